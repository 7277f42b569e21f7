//! The fairest spread: the office that is worst off gets as much as possible, then the sum is as great as possible.

mod choice;
mod master;
mod pivot;
mod search;

pub(crate) use search::Search;

use crate::problem::{Picks, Problem};

/// The fairest spread. `total` is a solution with the greatest total; no other covers more areas.
pub(crate) fn solve(problem: &Problem, search: &mut Search<'_>, total: Picks) -> Picks {
    let worth = problem.worth(&total);
    let alone = (0..problem.offices.len()).filter_map(|office| search.choices.greatest(office)).min();
    let mut least = reach(search, worth.worst, alone.unwrap_or_default());
    while least > worth.worst {
        if let Some(picks) = search.best(least, None) {
            return picks;
        }
        least -= 1;
    }
    total
}

/// The fairest spread that covers so many areas and in which an office has another area on a rank; nothing if there is
/// none. `prices` are those of a flow.
pub(crate) fn without(problem: &Problem, covered: usize, prices: &[i64], pick: (usize, usize, usize)) -> Option<Picks> {
    let (office, rank, area) = pick;
    let mut search = Search::new(problem, covered, prices);
    search.choices.set(office, rank, area, false);
    let alone = (0..problem.offices.len()).filter_map(|office| search.choices.greatest(office)).min();
    let mut least = reach(&mut search, 0, alone.unwrap_or_default());
    loop {
        let found = search.best(least, None);
        if found.is_some() || least == 0 {
            return found;
        }
        least -= 1;
    }
}

/// The greatest value that every office can reach as far as shares can tell; `low` is known to be reached.
fn reach(search: &mut Search<'_>, mut low: i64, mut high: i64) -> i64 {
    if search.is_possible(high) {
        return high;
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if search.is_possible(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}
