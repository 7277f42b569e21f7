//! Withdrawing an area from a draft, with its requirements. Its history stays.

use db::{WriteTx, journal::Event};
use kernel::{Key, No, Outcome};

use super::area_show;
use crate::{
    model::Address,
    rules::{self, permissions},
    store,
};

/// Withdraws it, if it and its requirements are still as the reader saw them.
pub(crate) fn area_withdraw(tx: &mut WriteTx<'_>, at: &Address, key: &Key, stand: i64) -> Outcome<()> {
    tx.allow(&permissions::AREA_WITHDRAW)?;
    let show = area_show(tx, at, key)?;
    rules::version_editable(&show.version)?;
    if show.stand() != stand {
        return Err(No::Stale);
    }
    for one in &show.requirements {
        tx.append(Event::new("catalogue.requirement_withdrawn", one.origin).change("number", &one.number, ""))?;
    }
    store::requirements_withdraw(tx, show.area.id)?;
    store::area_withdraw(tx, show.area.id)?;
    let event = Event::new("catalogue.area_withdrawn", show.area.origin).change("name_de", &show.area.name.de, "");
    tx.append(event)?;
    tx.append(Event::new("catalogue.area_removed", show.version.id).change("name_de", &show.area.name.de, ""))
}
