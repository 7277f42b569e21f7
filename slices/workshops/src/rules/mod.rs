//! What decides: pure, facts in, decision out.

pub(crate) mod course;
pub(crate) mod grouping;
pub(crate) mod layout;
pub(crate) mod names;
pub(crate) mod permissions;
pub(crate) mod planning;
pub(crate) mod protocol;
pub(crate) mod pyramid;
#[cfg(test)]
pub(crate) mod samples;
pub(crate) mod table;
