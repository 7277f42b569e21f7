-- How many attachments that records name an archive lacks: they were missing or damaged when it was made.
ALTER TABLE backups ADD COLUMN lacking BIGINT NOT NULL DEFAULT 0;
