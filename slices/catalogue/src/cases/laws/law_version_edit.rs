//! Editing a version of a law reference.

use db::{WriteTx, journal::Event};
use kernel::{Id, No, Outcome};

use super::{
    LawVersionNew,
    law_version_new::{day, span_fits},
};
use crate::{model::LawVersion, rules::permissions, store};

/// What a version shall be.
pub(crate) struct LawVersionEdit {
    pub(crate) id: Id<LawVersion>,
    pub(crate) version: i64,
    pub(crate) to: LawVersionNew,
}

pub(crate) fn law_version_edit(tx: &mut WriteTx<'_>, cmd: &LawVersionEdit) -> Outcome<()> {
    tx.allow(&permissions::LAW_EDIT)?;
    let law = store::law_find(tx, &cmd.to.law)?;
    let old = store::law_versions_of(tx, law.id)?.into_iter().find(|one| one.id == cmd.id).ok_or(No::Missing)?;
    let new = LawVersion { id: old.id, span: cmd.to.span, note: cmd.to.note.clone(), version: cmd.version };
    span_fits(tx, law.id, &new)?;
    store::law_version_update(tx, &new)?;
    tx.append(
        Event::new("catalogue.law_version_edited", law.id)
            .change("valid_from", day(old.span.from), day(new.span.from))
            .change("valid_until", day(old.span.until), day(new.span.until))
            .change("note_de", &old.note.de, &new.note.de)
            .change("note_en", &old.note.en, &new.note.en),
    )
}
