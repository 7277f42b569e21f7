//! What an office has already.

pub(super) mod entries_take;
pub(super) mod entry_edit;
mod entry_form;
pub(super) mod entry_list;
pub(super) mod entry_new;
