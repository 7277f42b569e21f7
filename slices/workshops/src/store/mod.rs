//! The records of workshops: one function per statement, each within the scope of its transaction.

pub(crate) mod board;
pub(crate) mod draft;
pub(crate) mod group;
pub(crate) mod participant;
pub(crate) mod photo;
pub(crate) mod statement;
pub(crate) mod step;
#[cfg(test)]
pub(crate) mod traces;
pub(crate) mod workshop;
