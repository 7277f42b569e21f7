//! What decides: pure, facts in, decision out.

pub(crate) mod guess;
pub(crate) mod organisation;
pub(crate) mod password;
pub(crate) mod permissions;
pub(crate) mod role;
pub(crate) mod session;
