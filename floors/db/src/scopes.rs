//! The register of scopes: what owns rows, by which key it is reached, and which organisations take part.

use kernel::{Id, Key, No, Outcome, Place, Scope, ScopeKind};

use crate::{ReadTx, Row, WriteTx, args, is_faulty, sql};

/// Enters a new scope; a taken key is refused at the field `key`.
pub fn insert(tx: &mut WriteTx<'_>, scope: Scope, key: &Key) -> Outcome<()> {
    if find(tx, scope.kind, key.as_str())?.is_some() {
        return Err(No::at("key", kernel::Say::new("form-key_taken").with("key", key.as_str())));
    }
    tx.run(sql!("INSERT INTO scopes (id, kind, key) VALUES ($1, $2, $3)"), args![scope.id, scope.kind.word(), key])?;
    Ok(())
}

/// The scope behind a key.
pub fn find(tx: &mut ReadTx<'_>, kind: ScopeKind, key: &str) -> Outcome<Option<Scope>> {
    tx.maybe(sql!("SELECT id FROM scopes WHERE kind = $1 AND key = $2"), args![kind.word(), key], |row| {
        Ok(Scope { kind, id: row.get()? })
    })
}

/// Gives the scope of this transaction the name by which pages of all slices call it.
pub fn entitle(tx: &mut WriteTx<'_>, title: &str) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(sql!("UPDATE scopes SET title = $2 WHERE id = $1"), args![scope, title])?;
    Ok(())
}

/// The name of a scope; its key while it has none.
pub fn title(tx: &mut ReadTx<'_>, id: Id<Scope>) -> Outcome<String> {
    tx.one(sql!("SELECT CASE title WHEN '' THEN key ELSE title END FROM scopes WHERE id = $1"), args![id], Row::get)
}

/// The key and kind of a scope.
pub fn key(tx: &mut ReadTx<'_>, id: Id<Scope>) -> Outcome<(ScopeKind, String)> {
    let (kind, key) = tx.one(sql!("SELECT kind, key FROM scopes WHERE id = $1"), args![id], |row| {
        Ok((row.get::<String>()?, row.get::<String>()?))
    })?;
    Ok((ScopeKind::from_word(&kind).ok_or(No::Missing)?, key))
}

/// A scope with the organisations that have a say in it.
pub fn place(tx: &mut ReadTx<'_>, scope: Scope) -> Outcome<Place> {
    let members = match scope.kind {
        ScopeKind::Programme => tx.all(
            sql!("SELECT member_id FROM scope_members WHERE scope_id = $1 ORDER BY member_id"),
            args![scope.id],
            Row::get,
        )?,
        // The programme is entered as its workshop's member; whoever takes part in the one has to do with the other, unless
        // it is kept to one office.
        ScopeKind::Workshop => tx.all(
            sql!(
                "SELECT member_id FROM scope_members WHERE scope_id = $1
                 UNION SELECT m.member_id FROM scopes s JOIN scope_members w ON w.scope_id = s.id
                 JOIN scope_members m ON m.scope_id = w.member_id
                 WHERE s.id = $1 AND (s.office_id IS NULL OR s.office_id = m.member_id) ORDER BY member_id"
            ),
            args![scope.id],
            Row::get,
        )?,
        ScopeKind::Instance | ScopeKind::Organisation => Vec::new(),
    };
    Ok(Place { scope, members })
}

/// Whether one takes part in a scope, as [`place`] would say: without reading who else does, so that the answer takes as
/// long for a scope with many members as for one that is not there.
pub fn has_member(tx: &mut ReadTx<'_>, scope: Scope, one: Id<Scope>) -> Outcome<bool> {
    let read = |row: &mut Row| row.get::<i64>();
    let found = match scope.kind {
        ScopeKind::Programme => tx.maybe(
            sql!("SELECT count(*) FROM scope_members WHERE scope_id = $1 AND member_id = $2"),
            args![scope.id, one],
            read,
        )?,
        ScopeKind::Workshop => tx.maybe(
            sql!(
                "SELECT count(*) FROM scopes s JOIN scope_members w ON w.scope_id = s.id
                 WHERE s.id = $1 AND (w.member_id = $2 OR ((s.office_id IS NULL OR s.office_id = $2) AND EXISTS
                 (SELECT 1 FROM scope_members m WHERE m.scope_id = w.member_id AND m.member_id = $2)))"
            ),
            args![scope.id, one],
            read,
        )?,
        ScopeKind::Instance | ScopeKind::Organisation => None,
    };
    Ok(found.is_some_and(|count| count > 0))
}

/// The organisation behind a key, where it takes part in the scope of this transaction. One that does not, and one that is not
/// there, are `Missing` after the same statement: how long the answer takes tells nothing.
pub fn member(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<Id<Scope>> {
    let scope = tx.scope_id();
    tx.one(
        sql!(
            "SELECT s.id FROM scopes s JOIN scope_members m ON m.member_id = s.id
             WHERE m.scope_id = $1 AND s.kind = 'organisation' AND s.key = $2"
        ),
        args![scope, key],
        Row::get,
    )
}

/// Lets an organisation take part in the scope of this transaction; a workshop's programme is entered the same way.
pub fn member_add(tx: &mut WriteTx<'_>, member: Id<Scope>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!("INSERT INTO scope_members (scope_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING"),
        args![scope, member],
    )?;
    Ok(())
}

/// Keeps the workshop of this transaction to one office of its programme: the others have nothing to do with it.
pub fn keep_to(tx: &mut WriteTx<'_>, office: Id<Scope>) -> Outcome<()> {
    // The switch of the test of needs workshops, which has to notice.
    if is_faulty("kept_to_nobody") {
        return Ok(());
    }
    let scope = tx.scope_id();
    tx.run_one(sql!("UPDATE scopes SET office_id = $2 WHERE id = $1 AND kind = 'workshop'"), args![scope, office])
}

/// Ends it.
pub fn member_remove(tx: &mut WriteTx<'_>, member: Id<Scope>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(sql!("DELETE FROM scope_members WHERE scope_id = $1 AND member_id = $2"), args![scope, member])?;
    Ok(())
}

/// The programmes in which an organisation takes part.
pub fn of_member(tx: &mut ReadTx<'_>, member: Id<Scope>) -> Outcome<Vec<Scope>> {
    tx.all(sql!("SELECT scope_id FROM scope_members WHERE member_id = $1 ORDER BY scope_id"), args![member], |row| {
        Ok(Scope { kind: ScopeKind::Programme, id: row.get()? })
    })
}

/// Forgets a scope that was only a trial, with its journal, as if it had never been. Its own slice empties its tables before.
pub fn forget(tx: &mut WriteTx<'_>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(sql!("DELETE FROM journal_actors WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM journal WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM journal_streams WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM scope_members WHERE scope_id = $1"), args![scope])?;
    // Only a workshop can be a trial: an organisation or a programme is withdrawn, never forgotten.
    tx.run_one(sql!("DELETE FROM scopes WHERE id = $1 AND kind = 'workshop'"), args![scope])
}
