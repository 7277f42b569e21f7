//! The needs workshop of this place, open to its own office and to nobody else's.

use db::ReadTx;
use kernel::{Outcome, Permission, Place};

use crate::{model::Sitting, store};

/// The sitting, if this reader may do that in it: of the offices only its own takes part.
pub(crate) fn sitting_here(tx: &mut ReadTx<'_>, permission: &'static Permission) -> Outcome<Sitting> {
    let sitting = store::sitting::sitting_here(tx)?;
    narrowed(tx, &sitting).allow(tx.actor(), permission)?;
    Ok(sitting)
}

/// Whether this reader may do that in it.
pub(crate) fn may_here(tx: &ReadTx<'_>, sitting: &Sitting, permission: &'static Permission) -> bool {
    kernel::may(tx.actor(), permission, &narrowed(tx, sitting))
}

fn narrowed(tx: &ReadTx<'_>, sitting: &Sitting) -> Place {
    let own = [sitting.programme, sitting.office];
    let members = tx.place().members.iter().copied().filter(|member| own.contains(member)).collect();
    Place { scope: tx.place().scope, members }
}
