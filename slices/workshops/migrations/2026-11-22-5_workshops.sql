-- A workshop belongs to a programme, which is its scope.
CREATE TABLE workshops (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (scope_id, sort_key)
) STRICT;
