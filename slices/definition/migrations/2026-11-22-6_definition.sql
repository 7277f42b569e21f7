-- One definition per programme. `revision` counts every change of its text; `version` guards the stem alone.
CREATE TABLE definitions (
    scope_id TEXT PRIMARY KEY REFERENCES scopes (id),
    stem TEXT NOT NULL,
    revision BIGINT NOT NULL,
    version BIGINT NOT NULL
) STRICT;

-- Every wording that the stem ever had.
CREATE TABLE definition_stems (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (scope_id, number)
) STRICT;

CREATE TABLE definition_items (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    withdrawn_at BIGINT,
    version BIGINT NOT NULL
) STRICT;
CREATE INDEX definition_items_by_place ON definition_items (scope_id, position);

-- Every wording that an item ever had.
CREATE TABLE definition_item_texts (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    item_id TEXT NOT NULL REFERENCES definition_items (id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (scope_id, item_id, number)
) STRICT;

-- From which statements of which workshop an item grew.
CREATE TABLE definition_citations (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    item_id TEXT NOT NULL REFERENCES definition_items (id),
    workshop_id TEXT NOT NULL REFERENCES scopes (id),
    statement_id TEXT NOT NULL,
    PRIMARY KEY (scope_id, item_id, statement_id)
) STRICT;

-- Who wrote a comment is told by role and office, never by name.
CREATE TABLE definition_comments (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    item_id TEXT NOT NULL REFERENCES definition_items (id),
    text TEXT NOT NULL,
    proposal TEXT,
    role TEXT,
    office_id TEXT REFERENCES scopes (id),
    at BIGINT NOT NULL,
    outcome TEXT CHECK (outcome IN ('adopted', 'partly', 'declined')),
    resolution TEXT NOT NULL,
    resolved_at BIGINT,
    version BIGINT NOT NULL
) STRICT;
CREATE INDEX definition_comments_by_item ON definition_comments (scope_id, item_id);

-- What was submitted, frozen as it was; never changed but for what became of it.
CREATE TABLE definition_versions (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    number BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('submitted', 'returned', 'released')),
    content TEXT NOT NULL,
    revision BIGINT NOT NULL,
    submitted_at BIGINT NOT NULL,
    due TEXT NOT NULL,
    decided_at BIGINT,
    reason TEXT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (scope_id, number)
) STRICT;
CREATE UNIQUE INDEX definition_versions_open ON definition_versions (scope_id) WHERE state = 'submitted';

-- Answers are added, never overwritten: the last one of an office counts, an earlier dissent stays.
CREATE TABLE definition_consents (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    version_id TEXT NOT NULL REFERENCES definition_versions (id),
    office_id TEXT NOT NULL REFERENCES scopes (id),
    number BIGINT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('agreed', 'noted', 'returned')),
    text TEXT NOT NULL,
    by_link BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (scope_id, version_id, office_id, number)
) STRICT;

-- Of a link only its SHA-256 is kept, and of its recipient nothing.
CREATE TABLE definition_links (
    token_hash TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    version_id TEXT NOT NULL REFERENCES definition_versions (id),
    office_id TEXT NOT NULL REFERENCES scopes (id),
    made_at BIGINT NOT NULL,
    ended_at BIGINT
) STRICT;
CREATE INDEX definition_links_by_version ON definition_links (scope_id, version_id, office_id);

-- Plain language: a text of its own; `checked` is the revision of the definition that it was compared with.
CREATE TABLE definition_plains (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    number BIGINT NOT NULL,
    stem TEXT NOT NULL,
    text TEXT NOT NULL,
    checked BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (scope_id, number)
) STRICT;
