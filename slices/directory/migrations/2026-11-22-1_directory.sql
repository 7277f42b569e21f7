-- Organisations and people belong to the instance; a role belongs to the scope in which it is held.
-- An organisation's id is the id of the scope that it owns.
CREATE TABLE organisations (
    id TEXT PRIMARY KEY REFERENCES scopes (id),
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('state_youth_office', 'institute', 'youth_office', 'independent_carrier', 'other')),
    official_key TEXT,
    valid_from TEXT,
    valid_until TEXT,
    successor_id TEXT REFERENCES organisations (id),
    version BIGINT NOT NULL,
    withdrawn_at BIGINT
) STRICT;
CREATE INDEX organisations_by_name ON organisations (scope_id, sort_key);

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search TEXT NOT NULL,
    email TEXT NOT NULL,
    -- The address in small letters: two accounts never differ by capitals alone.
    email_key TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('de', 'en')),
    -- An Argon2id string; none until the invitation was accepted.
    password TEXT,
    version BIGINT NOT NULL,
    withdrawn_at BIGINT,
    UNIQUE (scope_id, email_key)
) STRICT;
CREATE INDEX people_by_name ON people (scope_id, sort_key);

CREATE TABLE memberships (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    scope_kind TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    since TEXT NOT NULL,
    -- The first day without the role.
    until TEXT
) STRICT;
CREATE INDEX memberships_by_scope ON memberships (scope_id, person_id);
CREATE INDEX memberships_by_person ON memberships (person_id);
CREATE UNIQUE INDEX memberships_open ON memberships (scope_id, person_id, role) WHERE until IS NULL;

-- Of a token only its SHA-256 is kept.
CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
) STRICT;
CREATE INDEX sessions_by_person ON sessions (person_id, created_at);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE links (
    token_hash TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    kind TEXT NOT NULL CHECK (kind IN ('invite', 'reset')),
    person_id TEXT NOT NULL REFERENCES people (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
) STRICT;
CREATE INDEX links_by_person ON links (person_id);

-- Tries per account, known or not, so that guessing is slow and tells nothing. Never by address.
CREATE TABLE guesses (
    account TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    count BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL
) STRICT;

-- People of the demonstration, who sign in with one click.
CREATE TABLE demo_people (
    key TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    position BIGINT NOT NULL
) STRICT;
