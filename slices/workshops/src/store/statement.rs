//! The tables `statements`, `strands`, `set_asides` and `dissents`, as they are written.

use db::{WriteTx, args, sql};
use kernel::{Id, Moment, Outcome};

use crate::{
    model::{Dissent, Group, SetAside, Statement, Strand},
    store::workshop::number,
};

/// Enters a statement as the next of its group.
pub(crate) fn statement_insert(tx: &mut WriteTx<'_>, one: &Statement) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO statements (id, scope_id, round, group_id, number, text, at, version)
             SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT), COALESCE(MAX(number), 0) + 1,
             CAST($5 AS TEXT), CAST($6 AS BIGINT), 1 FROM statements WHERE scope_id = $1 AND group_id = $4"
        ),
        args![scope, one.id, number(one.round), one.group, &one.text, one.at],
    )
}

/// Gives it other words, if nobody else did since.
pub(crate) fn statement_update(tx: &mut WriteTx<'_>, id: Id<Statement>, text: &str, version: i64) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE statements SET text = $3, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $4 AND withdrawn_at IS NULL"
        ),
        args![scope, id, text, version],
    )
}

/// Takes it back. It stays in the records.
pub(crate) fn statement_withdraw(tx: &mut WriteTx<'_>, id: Id<Statement>, at: Moment) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("UPDATE statements SET withdrawn_at = $3 WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"),
        args![scope, id, at],
    )
}

/// Takes it out with its threads and why it was set aside, as if it had not been entered: only for what was copied from paper.
pub(crate) fn statement_delete(tx: &mut WriteTx<'_>, id: Id<Statement>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(sql!("DELETE FROM strands WHERE scope_id = $1 AND child_id = $2"), args![scope, id])?;
    tx.run(sql!("DELETE FROM set_asides WHERE scope_id = $1 AND statement_id = $2"), args![scope, id])?;
    tx.run_one(sql!("DELETE FROM statements WHERE scope_id = $1 AND id = $2"), args![scope, id])
}

/// A thread of the lineage.
pub(crate) fn strand_insert(tx: &mut WriteTx<'_>, strand: Strand) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("INSERT INTO strands (scope_id, child_id, parent_id, way) VALUES ($1, $2, $3, $4)"),
        args![scope, strand.child, strand.parent, strand.way.word()],
    )
}

/// How a statement came from its only parent, after it got other words.
pub(crate) fn strand_reworded(tx: &mut WriteTx<'_>, child: Id<Statement>) -> Outcome<()> {
    let scope = tx.scope_id();
    let sql = sql!("UPDATE strands SET way = 'reworded' WHERE scope_id = $1 AND child_id = $2 AND way = 'taken'");
    tx.run(sql, args![scope, child]).map(|_| ())
}

/// A group sets a statement aside.
pub(crate) fn set_aside_insert(tx: &mut WriteTx<'_>, one: &SetAside) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("INSERT INTO set_asides (scope_id, statement_id, group_id, reason, at) VALUES ($1, $2, $3, $4, $5)"),
        args![scope, one.statement, one.group, &one.reason, one.at],
    )
}

/// It brings it back.
pub(crate) fn set_aside_delete(tx: &mut WriteTx<'_>, statement: Id<Statement>, group: Id<Group>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("DELETE FROM set_asides WHERE scope_id = $1 AND statement_id = $2 AND group_id = $3"),
        args![scope, statement, group],
    )
}

/// Dissent beside a statement.
pub(crate) fn dissent_insert(tx: &mut WriteTx<'_>, one: &Dissent) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("INSERT INTO dissents (id, scope_id, statement_id, text, at) VALUES ($2, $1, $3, $4, $5)"),
        args![scope, one.id, one.statement, &one.text, one.at],
    )
}
