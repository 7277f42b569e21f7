//! The fairest spread: the office that is worst off gets as much as possible, then the sum is as great as possible.

mod choice;
mod master;
mod pivot;
mod search;

pub(crate) use search::Search;

use crate::flow::Flow;
use crate::problem::{Picks, Problem};

/// The fairest spread, or nothing if the constraints contradict each other.
pub(crate) fn solve(problem: &Problem) -> Option<Picks> {
    let flow = Flow::solve(problem)?;
    let picks = flow.picks();
    let worth = problem.worth(&picks);
    let mut search = Search::new(problem, worth.covered, flow.prices());
    let alone = (0..problem.offices.len()).filter_map(|office| search.choices.greatest(office)).min();
    let mut least = reach(&mut search, worth.worst, alone.unwrap_or_default());
    while least > worth.worst {
        let found = search.best(least, None);
        if std::env::var("V").is_ok() { eprintln!("least {least} found {} nodes {}", found.is_some(), search.nodes); }
        if found.is_some() {
            return found;
        }
        least -= 1;
    }
    search.best(least, Some(worth.value)).or(Some(picks))
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
