//! Withdrawing a requirement from a draft. Its history stays, and the area's history tells of it.

use db::{WriteTx, journal::Event};
use kernel::{Key, No, Outcome};

use super::area_show;
use crate::{
    model::{Address, Number},
    rules::{self, permissions},
    store,
};

/// Withdraws it, if it is still as the reader saw it.
pub(crate) fn requirement_withdraw(
    tx: &mut WriteTx<'_>,
    at: &Address,
    area: &Key,
    number: &Number,
    version: i64,
) -> Outcome<()> {
    tx.allow(&permissions::REQUIREMENT_WITHDRAW)?;
    let show = area_show(tx, at, area)?;
    rules::version_editable(&show.version)?;
    let one = show.requirements.into_iter().find(|one| one.number == *number).ok_or(No::Missing)?;
    store::requirement_withdraw(tx, one.id, version)?;
    let gone = |event: Event| event.change("number", &one.number, "").change("text_de", &one.text.de, "");
    tx.append(gone(Event::new("catalogue.requirement_withdrawn", one.origin)))?;
    // The page of what is withdrawn is gone: the area remembers it.
    tx.append(gone(Event::new("catalogue.requirement_removed", show.area.origin)))
}
