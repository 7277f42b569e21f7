//! All solutions that are equally good, one after the other, up to a number.
//!
//! A solution splits what is left into parts: the first rank where another one differs. A part that the bound closes
//! is left out without a search.

use crate::fair::Search;
use crate::problem::{Picks, Problem, Worth};

/// Solutions as good as this one, itself first, at most `limit`; and whether there are more.
pub(crate) fn list(problem: &Problem, search: &mut Search<'_>, first: Picks, worth: Worth, limit: usize) -> (Vec<Picks>, bool) {
    let mut found = vec![first.clone()];
    // Parts still to be split: a solution of the part, and the rank up to which the part is fixed to it.
    let mut parts: Vec<(Picks, Vec<Closed>, usize)> = vec![(first, Vec::new(), 0)];
    let places: Vec<(usize, usize)> =
        (0..problem.offices.len()).flat_map(|office| (0..problem.offices[office].ranks).map(move |rank| (office, rank))).collect();
    while let Some((picks, closed, fixed)) = parts.pop() {
        for at in fixed..places.len() {
            let (office, rank) = places[at];
            let mut part: Vec<Closed> = closed.iter().filter(|one| one.at >= at).copied().collect();
            part.push(Closed { at, area: picks[office][rank] });
            let ways = Part { places: &places, picks: &picks, fixed: at, closed: &part };
            let Some(other) = search.other(&ways, worth) else { continue };
            if found.len() == limit {
                return (found, true);
            }
            found.push(other.clone());
            parts.push((other, part, at));
        }
    }
    (found, false)
}

/// An area that is closed on a rank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Closed {
    pub(crate) at: usize,
    pub(crate) area: usize,
}

/// A part of all solutions: the first ranks are fixed, and some areas are closed on ranks after them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part<'p> {
    pub(crate) places: &'p [(usize, usize)],
    pub(crate) picks: &'p Picks,
    pub(crate) fixed: usize,
    pub(crate) closed: &'p [Closed],
}
