//! Withdrawing an area from a draft, with its requirements. Its history stays.

use db::{WriteTx, journal::Event};
use kernel::{Key, Outcome};

use super::area_show;
use crate::{
    model::Address,
    rules::{self, permissions},
    store,
};

pub(crate) fn area_withdraw(tx: &mut WriteTx<'_>, at: &Address, key: &Key) -> Outcome<()> {
    tx.allow(&permissions::AREA_WITHDRAW)?;
    let show = area_show(tx, at, key)?;
    rules::version_editable(&show.version)?;
    for one in &show.requirements {
        tx.append(Event::new("catalogue.requirement_withdrawn", one.origin).change("number", &one.number, ""))?;
    }
    store::requirements_withdraw(tx, show.area.id)?;
    store::area_withdraw(tx, show.area.id)?;
    let event = Event::new("catalogue.area_withdrawn", show.area.origin).change("name_de", &show.area.name.de, "");
    tx.append(event)?;
    tx.append(Event::new("catalogue.area_removed", show.version.id).change("name_de", &show.area.name.de, ""))
}
