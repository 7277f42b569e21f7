-- Browsers in which somebody signed in before: strangers who guess at an account do not make its owner wait there.
-- Of a token only its SHA-256 is kept; several people may share a browser.
CREATE TABLE browsers (
    token_hash TEXT NOT NULL,
    scope_id TEXT NOT NULL REFERENCES scopes (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (token_hash, person_id)
) STRICT;
CREATE INDEX browsers_by_person ON browsers (person_id);
CREATE INDEX browsers_by_use ON browsers (seen_at);
