//! Withdrawing a service.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Outcome};

use crate::{
    cases::programme_here,
    model::{Programme, Service},
    rules::permissions,
    store,
};

/// The service that the reader is asked about.
pub(crate) fn service_withdraw_show(tx: &mut ReadTx<'_>, id: Id<Service>) -> Outcome<(Programme, Service)> {
    tx.allow(&permissions::SERVICE_WITHDRAW)?;
    Ok((programme_here(tx)?, store::service_find(tx, id)?))
}

/// Withdraws it, if it is still as the reader saw it.
pub(crate) fn service_withdraw(tx: &mut WriteTx<'_>, id: Id<Service>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::SERVICE_WITHDRAW)?;
    programme_here(tx)?;
    let service = store::service_find(tx, id)?;
    store::service_withdraw(tx, id, version)?;
    tx.append(Event::new("programmes.service_withdrawn", id).change("name", &service.name, ""))
}
