//! Several files at once: one entry for each, in one step. Areas are assigned later.

use db::{WriteTx, attachments, journal::Event};
use kernel::{Attachment, Key, Outcome};

use crate::{
    cases::{entry_edit::blank, office_here},
    model::Entry,
    rules::permissions,
    store,
};

/// Enters one entry for each file that was taken in, under the file's name.
pub(crate) fn entries_take(tx: &mut WriteTx<'_>, office: &Key, files: &[Attachment]) -> Outcome<()> {
    tx.allow(&permissions::ENTRY_EDIT)?;
    let here = office_here(tx, office, &permissions::ENTRY_EDIT)?;
    for file in files {
        let attachment = attachments::enter(tx, file)?;
        let title = file.name.rsplit_once('.').map_or(file.name.as_str(), |(name, _)| name);
        let title = if title.trim().is_empty() { &file.name } else { title };
        let title = title.chars().take(200).collect();
        let entry = Entry { title, attachment: Some(attachment), ..blank(tx, &here) };
        store::entry::entry_insert(tx, &entry)?;
    }
    tx.append(Event::new("needs.files_entered", here.office.id).set("count", files.len()))
}
