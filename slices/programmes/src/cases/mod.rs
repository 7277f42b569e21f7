//! The verbs. Each asks the right first, then loads, decides, writes, and notes it in the journal.

mod catalogue_areas;
mod cohort;
mod happened;
mod matrix_public;
mod matrix_release;
mod matrix_show;
mod offered;
mod plan;
mod programme_edit;
mod programme_export;
mod programme_here;
mod programme_history;
mod programme_import;
mod programme_import_rows;
mod programme_list;
mod programme_new;
mod programme_show;
mod programme_withdraw;
mod timeline_show;

pub(crate) use catalogue_areas::areas;
pub(crate) use cohort::*;
pub(crate) use happened::{Happened, happened};
pub(crate) use matrix_public::{matrix_public, matrix_public_list};
pub(crate) use matrix_release::{Frozen, matrix_preview, matrix_release, matrix_withdraw, matrix_withdraw_show};
pub(crate) use matrix_show::{MatrixShow, matrix_show};
pub(crate) use offered::{matrix_with, picks_now, picks_put};
pub(crate) use plan::*;
pub(crate) use programme_edit::{ProgrammeEdit, ProgrammeForm, programme_edit, programme_edit_show};
pub(crate) use programme_export::programme_export;
pub(crate) use programme_here::{offices, programme_here};
pub(crate) use programme_history::programme_history;
pub(crate) use programme_import::{programme_import_show, transfer_import, with_lines};
pub(crate) use programme_list::{ProgrammeLine, ProgrammeList, programme_list};
pub(crate) use programme_new::{
    Choices, ProgrammeFields, ProgrammeNew, programme_enter, programme_new, programme_new_show,
};
pub(crate) use programme_show::{OfficeLine, ProgrammeShow, programme_show};
pub(crate) use programme_withdraw::{programme_withdraw, programme_withdraw_show};
pub(crate) use timeline_show::{TimelineShow, timeline_show};
