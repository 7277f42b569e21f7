//! The verbs. Each asks the right first, then loads, decides, writes, and notes it in the journal.

mod method_edit;
mod method_show;

pub(crate) use method_edit::{Change, MethodEdit, RoundEdit, method_copy, method_edit, method_remove, round_edit};
pub(crate) use method_show::{MethodList, MethodShow, method_edit_show, method_list, method_show};
