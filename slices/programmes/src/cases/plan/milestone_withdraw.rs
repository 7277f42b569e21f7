//! Withdrawing a milestone.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Outcome};

use crate::{
    cases::programme_here,
    model::{Milestone, Programme},
    rules::permissions,
    store,
};

/// The milestone that the reader is asked about.
pub(crate) fn milestone_withdraw_show(tx: &mut ReadTx<'_>, id: Id<Milestone>) -> Outcome<(Programme, Milestone)> {
    tx.allow(&permissions::MILESTONE_WITHDRAW)?;
    Ok((programme_here(tx)?, store::milestone_find(tx, id)?))
}

/// Withdraws it, if it is still as the reader saw it.
pub(crate) fn milestone_withdraw(tx: &mut WriteTx<'_>, id: Id<Milestone>, version: i64) -> Outcome<()> {
    tx.allow(&permissions::MILESTONE_WITHDRAW)?;
    programme_here(tx)?;
    let milestone = store::milestone_find(tx, id)?;
    store::milestone_withdraw(tx, id, version)?;
    tx.append(Event::new("programmes.milestone_withdrawn", id).change("title", &milestone.title, ""))
}
