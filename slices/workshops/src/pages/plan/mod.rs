//! Planning: which workshops a programme has, and a new one.

pub(super) mod workshop_list;
pub(super) mod workshop_new;
