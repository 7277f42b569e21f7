-- The office whose alone a workshop is; the other offices of its programme have nothing to do with it.
ALTER TABLE scopes ADD COLUMN office_id TEXT REFERENCES scopes (id);
