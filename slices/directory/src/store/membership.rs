//! Memberships: who holds which role in which scope, and until when.
//!
//! A role counts on a day when it began on that day or before, and its first day without it has not come.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Day, Grant, Id, Outcome, Person, Role, Scope, ScopeKind};

use crate::model::{Member, Membership};

/// Gives a role from today on.
pub(crate) fn membership_insert(tx: &mut WriteTx<'_>, person: Id<Person>, scope: Scope, role: Role) -> Outcome<()> {
    let (id, today) = (tx.id::<Membership>(), tx.now().day());
    tx.run_one(
        sql!(
            "INSERT INTO memberships (id, scope_id, scope_kind, person_id, role, since) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        args![id, scope.id, scope.kind.word(), person, role.word(), today],
    )
}

/// Lets a role that counts today go on without an end; the number of rows that said otherwise.
pub(crate) fn membership_continue(tx: &mut WriteTx<'_>, person: Id<Person>, scope: Scope, role: Role) -> Outcome<u64> {
    let today = tx.now().day();
    tx.run(
        sql!(
            "UPDATE memberships SET until = NULL
             WHERE scope_id = $1 AND person_id = $2 AND role = $3 AND since <= $4 AND until > $4"
        ),
        args![scope.id, person, role.word(), today],
    )
}

/// Sets the first day without a role, where the role counts today; the number of rows changed.
pub(crate) fn membership_end(
    tx: &mut WriteTx<'_>,
    person: Id<Person>,
    scope: Scope,
    role: Role,
    until: Day,
) -> Outcome<u64> {
    let today = tx.now().day();
    tx.run(
        sql!(
            "UPDATE memberships SET until = $4
             WHERE scope_id = $1 AND person_id = $2 AND role = $3 AND since <= $5 AND (until IS NULL OR until > $5)"
        ),
        args![scope.id, person, role.word(), until, today],
    )
}

/// People with a role in a scope on a day, by role, then by name.
pub(crate) fn members(tx: &mut ReadTx<'_>, scope: Id<Scope>) -> Outcome<Vec<Member>> {
    let today = tx.now().day();
    let mut members = tx.all(
        sql!(
            "SELECT p.id, p.name, p.email, m.role, m.since FROM memberships m JOIN people p ON p.id = m.person_id
             WHERE m.scope_id = $1 AND m.since <= $2 AND (m.until IS NULL OR m.until > $2) AND p.withdrawn_at IS NULL
             ORDER BY p.sort_key"
        ),
        args![scope, today],
        |row| {
            let (person, name, email) = (row.get()?, row.get()?, row.get()?);
            Ok(Member { person, name, email, role: row.get()?, since: row.get()? })
        },
    )?;
    // A stable sort: within a role the names stay in order.
    members.sort_by_key(|member| member.role);
    Ok(members)
}

/// All roles that count today of the people who hold one in a scope, wherever they hold them.
pub(crate) fn memberships_of_members(tx: &mut ReadTx<'_>, scope: Id<Scope>) -> Outcome<Vec<(Id<Person>, Membership)>> {
    let today = tx.now().day();
    tx.all(
        sql!(
            "SELECT m.person_id, m.scope_id, m.scope_kind, m.role, m.since, m.until FROM memberships m
             WHERE m.since <= $2 AND (m.until IS NULL OR m.until > $2)
                   AND m.person_id IN (SELECT person_id FROM memberships WHERE scope_id = $1)"
        ),
        args![scope, today],
        |row| Ok((row.get()?, membership(row)?)),
    )
}

/// The roles of a person that count today, wherever they are held.
pub(crate) fn memberships_of(tx: &mut ReadTx<'_>, person: Id<Person>) -> Outcome<Vec<Membership>> {
    let today = tx.now().day();
    tx.all(
        sql!(
            "SELECT scope_id, scope_kind, role, since, until FROM memberships
             WHERE person_id = $1 AND since <= $2 AND (until IS NULL OR until > $2) ORDER BY scope_id, role"
        ),
        args![person, today],
        membership,
    )
}

/// The same as grants, for the gate.
pub(crate) fn grants_of(tx: &mut ReadTx<'_>, person: Id<Person>) -> Outcome<Vec<Grant>> {
    let held = memberships_of(tx, person)?;
    Ok(held.into_iter().map(|held| Grant { scope: held.scope, role: held.role }).collect())
}

/// How many others hold a role in a scope without an end.
pub(crate) fn membership_others(tx: &mut ReadTx<'_>, person: Id<Person>, scope: Scope, role: Role) -> Outcome<i64> {
    let today = tx.now().day();
    tx.one(
        sql!(
            "SELECT count(*) FROM memberships m JOIN people p ON p.id = m.person_id
             WHERE m.scope_id = $1 AND m.role = $2 AND m.person_id <> $3 AND m.since <= $4 AND m.until IS NULL
                   AND p.withdrawn_at IS NULL"
        ),
        args![scope.id, role.word(), person, today],
        Row::get,
    )
}

fn membership(row: &mut Row) -> Result<Membership, DbError> {
    let (id, kind) = (row.get()?, row.get::<String>()?);
    let kind = ScopeKind::from_word(&kind).unwrap_or(ScopeKind::Organisation);
    Ok(Membership { scope: Scope { kind, id }, role: row.get()?, since: row.get()?, until: row.get()? })
}
