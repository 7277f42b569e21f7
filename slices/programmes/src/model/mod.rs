//! The nouns of a programme: plain values, as the records hold them.

mod milestone;
mod office;
mod phase;
mod pick;
mod programme;
mod service;
pub(crate) mod transfer;

pub(crate) use milestone::{Milestone, MilestoneKind, TimeOfDay};
pub(crate) use office::{Office, Participation};
pub(crate) use phase::Phase;
pub(crate) use pick::Pick;
pub use pick::{OfficePicks, PickRow};
pub(crate) use programme::{OfficeId, Programme, ProgrammeCard};
pub(crate) use service::Service;
