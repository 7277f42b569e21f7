-- What an office has already. An entry without areas waits in the list for somebody who assigns it.
CREATE TABLE stock_entries (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    office_id TEXT NOT NULL REFERENCES scopes (id),
    kind TEXT NOT NULL CHECK (kind IN ('document', 'practice', 'agreement')),
    title TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    service_id TEXT,
    link TEXT NOT NULL,
    attachment_id TEXT,
    dated TEXT,
    in_force_until TEXT,
    version BIGINT NOT NULL,
    withdrawn_at BIGINT
) STRICT;
CREATE INDEX stock_entries_by_office ON stock_entries (scope_id, office_id, sort_key);

CREATE TABLE stock_areas (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    entry_id TEXT NOT NULL REFERENCES stock_entries (id),
    area_key TEXT NOT NULL,
    PRIMARY KEY (scope_id, entry_id, area_key)
) STRICT;

-- A needs workshop lives in the scope of a workshop. Its template and its areas are copies: both may change later.
CREATE TABLE sittings (
    scope_id TEXT PRIMARY KEY REFERENCES scopes (id),
    programme_id TEXT NOT NULL REFERENCES scopes (id),
    office_id TEXT NOT NULL REFERENCES scopes (id),
    template TEXT NOT NULL,
    areas TEXT NOT NULL,
    rated_at BIGINT,
    handed_at BIGINT,
    version BIGINT NOT NULL
) STRICT;
CREATE INDEX sittings_by_programme ON sittings (programme_id, office_id);

CREATE TABLE card_groups (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    withdrawn_at BIGINT
) STRICT;
CREATE INDEX card_groups_by_scope ON card_groups (scope_id, position);

-- A card is its author's alone until it is shared. It is never changed by being grouped.
CREATE TABLE cards (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    author_id TEXT,
    area_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'weakness')),
    text TEXT NOT NULL,
    number BIGINT,
    shared_at BIGINT,
    group_id TEXT REFERENCES card_groups (id)
) STRICT;
CREATE INDEX cards_by_scope ON cards (scope_id, number);
CREATE INDEX cards_by_author ON cards (scope_id, author_id);

-- What was grouped, with what is needed to undo it.
CREATE TABLE card_moves (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    number BIGINT NOT NULL,
    move TEXT NOT NULL,
    at BIGINT NOT NULL,
    undone_at BIGINT,
    PRIMARY KEY (scope_id, number)
) STRICT;

-- Who gives ratings: a participant, or a sheet of paper by its number. No answer is no row.
CREATE TABLE voices (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    id TEXT NOT NULL,
    sheet BIGINT,
    PRIMARY KEY (scope_id, id)
) STRICT;

CREATE TABLE ratings (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    voice_id TEXT NOT NULL,
    area_key TEXT NOT NULL,
    scale TEXT NOT NULL,
    value BIGINT NOT NULL CHECK (value BETWEEN 0 AND 20),
    PRIMARY KEY (scope_id, voice_id, area_key, scale)
) STRICT;

-- What an office handed on to its programme: figures as they were, and what a facilitator set by hand.
CREATE TABLE need_scores (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    office_id TEXT NOT NULL REFERENCES scopes (id),
    area_key TEXT NOT NULL,
    sum TEXT NOT NULL,
    by_hand BIGINT CHECK (by_hand BETWEEN 0 AND 100),
    reason TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (scope_id, office_id, area_key)
) STRICT;

CREATE TABLE wishes (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    office_id TEXT NOT NULL REFERENCES scopes (id),
    area_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('none', 'certain', 'not_now', 'only_with')),
    service_id TEXT,
    reason TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (scope_id, office_id, area_key)
) STRICT;
