//! The records of allocations: one function per statement, each within the scope of its transaction.

mod basis;
mod resolution;

pub(crate) use basis::{sheet_save, sheets, terms_find, terms_save};
pub(crate) use resolution::{
    Replied, replies, reply_save, resolution_find, resolution_insert, resolution_list, resolution_released,
};
