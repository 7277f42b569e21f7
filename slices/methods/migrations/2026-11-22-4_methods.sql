-- A method belongs to a programme, which is its scope. Its content is read and written whole.
CREATE TABLE methods (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    content TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    version BIGINT NOT NULL
) STRICT;
CREATE INDEX methods_by_title ON methods (scope_id, sort_key);
