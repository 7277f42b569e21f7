-- What is known of the files that people handed in; their bytes lie in the vault, each under its hash.
CREATE TABLE attachments (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    id TEXT NOT NULL,
    digest TEXT NOT NULL,
    kind TEXT NOT NULL,
    size BIGINT NOT NULL,
    name TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (scope_id, id)
) STRICT;
CREATE INDEX attachments_by_digest ON attachments (digest);
