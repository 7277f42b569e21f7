//! The table `drafts`: seen by their author only, which every statement asks.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome, Participant};

use crate::model::{Draft, Group, Statement};

/// The notes of somebody, in the order in which they were written.
pub(crate) fn drafts(tx: &mut ReadTx<'_>, author: Id<Participant>) -> Outcome<Vec<Draft>> {
    let scope = tx.scope_id();
    tx.all(
        sql!("SELECT id, group_id, text, version FROM drafts WHERE scope_id = $1 AND author_id = $2 ORDER BY id"),
        args![scope, author],
        read,
    )
}

/// One of them.
pub(crate) fn draft_find(tx: &mut ReadTx<'_>, author: Id<Participant>, id: Id<Statement>) -> Outcome<Draft> {
    let scope = tx.scope_id();
    tx.one(
        sql!("SELECT id, group_id, text, version FROM drafts WHERE scope_id = $1 AND author_id = $2 AND id = $3"),
        args![scope, author, id],
        read,
    )
}

/// The groups in which somebody keeps a note; whose, and what, is not told.
pub(crate) fn groups_noted_in(tx: &mut ReadTx<'_>) -> Outcome<Vec<Id<Group>>> {
    let sql =
        sql!("SELECT DISTINCT group_id FROM drafts WHERE scope_id = $1 AND group_id IS NOT NULL ORDER BY group_id");
    let scope = tx.scope_id();
    tx.all(sql, args![scope], |row| row.get::<Id<Group>>())
}

/// Enters a note.
pub(crate) fn draft_insert(tx: &mut WriteTx<'_>, author: Id<Participant>, draft: &Draft) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("INSERT INTO drafts (id, scope_id, author_id, group_id, text, version) VALUES ($2, $1, $3, $4, $5, 1)"),
        args![scope, draft.id, author, draft.group, &draft.text],
    )
}

/// Takes a note away: it was shared, or its author does not want it any more.
pub(crate) fn draft_delete(tx: &mut WriteTx<'_>, author: Id<Participant>, id: Id<Statement>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(sql!("DELETE FROM drafts WHERE scope_id = $1 AND author_id = $2 AND id = $3"), args![scope, author, id])
}

fn read(row: &mut Row) -> Result<Draft, DbError> {
    Ok(Draft { id: row.get()?, group: row.get()?, text: row.get()?, version: row.get()? })
}
