-- What the nightly look at the attachments found: how many are whole, how many are not, and what nobody named any more.
CREATE TABLE scrubs (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    at BIGINT NOT NULL,
    -- When everything had been read; never when that failed.
    ended_at BIGINT,
    whole BIGINT NOT NULL,
    missing BIGINT NOT NULL,
    damaged BIGINT NOT NULL,
    discarded BIGINT NOT NULL
) STRICT;
CREATE INDEX scrubs_by_moment ON scrubs (scope_id, at);
