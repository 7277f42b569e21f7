-- What a group has before it is found without reading the whole workshop: who writes a statement waits for it.
DROP INDEX strands_by_parent;
CREATE INDEX strands_by_parent ON strands (scope_id, parent_id, child_id);
CREATE INDEX set_asides_by_group ON set_asides (scope_id, group_id);
