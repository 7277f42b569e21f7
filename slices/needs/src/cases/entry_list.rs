//! What an office has already.

use db::ReadTx;
use kernel::{Key, Outcome};

use crate::{
    cases::office_here::{Here, may_here, office_here},
    model::Entry,
    rules::permissions,
    store,
};

/// The stock as its page needs it.
#[derive(Debug)]
pub(crate) struct EntryList {
    pub(crate) here: Here,
    pub(crate) entries: Vec<Entry>,
    pub(crate) may_edit: bool,
}

/// The entries of an office, by title.
pub(crate) fn entry_list(tx: &mut ReadTx<'_>, office: &Key) -> Outcome<EntryList> {
    tx.allow(&permissions::ENTRY_LIST)?;
    let here = office_here(tx, office, &permissions::ENTRY_LIST)?;
    let entries = store::entry::entries(tx, here.office.id)?;
    Ok(EntryList { may_edit: may_here(tx, here.office.id, &permissions::ENTRY_EDIT), here, entries })
}
