//! The plan in time: phases and milestones.

mod milestone_edit;
mod milestone_new;
mod milestone_withdraw;
mod phase_edit;
mod phase_new;
mod phase_withdraw;

pub(crate) use milestone_edit::{MilestoneEdit, MilestoneForm, milestone_edit, milestone_edit_show};
pub(crate) use milestone_new::{MilestoneFields, milestone_new, milestone_new_show};
pub(crate) use milestone_withdraw::{milestone_withdraw, milestone_withdraw_show};
pub(crate) use phase_edit::{PhaseEdit, PhaseForm, phase_edit, phase_edit_show};
pub(crate) use phase_new::{PhaseFields, phase_new, phase_new_show};
pub(crate) use phase_withdraw::{phase_withdraw, phase_withdraw_show};
