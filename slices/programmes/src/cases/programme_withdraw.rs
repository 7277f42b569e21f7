//! Withdrawing a programme: it is gone from all lists and pages, its records and history stay.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome};

use crate::{cases::programme_here, model::Programme, rules::permissions, store};

/// The programme that the reader is asked about.
pub(crate) fn programme_withdraw_show(tx: &mut ReadTx<'_>) -> Outcome<Programme> {
    tx.allow(&permissions::PROGRAMME_WITHDRAW)?;
    programme_here(tx)
}

/// Withdraws it, if it is still as the reader saw it.
pub(crate) fn programme_withdraw(tx: &mut WriteTx<'_>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::PROGRAMME_WITHDRAW)?;
    let programme = programme_here(tx)?;
    if programme.version != version {
        return Err(No::Stale);
    }
    store::programme_withdraw(tx)?;
    tx.append(Event::new("programmes.programme_withdrawn", programme.id).change("title", &programme.title, ""))
}
