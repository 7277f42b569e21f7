//! The table `methods`.

use db::{DbError, ReadTx, Row, WriteTx, args, sort_key, sql};
use kernel::{Id, No, Outcome};

use crate::model::{Kept, Method};

/// The methods of this programme, by title; at most 200.
pub(crate) fn methods(tx: &mut ReadTx<'_>) -> Outcome<Vec<Kept>> {
    let scope = tx.scope_id();
    let rows = tx.all(
        sql!("SELECT id, version, content FROM methods WHERE scope_id = $1 ORDER BY sort_key, id LIMIT 200"),
        args![scope],
        raw,
    )?;
    rows.into_iter().map(kept).collect()
}

/// One of them.
pub(crate) fn method_find(tx: &mut ReadTx<'_>, id: Id<Method>) -> Outcome<Kept> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT id, version, content FROM methods WHERE scope_id = $1 AND id = $2");
    tx.one(sql, args![scope, id], raw).and_then(kept)
}

/// Enters one.
pub(crate) fn method_insert(tx: &mut WriteTx<'_>, id: Id<Method>, method: &Method) -> Outcome<()> {
    let (scope, content) = (tx.scope_id(), serde_json::to_string(method).map_err(No::broken)?);
    tx.run_one(
        sql!("INSERT INTO methods (id, scope_id, content, sort_key, version) VALUES ($2, $1, $3, $4, 1)"),
        args![scope, id, content, sort_key(&method.title)],
    )
}

/// Writes one anew, if nobody else did since.
pub(crate) fn method_update(tx: &mut WriteTx<'_>, kept: &Kept) -> Outcome<()> {
    let (scope, content) = (tx.scope_id(), serde_json::to_string(&kept.method).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "UPDATE methods SET content = $3, sort_key = $4, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $5"
        ),
        args![scope, kept.id, content, sort_key(&kept.method.title), kept.version],
    )
}

/// Takes one away. Workshops keep the copy they were planned with.
pub(crate) fn method_delete(tx: &mut WriteTx<'_>, id: Id<Method>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(sql!("DELETE FROM methods WHERE scope_id = $1 AND id = $2"), args![scope, id])
}

fn raw(row: &mut Row) -> Result<(Id<Method>, i64, String), DbError> {
    Ok((row.get()?, row.get()?, row.get()?))
}

fn kept((id, version, content): (Id<Method>, i64, String)) -> Outcome<Kept> {
    Ok(Kept { id, version, method: serde_json::from_str(&content).map_err(No::broken)? })
}
