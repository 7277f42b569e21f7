//! The tables `workshop_groups`, `group_parents` and `group_members`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Moment, Outcome, Participant};

use crate::{
    model::Group,
    store::workshop::{count, number},
};

/// A group without its people.
pub(crate) fn group_find(tx: &mut ReadTx<'_>, id: Id<Group>) -> Outcome<Group> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT id, round, number, done_at FROM workshop_groups WHERE scope_id = $1 AND id = $2");
    let mut group = tx.one(sql, args![scope, id], read)?;
    let parents = sql!(
        "SELECT p.parent_id FROM group_parents p JOIN workshop_groups g ON g.id = p.parent_id
         WHERE p.scope_id = $1 AND p.group_id = $2 ORDER BY g.number"
    );
    group.parents = tx.all(parents, args![scope, id], Row::get)?;
    let members =
        sql!("SELECT participant_id FROM group_members WHERE scope_id = $1 AND group_id = $2 ORDER BY participant_id");
    group.members = tx.all(members, args![scope, id], Row::get)?;
    Ok(group)
}

/// All groups with their people, by round and number.
pub(crate) fn groups(tx: &mut ReadTx<'_>) -> Outcome<Vec<Group>> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT id, round, number, done_at FROM workshop_groups WHERE scope_id = $1 ORDER BY round, number");
    let mut groups = tx.all(sql, args![scope], read)?;
    let at: std::collections::HashMap<Id<Group>, usize> =
        groups.iter().enumerate().map(|(at, group)| (group.id, at)).collect();
    let members = sql!(
        "SELECT m.group_id, m.participant_id FROM group_members m JOIN participants p ON p.id = m.participant_id
         WHERE m.scope_id = $1 ORDER BY p.number, p.id"
    );
    for (group, member) in tx.all(members, args![scope], |row| Ok((row.get()?, row.get()?)))? {
        if let Some(at) = at.get(&group) {
            groups[*at].members.push(member);
        }
    }
    let parents = sql!(
        "SELECT p.group_id, p.parent_id FROM group_parents p JOIN workshop_groups g ON g.id = p.parent_id
         WHERE p.scope_id = $1 ORDER BY g.number"
    );
    for (group, parent) in tx.all(parents, args![scope], |row| Ok((row.get()?, row.get()?)))? {
        if let Some(at) = at.get(&group) {
            groups[*at].parents.push(parent);
        }
    }
    Ok(groups)
}

/// The group of somebody in a round.
pub(crate) fn group_of(tx: &mut ReadTx<'_>, who: Id<Participant>, round: usize) -> Outcome<Option<Id<Group>>> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT group_id FROM group_members WHERE scope_id = $1 AND round = $2 AND participant_id = $3");
    tx.maybe(sql, args![scope, number(round), who], Row::get)
}

/// The people in each group of a round: those who left do not count.
pub(crate) fn seats(tx: &mut ReadTx<'_>, round: usize) -> Outcome<Vec<(Id<Group>, u32)>> {
    let scope = tx.scope_id();
    let sql = sql!(
        "SELECT g.id, COALESCE(CAST(SUM(p.seats) AS BIGINT), 0) FROM workshop_groups g
         LEFT JOIN group_members m ON m.scope_id = g.scope_id AND m.group_id = g.id
         LEFT JOIN participants p ON p.id = m.participant_id AND p.left_at IS NULL
         WHERE g.scope_id = $1 AND g.round = $2 GROUP BY g.id, g.number ORDER BY g.number"
    );
    tx.all(sql, args![scope, number(round)], |row| Ok((row.get()?, u32::try_from(row.get::<i64>()?).unwrap_or(0))))
}

/// Whether somebody was put into a group of this round: one of which only cards were entered forms none.
pub(crate) fn is_formed(tx: &mut ReadTx<'_>, round: usize) -> Outcome<bool> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT 1 FROM group_members WHERE scope_id = $1 AND round = $2 LIMIT 1");
    tx.maybe(sql, args![scope, number(round)], Row::get::<i64>).map(|found| found.is_some())
}

/// The numbers of the groups of a round.
pub(crate) fn numbers(tx: &mut ReadTx<'_>, round: usize) -> Outcome<Vec<usize>> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT number FROM workshop_groups WHERE scope_id = $1 AND round = $2 ORDER BY number");
    tx.all(sql, args![scope, number(round)], |row| Ok(count(row.get()?)))
}

/// The highest number of a group in a round; 0 where there is none.
pub(crate) fn last_number(tx: &mut ReadTx<'_>, round: usize) -> Outcome<usize> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT COALESCE(MAX(number), 0) FROM workshop_groups WHERE scope_id = $1 AND round = $2");
    tx.one(sql, args![scope, number(round)], |row| Ok(count(row.get()?)))
}

/// Enters a group, with its people and parents.
pub(crate) fn group_insert(tx: &mut WriteTx<'_>, group: &Group) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("INSERT INTO workshop_groups (id, scope_id, round, number) VALUES ($2, $1, $3, $4)"),
        args![scope, group.id, number(group.round), number(group.number)],
    )?;
    for parent in &group.parents {
        parent_add(tx, group.id, *parent)?;
    }
    for member in &group.members {
        member_set(tx, *member, group.round, group.id)?;
    }
    Ok(())
}

/// A group has one more group of the round before it.
pub(crate) fn parent_add(tx: &mut WriteTx<'_>, group: Id<Group>, parent: Id<Group>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!("INSERT INTO group_parents (scope_id, group_id, parent_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
        args![scope, group, parent],
    )?;
    Ok(())
}

/// Puts somebody into a group of a round.
pub(crate) fn member_set(tx: &mut WriteTx<'_>, who: Id<Participant>, round: usize, group: Id<Group>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO group_members (scope_id, round, participant_id, group_id) VALUES ($1, $2, $3, $4)
             ON CONFLICT (scope_id, round, participant_id) DO UPDATE SET group_id = EXCLUDED.group_id"
        ),
        args![scope, number(round), who, group],
    )
}

/// Takes somebody out of the groups of a round.
pub(crate) fn member_remove(tx: &mut WriteTx<'_>, who: Id<Participant>, round: usize) -> Outcome<()> {
    let scope = tx.scope_id();
    let sql = sql!("DELETE FROM group_members WHERE scope_id = $1 AND round = $2 AND participant_id = $3");
    tx.run(sql, args![scope, number(round), who]).map(|_| ())
}

/// A group says that it is done, or that it is not.
pub(crate) fn group_done(tx: &mut WriteTx<'_>, group: Id<Group>, at: Option<Moment>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(sql!("UPDATE workshop_groups SET done_at = $3 WHERE scope_id = $1 AND id = $2"), args![scope, group, at])
}

fn read(row: &mut Row) -> Result<Group, DbError> {
    Ok(Group {
        id: row.get()?,
        round: count(row.get()?),
        number: count(row.get()?),
        done_at: row.get()?,
        parents: Vec::new(),
        members: Vec::new(),
    })
}
