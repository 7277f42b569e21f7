//! The proposal: the basis that is solved; and taking another solution that is equally good.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome};

use super::basis_here::{Here, basis_here};
use crate::{
    model::{Moved, Picked},
    rules::permissions,
    store,
};

/// The basis to be solved, and whether the reader may change what comes of it.
pub(crate) fn solution_show(tx: &mut ReadTx<'_>) -> Outcome<(Here, bool)> {
    tx.allow(&permissions::SOLUTION_SHOW)?;
    Ok((basis_here(tx)?, tx.may(&permissions::MOVE_EDIT)))
}

/// The same for whoever takes another solution: asked before anything is worked out.
pub(crate) fn solution_choose_show(tx: &mut ReadTx<'_>) -> Outcome<Here> {
    tx.allow(&permissions::SOLUTION_CHOOSE)?;
    basis_here(tx)
}

/// Another solution, for the basis with this mark.
#[derive(Debug)]
pub(crate) struct SolutionChoose {
    pub(crate) seen: String,
    /// The computed solution, and the one that is taken.
    pub(crate) best: Picked,
    pub(crate) other: Picked,
    /// Why, in the words of who took it.
    pub(crate) reason: String,
}

/// Takes it: where it differs from the computed one, the ranks count as moved by hand, at no cost.
pub(crate) fn solution_choose(tx: &mut WriteTx<'_>, cmd: &SolutionChoose) -> Outcome<()> {
    tx.allow(&permissions::SOLUTION_CHOOSE)?;
    let here = basis_here(tx)?;
    if here.mark() != cmd.seen {
        return Err(No::refused("solution_choose-refused-changed"));
    }
    let places = here.basis.offices.iter().zip(&here.offices).enumerate();
    for (at, (office, known)) in places {
        let (Some(best), Some(other)) = (cmd.best.get(at), cmd.other.get(at)) else { continue };
        let mut sheet = office.sheet.clone();
        let ranks = || other.iter().map(|area| vec![area.clone()]).collect();
        sheet.moved = (best != other).then(|| Moved { ranks: ranks(), reason: cmd.reason.clone() });
        if sheet != office.sheet {
            store::sheet_save(tx, known.id, &sheet, known.version)?;
        }
    }
    let scope = tx.scope_id();
    tx.append(Event::new("allocation.solution_chosen", scope))
}
