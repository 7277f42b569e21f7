//! Withdrawing a version of a law reference.

use db::{WriteTx, journal::Event};
use kernel::{Id, Key, No, Outcome};

use super::law_version_new::day;
use crate::{model::LawVersion, rules::permissions, store};

/// Withdraws it, if it is still as the reader saw it.
pub(crate) fn law_version_withdraw(tx: &mut WriteTx<'_>, law: &Key, id: Id<LawVersion>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::LAW_WITHDRAW)?;
    let law = store::law_find(tx, law)?;
    let one = store::law_versions_of(tx, law.id)?.into_iter().find(|one| one.id == id).ok_or(No::Missing)?;
    store::law_version_withdraw(tx, one.id, version)?;
    tx.append(
        Event::new("catalogue.law_version_withdrawn", law.id)
            .change("valid_from", day(one.span.from), "")
            .change("valid_until", day(one.span.until), "")
            .change("note_de", &one.note.de, ""),
    )
}
