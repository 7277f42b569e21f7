//! Planning: which workshops a programme has, a new one, and one that is planned anew or withdrawn.

mod plan_form;
pub(super) mod workshop_edit;
pub(super) mod workshop_list;
pub(super) mod workshop_new;
