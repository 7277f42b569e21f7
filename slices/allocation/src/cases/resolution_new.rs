//! Keeping an allocation as a resolution, with everything it rests on.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, No, Outcome};

use super::basis_here::{Here, basis_here};
use crate::{
    model::{Frozen, Resolution},
    rules::permissions,
    store,
};

/// What was decided, for the basis with this mark.
#[derive(Debug)]
pub(crate) struct ResolutionNew {
    pub(crate) seen: String,
    pub(crate) frozen: Frozen,
}

/// The basis to be decided on.
pub(crate) fn resolution_new_show(tx: &mut ReadTx<'_>) -> Outcome<Here> {
    tx.allow(&permissions::RESOLUTION_NEW)?;
    basis_here(tx)
}

/// Keeps it under the next number; refused where the basis changed since it was worked out.
pub(crate) fn resolution_new(tx: &mut WriteTx<'_>, cmd: &ResolutionNew) -> Outcome<Id<Resolution>> {
    tx.allow(&permissions::RESOLUTION_NEW)?;
    if basis_here(tx)?.mark() != cmd.seen {
        return Err(No::refused("resolution_new-refused-changed"));
    }
    let id = tx.id();
    let number = store::resolution_insert(tx, id, &cmd.frozen)?;
    tx.append(Event::new("allocation.resolution_made", id).set("number", number).set("note", &cmd.frozen.note))?;
    Ok(id)
}
