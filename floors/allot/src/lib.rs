//! Spreads quality areas over offices: exact, proven, and the same every time. No I/O, no clock, no chance, no text.
//!
//! `flow` finds the greatest total, `fair` the fairest spread, `conflict` what contradicts itself, `explain` why a pick is
//! as it is, `every` what would be just as good. How and why: `docs/allocation.md`.

mod conflict;
mod every;
mod explain;
mod fair;
mod flow;
mod hand;
mod market;
mod problem;
mod solver;
#[cfg(test)]
mod tests;

pub use conflict::{Conflict, Constraint, Kind};
pub use explain::{Alternative, Because, Reason};
pub use problem::{Objective, Office, Picks, Pin, Problem, Worth};
pub use solver::Solver;
