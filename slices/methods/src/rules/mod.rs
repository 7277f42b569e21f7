//! What decides: pure, facts in, decision out.

mod method;
pub(crate) mod permissions;
mod timetable;

pub(crate) use method::{shipped, with_round, with_round_earlier};
pub use timetable::{Slot, clock, duration, minute_of, timetable};
