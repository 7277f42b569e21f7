//! What decides: pure, facts in, decision out.

pub(crate) mod permissions;
mod workshop;

pub(crate) use workshop::title_is_free;
