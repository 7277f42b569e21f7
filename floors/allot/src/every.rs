//! All solutions that are equally good, one after the other, up to a number.
//!
//! A solution splits what is left into parts: the first rank where another one differs. A part that the bound closes
//! is left out without a search.

use crate::fair::Search;
use crate::problem::{Picks, Problem};

/// Solutions as good as this one, itself first, at most `limit`; and whether there are more.
pub(crate) fn list(problem: &Problem, search: &mut Search<'_>, first: Picks, limit: usize) -> (Vec<Picks>, bool) {
    let value = problem.worth(&first).value;
    let ranks = |office: usize| (0..problem.offices[office].ranks).map(move |rank| (office, rank));
    let places: Vec<(usize, usize)> = (0..problem.offices.len()).flat_map(ranks).collect();
    let mut found = vec![first.clone()];
    // Parts still to be split: a solution of the part, up to where it is fixed, and what is closed there.
    let mut parts: Vec<(Picks, usize, Vec<usize>)> = vec![(first, 0, Vec::new())];
    while let Some((picks, fixed, closed)) = parts.pop() {
        for at in fixed..places.len() {
            let (office, rank) = places[at];
            let mut closed = if at == fixed { closed.clone() } else { Vec::new() };
            closed.push(picks[office][rank]);
            let part = Part { places: &places, picks: &picks, fixed: at, closed: &closed };
            let Some(other) = search.other(&part, value) else { continue };
            if found.len() == limit {
                return (found, true);
            }
            found.push(other.clone());
            parts.push((other, at, closed));
        }
    }
    (found, false)
}

/// A part of all solutions: the ranks before `fixed` are as in `picks`, and on that rank some areas are closed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part<'p> {
    pub(crate) places: &'p [(usize, usize)],
    pub(crate) picks: &'p Picks,
    pub(crate) fixed: usize,
    pub(crate) closed: &'p [usize],
}
