//! The records of programmes: one function per statement, each within the scope of its transaction.

mod milestone;
mod office;
mod phase;
mod pick;
mod programme;
mod service;

pub(crate) use milestone::*;
pub(crate) use office::*;
pub(crate) use phase::*;
pub(crate) use pick::*;
pub(crate) use programme::*;
pub(crate) use service::*;
