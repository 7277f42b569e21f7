//! The records of workshops: one function per statement, each within the scope of its transaction.

mod workshop;

pub(crate) use workshop::*;
