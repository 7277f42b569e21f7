//! What decides: pure, facts in, decision out.

mod allocation;
mod cohort;
mod key;
mod matrix;
pub(crate) mod permissions;
mod time;
mod timeline;
mod transfer;
mod transfer_cohort;
mod transfer_write;

pub(crate) use allocation::{PickWord, allocation_fits, pick_word};
pub(crate) use cohort::{missing_offices, own_office, participates, roles_in, sees_all};
pub(crate) use key::{key_fresh, key_reserved};
pub(crate) use matrix::{MatrixArea, MatrixFacts, MatrixOffice, matrix};
pub(crate) use time::{milestone_times, office_times, phase_fits, phase_within, programme_times};
pub(crate) use timeline::{AXIS, BAR, Drawing, Label, NARROW, Plan, SIDE, Shape, Stretch, WIDE, timeline};
pub(crate) use transfer::line_of;
