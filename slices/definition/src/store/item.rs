//! Items, their wordings, and what they cite.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome};

use crate::model::{Citation, Item, ItemText};

/// The items in their order.
pub(crate) fn items(tx: &mut ReadTx<'_>) -> Outcome<Vec<Item>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT id, text, version FROM definition_items WHERE scope_id = $1 AND withdrawn_at IS NULL
             ORDER BY position, id"
        ),
        args![scope],
        item,
    )
}

/// One item.
pub(crate) fn item_find(tx: &mut ReadTx<'_>, id: Id<Item>) -> Outcome<Item> {
    let scope = tx.scope_id();
    tx.one(
        sql!("SELECT id, text, version FROM definition_items WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"),
        args![scope, id],
        item,
    )
}

/// Enters an item at the end.
pub(crate) fn item_insert(tx: &mut WriteTx<'_>, id: Id<Item>, text: &str) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO definition_items (id, scope_id, position, text, version)
             VALUES ($2, $1, (SELECT 1 + COALESCE(max(i.position), 0) FROM definition_items i WHERE i.scope_id = $1), $3, 1)"
        ),
        args![scope, id, text],
    )
}

/// Writes an item's words, if nobody saved since.
pub(crate) fn item_update(tx: &mut WriteTx<'_>, id: Id<Item>, version: i64, text: &str) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE definition_items SET text = $4, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, id, version, text],
    )
}

/// Writes an item's place.
pub(crate) fn item_place(tx: &mut WriteTx<'_>, id: Id<Item>, position: i64) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("UPDATE definition_items SET position = $3 WHERE scope_id = $1 AND id = $2"),
        args![scope, id, position],
    )
}

/// Takes an item out, if nobody saved since; its words stay in the records.
pub(crate) fn item_withdraw(tx: &mut WriteTx<'_>, id: Id<Item>, version: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE definition_items SET withdrawn_at = $4, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, id, version, now],
    )
}

/// Keeps a wording for good.
pub(crate) fn item_keep(tx: &mut WriteTx<'_>, id: Id<Item>, number: i64, text: &str) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!("INSERT INTO definition_item_texts (scope_id, item_id, number, text, at) VALUES ($1, $2, $3, $4, $5)"),
        args![scope, id, number, text, now],
    )
}

/// All wordings of an item, the newest first.
pub(crate) fn item_texts(tx: &mut ReadTx<'_>, id: Id<Item>) -> Outcome<Vec<ItemText>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT number, text, at FROM definition_item_texts WHERE scope_id = $1 AND item_id = $2 ORDER BY number DESC"
        ),
        args![scope, id],
        |row| Ok(ItemText { number: row.get()?, text: row.get()?, at: row.get()? }),
    )
}

/// What the items of this definition cite.
pub(crate) fn citations(tx: &mut ReadTx<'_>) -> Outcome<Vec<Citation>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT c.item_id, c.workshop_id, c.statement_id FROM definition_citations c
             JOIN definition_items i ON i.scope_id = c.scope_id AND i.id = c.item_id
             WHERE c.scope_id = $1 AND i.withdrawn_at IS NULL ORDER BY c.item_id, c.statement_id"
        ),
        args![scope],
        |row| Ok(Citation { item: row.get()?, workshop: row.get()?, statement: row.get()? }),
    )
}

/// Lets an item cite a statement.
pub(crate) fn citation_insert(tx: &mut WriteTx<'_>, new: &Citation) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO definition_citations (scope_id, item_id, workshop_id, statement_id) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING"
        ),
        args![scope, new.item, new.workshop, new.statement],
    )?;
    Ok(())
}

/// An item cites a statement no more; the journal knows that it did.
pub(crate) fn citation_delete(tx: &mut WriteTx<'_>, old: &Citation) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!("DELETE FROM definition_citations WHERE scope_id = $1 AND item_id = $2 AND statement_id = $3"),
        args![scope, old.item, old.statement],
    )?;
    Ok(())
}

fn item(row: &mut Row) -> Result<Item, DbError> {
    Ok(Item { id: row.get()?, text: row.get()?, version: row.get()? })
}
