//! Withdrawing a phase.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Outcome};

use crate::{
    cases::programme_here,
    model::{Phase, Programme},
    rules::permissions,
    store,
};

/// The phase that the reader is asked about.
pub(crate) fn phase_withdraw_show(tx: &mut ReadTx<'_>, id: Id<Phase>) -> Outcome<(Programme, Phase)> {
    tx.allow(&permissions::PHASE_WITHDRAW)?;
    Ok((programme_here(tx)?, store::phase_find(tx, id)?))
}

/// Withdraws it, if it is still as the reader saw it.
pub(crate) fn phase_withdraw(tx: &mut WriteTx<'_>, id: Id<Phase>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::PHASE_WITHDRAW)?;
    programme_here(tx)?;
    let phase = store::phase_find(tx, id)?;
    store::phase_withdraw(tx, id, version)?;
    tx.append(Event::new("programmes.phase_withdrawn", id).change("title", &phase.title, ""))
}
