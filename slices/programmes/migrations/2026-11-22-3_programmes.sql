-- A programme runs quality development with a cohort of offices. Its scope's id is its own id.
CREATE TABLE programmes (
    scope_id TEXT PRIMARY KEY REFERENCES scopes (id),
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    short TEXT NOT NULL,
    -- One law reference a line.
    legal_basis TEXT NOT NULL,
    -- Days (2016-10-20) or months (2016-06), as everywhere below.
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    commissioned_by TEXT REFERENCES scopes (id),
    guided_by TEXT REFERENCES scopes (id),
    catalogue TEXT NOT NULL,
    catalogue_version TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    version BIGINT NOT NULL,
    withdrawn_at BIGINT
) STRICT;
CREATE INDEX programmes_by_name ON programmes (sort_key, key);

-- The cohort. `version` guards what the office's page edits, `allocation_version` the order of its areas.
CREATE TABLE participations (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    organisation_id TEXT NOT NULL REFERENCES scopes (id),
    joined TEXT,
    left_on TEXT,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    allocation_version BIGINT NOT NULL,
    withdrawn_at BIGINT,
    PRIMARY KEY (scope_id, organisation_id)
) STRICT;

CREATE TABLE services (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    comparable BIGINT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    withdrawn_at BIGINT
) STRICT;
CREATE UNIQUE INDEX services_by_key ON services (scope_id, key) WHERE withdrawn_at IS NULL;

CREATE TABLE service_offices (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    service_id TEXT NOT NULL REFERENCES services (id),
    organisation_id TEXT NOT NULL REFERENCES scopes (id),
    PRIMARY KEY (service_id, organisation_id)
) STRICT;
CREATE INDEX service_offices_by_scope ON service_offices (scope_id);

CREATE TABLE phases (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    example BIGINT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    withdrawn_at BIGINT
) STRICT;
CREATE UNIQUE INDEX phases_by_key ON phases (scope_id, key) WHERE withdrawn_at IS NULL;

CREATE TABLE milestones (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('kickoff', 'needs_workshop', 'editing_group', 'conference', 'deadline', 'other')),
    title TEXT NOT NULL,
    on_when TEXT NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    place TEXT,
    organisation_id TEXT REFERENCES scopes (id),
    example BIGINT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    withdrawn_at BIGINT
) STRICT;
CREATE UNIQUE INDEX milestones_by_key ON milestones (scope_id, key) WHERE withdrawn_at IS NULL;

-- The allocation: an office's ranks. More than one area in a pick is an open choice.
CREATE TABLE picks (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    organisation_id TEXT NOT NULL REFERENCES scopes (id),
    rank BIGINT NOT NULL,
    optional BIGINT NOT NULL,
    UNIQUE (scope_id, organisation_id, rank)
) STRICT;

CREATE TABLE pick_areas (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    pick_id TEXT NOT NULL REFERENCES picks (id),
    area_key TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (pick_id, position)
) STRICT;
CREATE INDEX pick_areas_by_scope ON pick_areas (scope_id);
