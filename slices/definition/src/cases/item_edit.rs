//! Entering an item, wording it anew, moving it, taking it out. Every wording is kept.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, No, Outcome};

use super::here;
use crate::{
    model::{Definition, Item},
    rules::permissions,
    store,
};

/// The new words of an item, for the version that the reader saw.
#[derive(Debug, Clone)]
pub(crate) struct ItemEdit {
    pub(crate) id: Id<Item>,
    pub(crate) version: i64,
    pub(crate) text: String,
}

/// An item with the stem that it completes.
#[derive(Debug)]
pub(crate) struct ItemForm {
    pub(crate) definition: Definition,
    pub(crate) item: Item,
}

/// The stem that a new item completes.
pub(crate) fn item_new_show(tx: &mut ReadTx<'_>) -> Outcome<Definition> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    here::definition_open(tx)
}

/// Enters an item at the end.
pub(crate) fn item_new(tx: &mut WriteTx<'_>, text: &str) -> Outcome<Id<Item>> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    here::definition_open(tx)?;
    let id = tx.id();
    store::item::item_insert(tx, id, text)?;
    store::item::item_keep(tx, id, 1, text)?;
    store::definition::revision_count(tx)?;
    tx.append(Event::new("definition.item_created", id).set("text", text))?;
    Ok(id)
}

/// An item as it is now, to be worded anew or taken out.
pub(crate) fn item_form(tx: &mut ReadTx<'_>, id: Id<Item>) -> Outcome<ItemForm> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    let item = found(tx, id)?;
    Ok(ItemForm { definition: here::definition_open(tx)?, item })
}

/// Words it anew.
pub(crate) fn item_edit(tx: &mut WriteTx<'_>, cmd: &ItemEdit) -> Outcome<()> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    let old = found(tx, cmd.id)?;
    here::definition_open(tx)?;
    reworded(tx, &old, cmd)
}

/// Writes other words of an item. Asks no right: the caller's case has.
pub(crate) fn reworded(tx: &mut WriteTx<'_>, old: &Item, cmd: &ItemEdit) -> Outcome<()> {
    if old.version == cmd.version && old.text == cmd.text {
        return Ok(());
    }
    store::item::item_update(tx, cmd.id, cmd.version, &cmd.text)?;
    store::item::item_keep(tx, cmd.id, cmd.version + 1, &cmd.text)?;
    store::definition::revision_count(tx)?;
    tx.append(Event::new("definition.item_edited", cmd.id).change("text", &old.text, &cmd.text))
}

/// Moves an item one place towards the beginning or the end. At the edge it stays where it is.
pub(crate) fn item_move(tx: &mut WriteTx<'_>, id: Id<Item>, earlier: bool) -> Outcome<()> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    found(tx, id)?;
    here::definition_open(tx)?;
    let mut order: Vec<Id<Item>> = store::item::items(tx)?.into_iter().map(|item| item.id).collect();
    let from = order.iter().position(|one| *one == id).ok_or(No::Missing)?;
    let to = if earlier { from.checked_sub(1) } else { Some(from + 1).filter(|to| *to < order.len()) };
    let Some(to) = to else { return Ok(()) };
    order.swap(from, to);
    for (position, one) in (1..).zip(order) {
        store::item::item_place(tx, one, position)?;
    }
    store::definition::revision_count(tx)?;
    tx.append(Event::new("definition.item_moved", id).change("place", from + 1, to + 1))
}

/// Takes an item out.
pub(crate) fn item_withdraw(tx: &mut WriteTx<'_>, id: Id<Item>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    let old = found(tx, id)?;
    here::definition_open(tx)?;
    store::item::item_withdraw(tx, id, version)?;
    store::definition::revision_count(tx)?;
    tx.append(Event::new("definition.item_withdrawn", id).change("text", &old.text, ""))
}

/// An item of this programme; one of another one is not there.
fn found(tx: &mut ReadTx<'_>, id: Id<Item>) -> Outcome<Item> {
    programmes::offer::programme_name(tx)?;
    store::item::item_find(tx, id)
}
