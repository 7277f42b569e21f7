//! The proposal: the basis that is solved; and taking another solution that is equally good.

use std::collections::BTreeMap;

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome, Say};
use ui::T;

use super::{
    basis_here::{Here, basis_here},
    needs_seen::{drift, needs_seen},
};
use crate::{
    model::{Picked, Scored, Sheet},
    rules::{self, Drift, permissions},
    store,
};

/// The proposal as its page needs it.
#[derive(Debug)]
pub(crate) struct SolutionShow {
    /// The basis to be solved.
    pub(crate) here: Here,
    /// Whether the reader may change what comes of it.
    pub(crate) may_plan: bool,
    /// What changed in the needs workshops since it was taken over.
    pub(crate) drifts: Vec<Drift>,
    /// How needs came about, by office and area: those that still are what the needs workshop said.
    pub(crate) words: BTreeMap<(String, String), Say>,
}

/// The proposal.
pub(crate) fn solution_show(tx: &mut ReadTx<'_>, t: &T) -> Outcome<SolutionShow> {
    tx.allow(&permissions::SOLUTION_SHOW)?;
    let here = basis_here(tx)?;
    let (scores, wishes) = needs_seen(tx)?;
    let drifts = drift(tx, &here, (&scores, &wishes), t)?;
    let words = scores.into_iter().filter(|score| stands(&here, score));
    let words = words.map(|score| ((score.office, score.area), score.words)).collect();
    Ok(SolutionShow { may_plan: tx.may(&permissions::MOVE_EDIT), here, drifts, words })
}

/// Whether the sheet of the office has this score.
fn stands(here: &Here, score: &Scored) -> bool {
    let office = here.basis.offices.iter().find(|office| office.key == score.office);
    let need = office.and_then(|office| office.sheet.needs.get(&score.area));
    need.is_some_and(|need| need.score == score.score && need.taken() == Some(score.score))
}

/// The basis for whoever takes another solution: asked before anything is worked out.
pub(crate) fn solution_choose_show(tx: &mut ReadTx<'_>) -> Outcome<Here> {
    tx.allow(&permissions::SOLUTION_CHOOSE)?;
    basis_here(tx)
}

/// Another solution, for the basis with this mark.
#[derive(Debug)]
pub(crate) struct SolutionChoose {
    pub(crate) seen: String,
    pub(crate) number: usize,
    /// The computed solution, and the one that is taken.
    pub(crate) best: Picked,
    pub(crate) other: Picked,
    /// Why, in the words of who took it.
    pub(crate) reason: String,
}

/// Takes it: where it differs from the computed one, the ranks count as moved, at no cost. What people moved by hand in
/// offices where it does not stays; the journal keeps what is replaced.
pub(crate) fn solution_choose(tx: &mut WriteTx<'_>, cmd: &SolutionChoose, t: &T) -> Outcome<()> {
    tx.allow(&permissions::SOLUTION_CHOOSE)?;
    let here = basis_here(tx)?;
    if here.mark() != cmd.seen {
        return Err(No::refused("solution_choose-refused-changed"));
    }
    let places = here.basis.offices.iter().zip(&here.offices).enumerate();
    for (at, (office, known)) in places {
        let (Some(best), Some(other)) = (cmd.best.get(at), cmd.other.get(at)) else { continue };
        let mut sheet = office.sheet.clone();
        sheet.moved = rules::chosen(&office.sheet, best, other, &cmd.reason);
        if sheet == office.sheet {
            continue;
        }
        store::sheet_save(tx, known.id, &sheet, known.version)?;
        if rules::is_lost(&office.sheet, best, other) {
            let written =
                |sheet: &Sheet| rules::ranks_word(&here.basis, &rules::ranks(sheet, best, sheet.moved.as_ref()), t);
            let (before, after) = (written(&office.sheet), written(&sheet));
            let event = Event::new("allocation.move_replaced", known.id).set("office", &office.name);
            tx.append(event.change("ranks", before, after))?;
        }
    }
    let scope = tx.scope_id();
    tx.append(Event::new("allocation.solution_chosen", scope).set("proposal", cmd.number))
}
