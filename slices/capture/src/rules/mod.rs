//! What decides: pure, facts in, decision out.

pub(crate) mod cards;
pub(crate) mod permissions;
pub(crate) mod rows;
