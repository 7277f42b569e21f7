//! The verbs. Each asks the right first, then loads, decides, writes, and notes it in the journal.

mod allocation_show;
mod basis_here;
mod example;
mod move_edit;
mod needs_seen;
mod reply_write;
mod resolution_new;
mod resolution_release;
mod resolution_show;
mod sheet_edit;
mod sheet_import;
mod solution_show;
mod terms_edit;

pub(crate) use allocation_show::{AllocationShow, allocation_show};
pub(crate) use basis_here::Here;
pub(crate) use example::example_enter;
pub(crate) use move_edit::{MoveEdit, move_edit, move_edit_show};
pub(crate) use reply_write::{ReplyShow, ReplyWrite, reply_show, reply_write};
pub(crate) use resolution_new::{ResolutionNew, resolution_new, resolution_new_show};
pub(crate) use resolution_release::{ReleaseShow, resolution_release, resolution_release_show};
pub(crate) use resolution_show::{
    Confirmation, ResolutionShow, resolution_compare, resolution_question, resolution_show,
};
pub(crate) use sheet_edit::{SheetEdit, SheetShow, sheet_edit, sheet_edit_show};
pub(crate) use sheet_import::{ImportShow, sheet_import, sheet_import_show, sheet_take_over};
pub(crate) use solution_show::{SolutionChoose, SolutionShow, solution_choose, solution_choose_show, solution_show};
pub(crate) use terms_edit::{TermsEdit, terms_edit, terms_edit_show};
