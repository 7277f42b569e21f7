-- A service of an organisation that takes part, where somebody who joins says it.

ALTER TABLE participants ADD COLUMN service_id TEXT REFERENCES services (id);
