//! Papers: the protocol, and what is printed before a workshop.

pub(super) mod papers;
mod print;
pub(super) mod protocol;
mod protocol_paper;
