//! What decides: pure, facts in, decision out.

mod allocation;
mod cohort;
mod key;
pub(crate) mod permissions;
mod time;

pub(crate) use allocation::{PickWord, allocation_fits, pick_word};
pub(crate) use cohort::{missing_offices, own_office, participates, roles_in, sees_all};
pub(crate) use key::key_fresh;
pub(crate) use time::{milestone_times, office_times, phase_fits, programme_times};
