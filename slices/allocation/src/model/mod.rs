//! The nouns: question and answer as documents, faults of a document, numbers with decimals.

mod answer;
mod json;
mod points;
mod question;

pub(crate) use answer::{Alternative, Answer, Because, Conflict, Pick, Reason, Solved};
pub(crate) use json::Json;
pub(crate) use points::Points;
pub use question::Fault;
pub(crate) use question::{Question, Wish};
