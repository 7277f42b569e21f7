//! What would be left of a rehearsal: counted by the test that says nothing is.

use db::{ReadTx, Row, args, sql};
use kernel::Outcome;

/// All rows of this scope, in every table that a workshop fills, and its journal.
pub(crate) fn traces(tx: &mut ReadTx<'_>) -> Outcome<i64> {
    let scope = tx.scope_id();
    let sql = sql!(
        "SELECT (SELECT COUNT(*) FROM workshops WHERE scope_id = $1) + (SELECT COUNT(*) FROM participants WHERE scope_id = $1)
         + (SELECT COUNT(*) FROM workshop_groups WHERE scope_id = $1) + (SELECT COUNT(*) FROM group_members WHERE scope_id = $1)
         + (SELECT COUNT(*) FROM statements WHERE scope_id = $1) + (SELECT COUNT(*) FROM drafts WHERE scope_id = $1)
         + (SELECT COUNT(*) FROM steps WHERE scope_id = $1) + (SELECT COUNT(*) FROM journal WHERE scope_id = $1)
         + (SELECT COUNT(*) FROM journal_streams WHERE scope_id = $1) + (SELECT COUNT(*) FROM scope_members WHERE scope_id = $1)
         + (SELECT COUNT(*) FROM photos WHERE scope_id = $1) + (SELECT COUNT(*) FROM attachments WHERE scope_id = $1)"
    );
    tx.one(sql, args![scope], Row::get)
}
