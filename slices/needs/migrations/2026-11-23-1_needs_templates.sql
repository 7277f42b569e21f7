-- A programme's own template of needs workshops. Its content is read and written whole; a sitting keeps its own copy.
CREATE TABLE needs_templates (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    title TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    content TEXT NOT NULL,
    version BIGINT NOT NULL,
    withdrawn_at BIGINT
) STRICT;
CREATE INDEX needs_templates_by_title ON needs_templates (scope_id, sort_key);
