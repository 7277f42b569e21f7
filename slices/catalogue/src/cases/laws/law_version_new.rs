//! Adding a version to a law reference.

use db::{WriteTx, journal::Event};
use kernel::{Day, Id, Key, No, Outcome};

use crate::{
    model::{Law, LawVersion, Span, Wording},
    rules::{self, permissions},
    store,
};

/// A version to add.
pub(crate) struct LawVersionNew {
    pub(crate) law: Key,
    pub(crate) span: Span,
    pub(crate) note: Wording,
}

pub(crate) fn law_version_new(tx: &mut WriteTx<'_>, cmd: &LawVersionNew) -> Outcome<()> {
    tx.allow(&permissions::LAW_EDIT)?;
    let law = store::law_find(tx, &cmd.law)?;
    let new = LawVersion { id: tx.id(), span: cmd.span, note: cmd.note.clone(), version: 1 };
    span_fits(tx, law.id, &new)?;
    store::law_version_insert(tx, law.id, &new)?;
    tx.append(
        Event::new("catalogue.law_version_created", law.id)
            .set("valid_from", day(new.span.from))
            .set("valid_until", day(new.span.until))
            .set("note_de", &new.note.de),
    )
}

/// A version fits beside the others of its law.
pub(super) fn span_fits(tx: &mut WriteTx<'_>, law: Id<Law>, new: &LawVersion) -> Outcome<()> {
    let others = store::law_versions_of(tx, law)?;
    let others: Vec<Span> = others.iter().filter(|other| other.id != new.id).map(|other| other.span).collect();
    rules::law_span_check(new.span, &others).map_err(No::Faulty)
}

/// A day as the journal keeps it.
pub(super) fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
