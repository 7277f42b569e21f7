//! What people do with law references.

mod law_edit;
mod law_list;
mod law_new;
mod law_show;
mod law_version_edit;
mod law_version_new;
mod law_version_withdraw;
mod law_withdraw;

pub(crate) use law_edit::{LawEdit, law_edit};
pub(crate) use law_list::{LawList, law_list};
pub(crate) use law_new::{LawNew, law_new};
pub(crate) use law_show::{LawShow, law_begin, law_history, law_open, law_show};
pub(crate) use law_version_edit::{LawVersionEdit, law_version_edit};
pub(crate) use law_version_new::{LawVersionNew, law_version_new};
pub(crate) use law_version_withdraw::law_version_withdraw;
pub(crate) use law_withdraw::law_withdraw;
