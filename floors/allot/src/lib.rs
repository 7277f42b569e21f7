//! Spreads quality areas over offices: exact, proven, and the same every time. No I/O, no clock, no chance, no text.

mod fair;
mod flow;
mod hand;
mod market;
mod problem;

pub use problem::{Objective, Office, Picks, Pin, Problem, Worth};

/// tmp
pub fn total(problem: &Problem) -> Option<(Picks, bool)> {
    let flow = flow::Flow::solve(problem)?;
    let proven = flow.is_proven();
    Some((flow.picks(), proven))
}

/// tmp
pub fn fair(problem: &Problem) -> Option<Picks> {
    fair::solve(problem)
}
