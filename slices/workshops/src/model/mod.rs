//! The nouns of workshops: plain values, as the records hold them.

mod board;
mod card;
mod origin;
mod photo;
mod step;
mod workshop;

pub(crate) use board::{Attendee, Board, Dissent, Draft, Group, SetAside, Statement, Strand, Way};
pub use card::{Card, CardEntry, CardRoom, CardRound, KnownCard};
pub(crate) use origin::Origin;
pub(crate) use photo::Photo;
pub(crate) use step::Step;
pub(crate) use workshop::{Clock, Purpose, Workshop};

/// The longest statement, reason or dissent, in characters.
pub const LONGEST: usize = 500;
