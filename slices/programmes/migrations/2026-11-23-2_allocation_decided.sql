-- Whether the ranks of an office come from a decision: who changes them after that says why.
ALTER TABLE participations ADD COLUMN decided BIGINT NOT NULL DEFAULT 0;
