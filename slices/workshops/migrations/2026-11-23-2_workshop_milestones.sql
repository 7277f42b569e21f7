-- The event of the programme that a workshop is planned for.
ALTER TABLE workshops ADD COLUMN milestone_id TEXT REFERENCES milestones (id);
