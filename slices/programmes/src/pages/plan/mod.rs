//! Editors of the plan in time.

mod milestone_form;
mod phase_form;

pub(crate) mod milestone_edit;
pub(crate) mod milestone_new;
pub(crate) mod milestone_withdraw;
pub(crate) mod phase_edit;
pub(crate) mod phase_new;
pub(crate) mod phase_withdraw;
