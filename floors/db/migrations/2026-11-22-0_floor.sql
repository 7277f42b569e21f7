-- Who owns rows: the instance, organisations, programmes, workshops.
CREATE TABLE scopes (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('instance', 'organisation', 'programme', 'workshop')),
    key TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    UNIQUE (kind, key)
) STRICT;

INSERT INTO scopes (id, kind, key) VALUES ('00000000-0000-0000-0000-000000000000', 'instance', 'instance');

-- Organisations that take part in a programme.
CREATE TABLE scope_members (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    member_id TEXT NOT NULL REFERENCES scopes (id),
    PRIMARY KEY (scope_id, member_id)
) STRICT;
CREATE INDEX scope_members_by_member ON scope_members (member_id, scope_id);

CREATE TABLE journal_streams (
    scope_id TEXT PRIMARY KEY REFERENCES scopes (id),
    last_number BIGINT NOT NULL,
    last_hash TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (scope_id, number)
) STRICT;
CREATE INDEX journal_by_subject ON journal (scope_id, subject, number);

-- Beside the chain, so that who acted can expire while the chain stays whole.
CREATE TABLE journal_actors (
    scope_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    person_id TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (scope_id, number)
) STRICT;

-- Commands and their answers: a repeated key gets the same answer.
CREATE TABLE commands (
    actor TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (actor, key)
) STRICT;

-- What a scope has released, frozen as it was, until it is withdrawn.
CREATE TABLE releases (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    subject TEXT NOT NULL,
    number BIGINT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('cohort', 'public')),
    content TEXT NOT NULL,
    released_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    UNIQUE (scope_id, subject, number)
) STRICT;

-- Letters to be sent, written with the change they tell of.
CREATE TABLE letters (
    id TEXT PRIMARY KEY,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    sent_at BIGINT,
    given_up_at BIGINT
) STRICT;
CREATE INDEX letters_due ON letters (due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
