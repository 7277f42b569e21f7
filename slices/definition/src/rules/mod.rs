//! Pure decisions.

pub(crate) mod choice;
pub(crate) mod consent;
pub(crate) mod coverage;
pub(crate) mod difference;
pub(crate) mod paper;
pub(crate) mod permissions;
pub(crate) mod submission;
pub(crate) mod wording;
