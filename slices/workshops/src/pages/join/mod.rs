//! Participants without an account: joining, coming back, and their own view.

pub(super) mod here_show;
pub(super) mod participant_return;
pub(super) mod token;
pub(super) mod workshop_find;
pub(super) mod workshop_join;
