//! The board: the whole of it for the wall, or the part a group has before it.

use db::{DbError, ReadTx, Row, args, sql};
use kernel::Outcome;

use crate::{
    model::{Board, Dissent, Group, SetAside, Statement, Strand, Way},
    store::{group, participant, workshop::count},
};

/// Everything of this workshop.
pub(crate) fn board(tx: &mut ReadTx<'_>) -> Outcome<Board> {
    let scope = tx.scope_id();
    let statements = sql!(
        "SELECT s.id, s.round, s.group_id, s.number, s.text, s.withdrawn_at, s.at, s.version
         FROM statements s JOIN workshop_groups g ON g.id = s.group_id
         WHERE s.scope_id = $1 ORDER BY g.round, g.number, s.number"
    );
    let strands = sql!("SELECT child_id, parent_id, way FROM strands WHERE scope_id = $1 ORDER BY child_id, parent_id");
    let asides = sql!("SELECT statement_id, group_id, reason, at FROM set_asides WHERE scope_id = $1 ORDER BY at");
    let dissents = sql!("SELECT id, statement_id, text, at FROM dissents WHERE scope_id = $1 ORDER BY at, id");
    Ok(Board {
        attendees: participant::attendees(tx)?,
        groups: group::groups(tx)?,
        statements: tx.all(statements, args![scope], statement)?,
        strands: tx.all(strands, args![scope], strand)?,
        set_asides: tx.all(asides, args![scope], aside)?,
        dissents: tx.all(dissents, args![scope], dissent)?,
    })
}

/// What a group works on: its own statements, those of the groups before, and what was made of them.
pub(crate) fn part(tx: &mut ReadTx<'_>, group: &Group) -> Outcome<Board> {
    let (scope, id) = (tx.scope_id(), group.id);
    let mut groups = vec![group.clone()];
    for parent in &group.parents {
        groups.push(group::group_find(tx, *parent)?);
    }
    // Statements that grew from these are needed too: what somebody carried on can no longer be changed. `CROSS JOIN` keeps
    // SQLite to the order written here: left to choose, it reads the whole workshop for every statement that somebody writes.
    let statements = sql!(
        "SELECT id, round, group_id, number, text, withdrawn_at, at, version FROM statements
         WHERE scope_id = $1 AND group_id = $2
         UNION SELECT s.id, s.round, s.group_id, s.number, s.text, s.withdrawn_at, s.at, s.version
         FROM group_parents p CROSS JOIN statements s
         WHERE p.scope_id = $1 AND p.group_id = $2 AND s.scope_id = $1 AND s.group_id = p.parent_id
         UNION SELECT c.id, c.round, c.group_id, c.number, c.text, c.withdrawn_at, c.at, c.version
         FROM statements s CROSS JOIN strands t CROSS JOIN statements c
         WHERE s.scope_id = $1 AND s.group_id = $2 AND t.scope_id = $1 AND t.parent_id = s.id AND c.id = t.child_id
         ORDER BY 3, 4"
    );
    let strands = sql!(
        "SELECT t.child_id, t.parent_id, t.way FROM statements s CROSS JOIN strands t
         WHERE s.scope_id = $1 AND s.group_id = $2 AND t.scope_id = $1 AND t.child_id = s.id
         UNION SELECT t.child_id, t.parent_id, t.way FROM statements s CROSS JOIN strands t
         WHERE s.scope_id = $1 AND s.group_id = $2 AND t.scope_id = $1 AND t.parent_id = s.id
         UNION SELECT t.child_id, t.parent_id, t.way FROM group_parents p CROSS JOIN statements s CROSS JOIN strands t
         WHERE p.scope_id = $1 AND p.group_id = $2 AND s.scope_id = $1 AND s.group_id = p.parent_id
         AND t.scope_id = $1 AND t.child_id = s.id
         ORDER BY 1, 2"
    );
    let asides = sql!(
        "SELECT statement_id, group_id, reason, at FROM set_asides WHERE scope_id = $1 AND group_id = $2
         UNION SELECT a.statement_id, a.group_id, a.reason, a.at FROM group_parents p CROSS JOIN set_asides a
         WHERE p.scope_id = $1 AND p.group_id = $2 AND a.scope_id = $1 AND a.group_id = p.parent_id
         ORDER BY 4"
    );
    let dissents = sql!(
        "SELECT d.id, d.statement_id, d.text, d.at FROM statements s CROSS JOIN dissents d
         WHERE s.scope_id = $1 AND s.group_id = $2 AND d.scope_id = $1 AND d.statement_id = s.id
         UNION SELECT d.id, d.statement_id, d.text, d.at FROM group_parents p CROSS JOIN statements s CROSS JOIN dissents d
         WHERE p.scope_id = $1 AND p.group_id = $2 AND s.scope_id = $1 AND s.group_id = p.parent_id
         AND d.scope_id = $1 AND d.statement_id = s.id
         ORDER BY 4, 1"
    );
    Ok(Board {
        attendees: Vec::new(),
        groups,
        statements: tx.all(statements, args![scope, id], statement)?,
        strands: tx.all(strands, args![scope, id], strand)?,
        set_asides: tx.all(asides, args![scope, id], aside)?,
        dissents: tx.all(dissents, args![scope, id], dissent)?,
    })
}

fn statement(row: &mut Row) -> Result<Statement, DbError> {
    Ok(Statement {
        id: row.get()?,
        round: count(row.get()?),
        group: row.get()?,
        number: count(row.get()?),
        text: row.get()?,
        withdrawn_at: row.get()?,
        at: row.get()?,
        version: row.get()?,
    })
}

fn strand(row: &mut Row) -> Result<Strand, DbError> {
    let (child, parent) = (row.get()?, row.get()?);
    Ok(Strand { child, parent, way: Way::from_word(&row.get::<String>()?).unwrap_or(Way::Merged) })
}

fn aside(row: &mut Row) -> Result<SetAside, DbError> {
    Ok(SetAside { statement: row.get()?, group: row.get()?, reason: row.get()?, at: row.get()? })
}

fn dissent(row: &mut Row) -> Result<Dissent, DbError> {
    Ok(Dissent { id: row.get()?, statement: row.get()?, text: row.get()?, at: row.get()? })
}
