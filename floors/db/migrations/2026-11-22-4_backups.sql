-- Backups that the program made by itself: when, into which file, and whether it could take them back.
CREATE TABLE backups (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    at BIGINT NOT NULL,
    file TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    rows BIGINT NOT NULL,
    content TEXT NOT NULL,
    -- When it had been restored into a scratch database with equal content; never when that failed.
    restored_at BIGINT,
    fault TEXT CHECK (fault IN ('written', 'restored', 'journal'))
) STRICT;
CREATE INDEX backups_by_moment ON backups (scope_id, at);
