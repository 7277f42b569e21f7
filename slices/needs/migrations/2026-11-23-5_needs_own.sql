-- A needs workshop is its office's.
UPDATE scopes SET office_id = (SELECT office_id FROM sittings WHERE sittings.scope_id = scopes.id) WHERE kind = 'workshop';
