//! How far each office is, and what it handed on.

pub(super) mod office_list;
pub(super) mod score_edit;
pub(super) mod score_list;
pub(super) mod sitting_new;
pub(super) mod wish_edit;
