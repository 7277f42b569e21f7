//! The nouns of workshops: plain values, as the records hold them.

mod board;
mod step;
mod workshop;

pub(crate) use board::{Attendee, Board, Dissent, Draft, Group, SetAside, Statement, Strand, Way};
pub(crate) use step::Step;
pub(crate) use workshop::{Clock, Purpose, Workshop};
