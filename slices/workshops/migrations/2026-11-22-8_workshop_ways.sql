-- Where the pages of another kind of workshop lie below the address of its workshop; empty where it is one of ours.
ALTER TABLE workshops ADD COLUMN way TEXT NOT NULL DEFAULT '';
