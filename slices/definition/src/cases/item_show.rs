//! Reading one item: its sources, its comments, all its wordings.

use std::collections::BTreeMap;

use db::ReadTx;
use directory::offer::{history_entries, organisations_by_ids};
use kernel::{Id, No, Outcome, Scope};
use ui::{HistoryEntry, T};

use super::here;
use crate::{
    model::{Comment, Item, ItemText, Source},
    rules::{permissions, submission::text_is_open, wording::is_intention},
    store,
};

/// The page of an item.
#[derive(Debug)]
pub(crate) struct ItemShow {
    pub(crate) stem: String,
    /// Its place, from 1.
    pub(crate) place: usize,
    pub(crate) item: Item,
    pub(crate) intends: bool,
    pub(crate) sources: Vec<Source>,
    /// How many statements it cites that are not to be had just now.
    pub(crate) missing: usize,
    pub(crate) comments: Vec<Comment>,
    /// The newest first.
    pub(crate) texts: Vec<ItemText>,
    pub(crate) offices: BTreeMap<Id<Scope>, String>,
    pub(crate) history: Vec<HistoryEntry>,
    pub(crate) may_edit: bool,
    pub(crate) may_comment: bool,
    pub(crate) may_resolve: bool,
}

/// Everything about an item.
pub(crate) fn item_show(tx: &mut ReadTx<'_>, t: &T, id: Id<Item>) -> Outcome<ItemShow> {
    tx.allow(&permissions::DEFINITION_SHOW)?;
    let item = store::item::item_find(tx, id)?;
    let definition = here::definition_here(tx)?;
    let order = store::item::items(tx)?;
    let place = order.iter().position(|one| one.id == id).ok_or(No::Missing)? + 1;
    let citations: Vec<_> = store::item::citations(tx)?.into_iter().filter(|one| one.item == id).collect();
    let sources = here::sources(tx, &citations)?;
    let members = tx.place().members.clone();
    let offices = organisations_by_ids(tx, &members)?.into_iter().map(|row| (row.id, row.name)).collect();
    let open = text_is_open(here::newest(tx)?.as_ref()).is_ok();
    Ok(ItemShow {
        stem: definition.stem,
        place,
        intends: is_intention(&item.text),
        missing: citations.len().saturating_sub(sources.len()),
        sources,
        comments: store::comment::comments(tx)?.into_iter().filter(|one| one.item == id).collect(),
        texts: store::item::item_texts(tx, id)?,
        offices,
        history: history_entries(tx, t, &id.to_string())?,
        may_edit: open && tx.may(&permissions::DEFINITION_EDIT),
        may_comment: open && tx.may(&permissions::COMMENT_NEW),
        may_resolve: open && tx.may(&permissions::COMMENT_RESOLVE),
        item,
    })
}
