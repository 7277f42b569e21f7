//! The table `workshops`.

use db::{DbError, ReadTx, Row, WriteTx, args, sort_key, sql};
use kernel::{After, Id, Outcome, Page};

use crate::model::Workshop;

/// A page of them, by title.
pub(crate) fn workshop_rows(tx: &mut ReadTx<'_>, after: &After) -> Outcome<Vec<Workshop>> {
    let scope = tx.scope_id();
    let after = after.0.clone().unwrap_or_default();
    tx.all(
        sql!(
            "SELECT id, title, about, created_at FROM workshops
             WHERE scope_id = $1 AND sort_key > $2 ORDER BY sort_key LIMIT $3"
        ),
        args![scope, after, Page::<Workshop>::LIMIT],
        workshop,
    )
}

/// One of them, if it is there.
pub(crate) fn workshop_maybe(tx: &mut ReadTx<'_>, id: Id<Workshop>) -> Outcome<Option<Workshop>> {
    let scope = tx.scope_id();
    tx.maybe(
        sql!("SELECT id, title, about, created_at FROM workshops WHERE scope_id = $1 AND id = $2"),
        args![scope, id],
        workshop,
    )
}

/// All titles that are taken.
pub(crate) fn workshop_titles(tx: &mut ReadTx<'_>) -> Outcome<Vec<String>> {
    let scope = tx.scope_id();
    tx.all(sql!("SELECT title FROM workshops WHERE scope_id = $1 ORDER BY sort_key"), args![scope], Row::get)
}

/// Enters one.
pub(crate) fn workshop_insert(tx: &mut WriteTx<'_>, new: &Workshop) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO workshops (id, scope_id, title, about, sort_key, created_at, version)
             VALUES ($2, $1, $3, $4, $5, $6, 1)"
        ),
        args![scope, new.id, &new.title, &new.about, sort_key(&new.title), new.created_at],
    )
}

fn workshop(row: &mut Row) -> Result<Workshop, DbError> {
    Ok(Workshop { id: row.get()?, title: row.get()?, about: row.get()?, created_at: row.get()? })
}
