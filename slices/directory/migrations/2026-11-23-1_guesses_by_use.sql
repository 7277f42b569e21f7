-- Each try forgets what is a day old: without this, a flood of made-up addresses makes every write look through all of them.
CREATE INDEX guesses_by_use ON guesses (scope_id, last_at);
