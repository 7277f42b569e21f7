//! The table `photos`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome};

use crate::model::Photo;

/// All photos of this workshop, in the order in which they came.
pub(crate) fn photos(tx: &mut ReadTx<'_>) -> Outcome<Vec<Photo>> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT id, group_id, attachment_id, at FROM photos WHERE scope_id = $1 ORDER BY at, id");
    tx.all(sql, args![scope], read)
}

/// One of them.
pub(crate) fn photo_find(tx: &mut ReadTx<'_>, id: Id<Photo>) -> Outcome<Photo> {
    let scope = tx.scope_id();
    tx.one(
        sql!("SELECT id, group_id, attachment_id, at FROM photos WHERE scope_id = $1 AND id = $2"),
        args![scope, id],
        read,
    )
}

/// Enters a photo.
pub(crate) fn photo_insert(tx: &mut WriteTx<'_>, photo: &Photo) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("INSERT INTO photos (id, scope_id, group_id, attachment_id, at) VALUES ($2, $1, $3, $4, $5)"),
        args![scope, photo.id, photo.group, photo.attachment, photo.at],
    )
}

/// Takes a photo away.
pub(crate) fn photo_delete(tx: &mut WriteTx<'_>, id: Id<Photo>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(sql!("DELETE FROM photos WHERE scope_id = $1 AND id = $2"), args![scope, id])
}

fn read(row: &mut Row) -> Result<Photo, DbError> {
    Ok(Photo { id: row.get()?, group: row.get()?, attachment: row.get()?, at: row.get()? })
}
