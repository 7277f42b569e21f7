//! Assigning entries to areas, many at once, from the list.

use db::{WriteTx, journal::Event};
use kernel::{Id, Key, No, Outcome, Say};

use crate::{cases::office_here, model::Entry, rules::permissions, store};

/// Which entries belong to which areas from now on, beside those they belong to already.
#[derive(Debug, Clone)]
pub(crate) struct EntriesAssign {
    pub(crate) entries: Vec<Id<Entry>>,
    pub(crate) areas: Vec<Key>,
}

/// Assigns them.
pub(crate) fn entries_assign(tx: &mut WriteTx<'_>, office: &Key, cmd: &EntriesAssign) -> Outcome<()> {
    tx.allow(&permissions::ENTRY_EDIT)?;
    let here = office_here(tx, office, &permissions::ENTRY_EDIT)?;
    if cmd.areas.iter().any(|key| here.area(key).is_err()) {
        return Err(No::at("areas", Say::new("form-choice")));
    }
    for id in &cmd.entries {
        // What is another office's is not there.
        store::entry::entry_find(tx, here.office.id, *id)?;
        cmd.areas.iter().try_for_each(|area| store::entry::entry_area_insert(tx, *id, area))?;
        store::entry::entry_touch(tx, *id)?;
    }
    tx.append(Event::new("needs.entries_assigned", here.office.id).set("count", cmd.entries.len()))
}
