-- Quality models: a catalogue has versions, a version areas, an area requirements.
CREATE TABLE catalogues (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (scope_id, key)
) STRICT;

-- Released when released_at is there, and from then on frozen. Tags change with the version and lie in it as JSON.
CREATE TABLE catalogue_versions (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    catalogue_id TEXT NOT NULL REFERENCES catalogues (id),
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    title_de TEXT NOT NULL,
    title_en TEXT NOT NULL,
    about_de TEXT NOT NULL,
    about_en TEXT NOT NULL,
    licence TEXT NOT NULL,
    tags TEXT NOT NULL,
    from_number TEXT,
    created_at BIGINT NOT NULL,
    released_at BIGINT,
    withdrawn_at BIGINT,
    version BIGINT NOT NULL
) STRICT;
CREATE UNIQUE INDEX catalogue_versions_by_number ON catalogue_versions (scope_id, catalogue_id, number)
    WHERE withdrawn_at IS NULL;

-- origin_id is the id in the first version: the history goes on across versions.
CREATE TABLE areas (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    version_id TEXT NOT NULL REFERENCES catalogue_versions (id),
    origin_id TEXT NOT NULL,
    key TEXT NOT NULL,
    number BIGINT NOT NULL,
    name_de TEXT NOT NULL,
    name_en TEXT NOT NULL,
    purpose_de TEXT NOT NULL,
    purpose_en TEXT NOT NULL,
    withdrawn_at BIGINT,
    version BIGINT NOT NULL
) STRICT;
CREATE UNIQUE INDEX areas_by_key ON areas (scope_id, version_id, key) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX areas_by_number ON areas (scope_id, version_id, number) WHERE withdrawn_at IS NULL;

-- evidence and tags are JSON: they are read and written with the requirement, and never alone.
CREATE TABLE requirements (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    version_id TEXT NOT NULL REFERENCES catalogue_versions (id),
    area_id TEXT NOT NULL REFERENCES areas (id),
    origin_id TEXT NOT NULL,
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('rationale', 'procedure', 'result', 'evaluation')),
    minimum BIGINT NOT NULL,
    text_de TEXT NOT NULL,
    text_en TEXT NOT NULL,
    evidence TEXT NOT NULL,
    tags TEXT NOT NULL,
    withdrawn_at BIGINT,
    version BIGINT NOT NULL
) STRICT;
CREATE UNIQUE INDEX requirements_by_number ON requirements (scope_id, version_id, number) WHERE withdrawn_at IS NULL;
CREATE INDEX requirements_by_area ON requirements (scope_id, area_id, number_key);

-- Law references, with what was valid when.
CREATE TABLE laws (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    key TEXT NOT NULL,
    citation TEXT NOT NULL,
    title_de TEXT NOT NULL,
    title_en TEXT NOT NULL,
    summary_de TEXT NOT NULL,
    summary_en TEXT NOT NULL,
    withdrawn_at BIGINT,
    version BIGINT NOT NULL,
    UNIQUE (scope_id, key)
) STRICT;

-- Days are written 2025-07-01, both included; NULL where the day is not recorded.
CREATE TABLE law_versions (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    law_id TEXT NOT NULL REFERENCES laws (id),
    valid_from TEXT,
    valid_until TEXT,
    note_de TEXT NOT NULL,
    note_en TEXT NOT NULL,
    withdrawn_at BIGINT,
    version BIGINT NOT NULL
) STRICT;
CREATE INDEX law_versions_by_law ON law_versions (scope_id, law_id, valid_from);
