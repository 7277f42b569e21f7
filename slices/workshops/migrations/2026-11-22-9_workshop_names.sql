-- The name as it is compared: who joins asks whether somebody has theirs, and must not read everybody for that.
ALTER TABLE participants ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
UPDATE participants SET name_key = LOWER(name);
CREATE INDEX participants_by_name ON participants (scope_id, name_key);
