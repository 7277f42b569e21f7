//! Where the allocation of a programme stands: what was decided, and the reader's own part in it.

use db::ReadTx;
use kernel::Outcome;
use ui::T;

use super::{
    basis_here::{Here, basis_here},
    needs_seen::drifts,
};
use crate::{
    model::{Reply, ResolutionLine},
    rules::{Drift, permissions},
    store,
};

/// The overview as its page needs it.
#[derive(Debug)]
pub(crate) struct AllocationShow {
    pub(crate) here: Here,
    /// Whether the reader sees the needs of all offices.
    pub(crate) sees_all: bool,
    pub(crate) may_plan: bool,
    pub(crate) resolutions: Vec<ResolutionLine>,
    /// What was said to the newest one.
    pub(crate) replies: Vec<Reply>,
    /// What changed in the needs workshops since it was taken over, for those who see the needs of all offices.
    pub(crate) drifts: Vec<Drift>,
    /// The places of the offices to which the reader belongs.
    pub(crate) own: Vec<usize>,
    /// Those of them for which the reader answers.
    pub(crate) answers_for: Vec<usize>,
}

/// The overview. Of the needs an office sees its own, and only those who work with all see all.
pub(crate) fn allocation_show(tx: &mut ReadTx<'_>, t: &T) -> Outcome<AllocationShow> {
    tx.allow(&permissions::ALLOCATION_SHOW)?;
    let here = basis_here(tx)?;
    let resolutions = store::resolution_list(tx)?;
    let replies = match resolutions.first() {
        Some(newest) => store::replies(tx, newest.id)?,
        None => Vec::new(),
    };
    let answers = |id| permissions::own_office(tx.actor(), &permissions::REPLY_WRITE, tx.place(), id);
    let answers_for = (0..here.offices.len()).filter(|at| answers(here.offices[*at].id)).collect();
    let belongs = |id| tx.actor().grants().iter().any(|grant| grant.scope.id == id);
    let own = (0..here.offices.len()).filter(|at| belongs(here.offices[*at].id)).collect();
    let sees_all = tx.may(&permissions::SOLUTION_SHOW);
    let drifts = if sees_all { drifts(tx, &here, t)? } else { Vec::new() };
    Ok(AllocationShow {
        sees_all,
        drifts,
        may_plan: tx.may(&permissions::SHEET_EDIT),
        here,
        own,
        resolutions,
        replies,
        answers_for,
    })
}
