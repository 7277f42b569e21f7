-- What an allocation of a programme is sought by: goal, weights, least and greatest number of offices per area.
CREATE TABLE allocation_terms (
    scope_id TEXT PRIMARY KEY REFERENCES scopes (id),
    content TEXT NOT NULL,
    version BIGINT NOT NULL
) STRICT;

-- What one office brings in: ranks, needs, pins, bans, and what people moved by hand.
CREATE TABLE allocation_sheets (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    organisation_id TEXT NOT NULL REFERENCES scopes (id),
    content TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (scope_id, organisation_id)
) STRICT;

-- What was decided, with everything it rests on: never changed, so that it can be worked out again.
CREATE TABLE resolutions (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    released_at BIGINT,
    UNIQUE (scope_id, number)
) STRICT;

-- What the heads of the offices said to it.
CREATE TABLE replies (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    resolution_id TEXT NOT NULL REFERENCES resolutions (id),
    organisation_id TEXT NOT NULL REFERENCES scopes (id),
    said TEXT NOT NULL CHECK (said IN ('confirmed', 'returned')),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (resolution_id, organisation_id)
) STRICT;
CREATE INDEX replies_by_scope ON replies (scope_id, resolution_id);
