//! The records of methods: one function per statement, each within the scope of its transaction.

mod method;

pub(crate) use method::*;
