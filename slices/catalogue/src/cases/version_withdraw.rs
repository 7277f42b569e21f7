//! Withdrawing a draft with all its areas.

use db::{WriteTx, journal::Event};
use kernel::Outcome;

use super::version_at;
use crate::{
    model::Address,
    rules::{self, permissions},
    store,
};

pub(crate) fn version_withdraw(tx: &mut WriteTx<'_>, at: &Address) -> Outcome<()> {
    tx.allow(&permissions::VERSION_WITHDRAW)?;
    let version = version_at(tx, at)?;
    rules::version_editable(&version)?;
    for one in store::areas_counted(tx, version.id)? {
        store::requirements_withdraw(tx, one.area.id)?;
    }
    store::areas_withdraw(tx, version.id)?;
    store::version_withdraw(tx, version.id)?;
    tx.append(Event::new("catalogue.version_withdrawn", version.id))
}
