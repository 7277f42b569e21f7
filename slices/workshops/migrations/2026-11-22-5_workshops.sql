-- A workshop is a scope of its own; its programme is entered as the scope's member.
CREATE TABLE workshops (
    scope_id TEXT PRIMARY KEY REFERENCES scopes (id),
    programme_id TEXT NOT NULL REFERENCES scopes (id),
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    start_minute BIGINT NOT NULL,
    method TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('real', 'rehearsal', 'example')),
    position BIGINT NOT NULL,
    ends_at BIGINT,
    paused_at BIGINT,
    message TEXT NOT NULL,
    closed_at BIGINT,
    version BIGINT NOT NULL
) STRICT;
CREATE INDEX workshops_by_programme ON workshops (programme_id, day);

-- Nothing about a device or an address is kept. Token and words go when the workshop is closed.
CREATE TABLE participants (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    name TEXT NOT NULL,
    organisation_id TEXT REFERENCES scopes (id),
    seats BIGINT NOT NULL,
    token_hash TEXT UNIQUE,
    return_words TEXT,
    has_phone BIGINT NOT NULL,
    left_at BIGINT,
    number BIGINT NOT NULL
) STRICT;
CREATE INDEX participants_by_scope ON participants (scope_id, number);
CREATE UNIQUE INDEX participants_by_words ON participants (scope_id, return_words);

CREATE TABLE workshop_groups (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    round BIGINT NOT NULL,
    number BIGINT NOT NULL,
    done_at BIGINT,
    UNIQUE (scope_id, round, number)
) STRICT;

CREATE TABLE group_parents (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    group_id TEXT NOT NULL REFERENCES workshop_groups (id),
    parent_id TEXT NOT NULL REFERENCES workshop_groups (id),
    PRIMARY KEY (scope_id, group_id, parent_id)
) STRICT;

CREATE TABLE group_members (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    round BIGINT NOT NULL,
    participant_id TEXT NOT NULL REFERENCES participants (id),
    group_id TEXT NOT NULL REFERENCES workshop_groups (id),
    PRIMARY KEY (scope_id, round, participant_id)
) STRICT;
CREATE INDEX group_members_by_group ON group_members (scope_id, group_id);

CREATE TABLE statements (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    round BIGINT NOT NULL,
    group_id TEXT NOT NULL REFERENCES workshop_groups (id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    withdrawn_at BIGINT,
    at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (scope_id, group_id, number)
) STRICT;

-- Notes of one's own; they become statements when their author shares them.
CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    author_id TEXT NOT NULL REFERENCES participants (id),
    group_id TEXT REFERENCES workshop_groups (id),
    text TEXT NOT NULL,
    version BIGINT NOT NULL
) STRICT;
CREATE INDEX drafts_by_author ON drafts (scope_id, author_id, id);

CREATE TABLE strands (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    child_id TEXT NOT NULL REFERENCES statements (id),
    parent_id TEXT NOT NULL REFERENCES statements (id),
    way TEXT NOT NULL CHECK (way IN ('taken', 'reworded', 'merged', 'split')),
    PRIMARY KEY (scope_id, child_id, parent_id)
) STRICT;
CREATE INDEX strands_by_parent ON strands (scope_id, parent_id);

CREATE TABLE set_asides (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    statement_id TEXT NOT NULL REFERENCES statements (id),
    group_id TEXT NOT NULL REFERENCES workshop_groups (id),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (scope_id, statement_id, group_id)
) STRICT;

CREATE TABLE dissents (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    statement_id TEXT NOT NULL REFERENCES statements (id),
    text TEXT NOT NULL,
    at BIGINT NOT NULL
) STRICT;
CREATE INDEX dissents_by_statement ON dissents (scope_id, statement_id);

-- What the facilitator did, with what is needed to undo it.
CREATE TABLE steps (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    number BIGINT NOT NULL,
    step TEXT NOT NULL,
    at BIGINT NOT NULL,
    undone_at BIGINT,
    PRIMARY KEY (scope_id, number)
) STRICT;
