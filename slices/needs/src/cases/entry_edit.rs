//! Entering something that an office has, changing it, taking it out of the list, and handing out its file.

use db::{ReadTx, WriteTx, attachments, journal::Event};
use kernel::{Attachment, Fault, Faults, Id, Key, No, Outcome, Say, When};

use crate::{
    cases::office_here::{Here, office_here},
    model::{Entry, EntryKind},
    rules::permissions,
    store,
};

/// What becomes of an entry's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum EntryFile {
    /// It stays as it is; there may be none.
    Keep,
    /// It goes.
    Remove,
    /// This one takes its place. Its bytes are in the vault already.
    Put(Attachment),
}

impl EntryFile {
    /// The file that the entry has from now on.
    fn after(&self, tx: &mut WriteTx<'_>, before: Option<Id<Attachment>>) -> Outcome<Option<Id<Attachment>>> {
        match self {
            EntryFile::Keep => Ok(before),
            EntryFile::Remove => Ok(None),
            EntryFile::Put(new) => Ok(Some(attachments::enter(tx, new)?)),
        }
    }
}

/// What the form asks for.
#[derive(Debug, Clone)]
pub(crate) struct EntryFields {
    pub(crate) kind: EntryKind,
    pub(crate) title: String,
    pub(crate) service: Option<String>,
    pub(crate) link: String,
    pub(crate) dated: Option<When>,
    pub(crate) in_force_until: Option<When>,
    pub(crate) areas: Vec<Key>,
}

impl EntryFields {
    /// Refuses a service or an area that the office does not have.
    fn fits(&self, here: &Here) -> Outcome<()> {
        let mut faults = Faults::default();
        let mut fault = |field: &str| faults.0.push(Fault { field: field.to_owned(), say: Say::new("form-choice") });
        if self.service.as_ref().is_some_and(|id| here.services.iter().all(|service| service.id != *id)) {
            fault("service");
        }
        if self.areas.iter().any(|key| here.area(key).is_err()) {
            fault("areas");
        }
        if faults.is_empty() { Ok(()) } else { Err(No::Faulty(faults)) }
    }

    /// The entry with these facts.
    fn on(&self, old: Entry) -> Entry {
        Entry {
            kind: self.kind,
            title: self.title.clone(),
            service: self.service.clone(),
            link: self.link.clone(),
            dated: self.dated,
            in_force_until: self.in_force_until,
            areas: self.areas.clone(),
            ..old
        }
    }
}

/// What the empty form offers.
pub(crate) fn entry_new_show(tx: &mut ReadTx<'_>, office: &Key) -> Outcome<Here> {
    tx.allow(&permissions::ENTRY_EDIT)?;
    office_here(tx, office, &permissions::ENTRY_EDIT)
}

/// Enters it. The journal of the programme learns that, and not what it is called: that is the office's own.
pub(crate) fn entry_new(tx: &mut WriteTx<'_>, office: &Key, fields: &EntryFields, file: &EntryFile) -> Outcome<()> {
    tx.allow(&permissions::ENTRY_EDIT)?;
    let here = office_here(tx, office, &permissions::ENTRY_EDIT)?;
    fields.fits(&here)?;
    let blank = blank(tx, &here);
    let entry = Entry { attachment: file.after(tx, None)?, ..fields.on(blank) };
    store::entry::entry_insert(tx, &entry)?;
    entry.areas.iter().try_for_each(|area| store::entry::entry_area_insert(tx, entry.id, area))?;
    tx.append(Event::new("needs.entry_entered", here.office.id))
}

/// An entry that says nothing yet.
pub(crate) fn blank(tx: &WriteTx<'_>, here: &Here) -> Entry {
    Entry {
        id: tx.id(),
        office: here.office.id,
        kind: EntryKind::Document,
        title: String::new(),
        service: None,
        link: String::new(),
        attachment: None,
        dated: None,
        in_force_until: None,
        areas: Vec::new(),
        version: 1,
    }
}

/// The entry as the form shows it.
pub(crate) fn entry_edit_show(tx: &mut ReadTx<'_>, office: &Key, id: Id<Entry>) -> Outcome<(Here, Entry)> {
    tx.allow(&permissions::ENTRY_EDIT)?;
    let here = office_here(tx, office, &permissions::ENTRY_EDIT)?;
    let entry = store::entry::entry_find(tx, here.office.id, id)?;
    Ok((here, entry))
}

/// Saves it, for the version that the reader saw.
pub(crate) fn entry_edit(
    tx: &mut WriteTx<'_>,
    office: &Key,
    (id, version): (Id<Entry>, i64),
    (fields, file): (&EntryFields, &EntryFile),
) -> Outcome<()> {
    tx.allow(&permissions::ENTRY_EDIT)?;
    let here = office_here(tx, office, &permissions::ENTRY_EDIT)?;
    fields.fits(&here)?;
    let old = store::entry::entry_find(tx, here.office.id, id)?;
    let before = old.attachment;
    let new = Entry { attachment: file.after(tx, before)?, ..fields.on(Entry { version, ..old }) };
    store::entry::entry_update(tx, &new)?;
    if let Some(gone) = before.filter(|_| *file != EntryFile::Keep) {
        attachments::remove(tx, gone)?;
    }
    store::entry::entry_areas_delete(tx, id)?;
    new.areas.iter().try_for_each(|area| store::entry::entry_area_insert(tx, id, area))?;
    tx.append(Event::new("needs.entry_edited", here.office.id))
}

/// Takes it out of the list; its file goes with it.
pub(crate) fn entry_withdraw(tx: &mut WriteTx<'_>, office: &Key, (id, version): (Id<Entry>, i64)) -> Outcome<()> {
    tx.allow(&permissions::ENTRY_EDIT)?;
    let here = office_here(tx, office, &permissions::ENTRY_EDIT)?;
    let entry = store::entry::entry_find(tx, here.office.id, id)?;
    store::entry::entry_withdraw(tx, id, version)?;
    if let Some(attachment) = entry.attachment {
        attachments::remove(tx, attachment)?;
    }
    tx.append(Event::new("needs.entry_withdrawn", here.office.id))
}

/// The file of an entry.
pub(crate) fn entry_file(tx: &mut ReadTx<'_>, office: &Key, id: Id<Entry>) -> Outcome<Attachment> {
    tx.allow(&permissions::ENTRY_LIST)?;
    let here = office_here(tx, office, &permissions::ENTRY_LIST)?;
    let entry = store::entry::entry_find(tx, here.office.id, id)?;
    attachments::find(tx, entry.attachment.ok_or(No::Missing)?)
}
