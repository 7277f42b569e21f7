-- Photos of cards: the bytes lie in the vault, under their attachment.
CREATE TABLE photos (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    group_id TEXT NOT NULL REFERENCES workshop_groups (id),
    attachment_id TEXT NOT NULL,
    at BIGINT NOT NULL
) STRICT;
CREATE INDEX photos_by_scope ON photos (scope_id, at);
