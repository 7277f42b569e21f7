//! The definition with its stem.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::Outcome;

use crate::model::Definition;

/// The definition of this programme, if one was begun.
pub(crate) fn definition_find(tx: &mut ReadTx<'_>) -> Outcome<Option<Definition>> {
    let scope = tx.scope_id();
    tx.maybe(sql!("SELECT stem, revision, version FROM definitions WHERE scope_id = $1"), args![scope], definition)
}

/// Begins it; whether nobody else had begun it already.
pub(crate) fn definition_insert(tx: &mut WriteTx<'_>, stem: &str) -> Outcome<bool> {
    let scope = tx.scope_id();
    let count = tx.run(
        sql!(
            "INSERT INTO definitions (scope_id, stem, revision, version) VALUES ($1, $2, 1, 1)
             ON CONFLICT (scope_id) DO NOTHING"
        ),
        args![scope, stem],
    )?;
    Ok(count == 1)
}

/// Writes the stem, if nobody saved since.
pub(crate) fn stem_update(tx: &mut WriteTx<'_>, stem: &str, version: i64) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("UPDATE definitions SET stem = $2, version = version + 1 WHERE scope_id = $1 AND version = $3"),
        args![scope, stem, version],
    )
}

/// Keeps a wording of the stem for good.
pub(crate) fn stem_keep(tx: &mut WriteTx<'_>, number: i64, text: &str) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!("INSERT INTO definition_stems (scope_id, number, text, at) VALUES ($1, $2, $3, $4)"),
        args![scope, number, text, now],
    )
}

/// Counts a change of the text: whoever compared something with it has to look again.
pub(crate) fn revision_count(tx: &mut WriteTx<'_>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(sql!("UPDATE definitions SET revision = revision + 1 WHERE scope_id = $1"), args![scope])
}

fn definition(row: &mut Row) -> Result<Definition, DbError> {
    Ok(Definition { stem: row.get()?, revision: row.get()?, version: row.get()? })
}
