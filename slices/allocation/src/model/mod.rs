//! The nouns: question and answer as documents, faults of a document, points.

mod answer;
mod points;
mod question;

pub(crate) use answer::{Alternative, Answer, Because, Conflict, Fault, Faulty, Pick, Reason, Solved};
pub(crate) use points::Points;
pub(crate) use question::{Found, Question, Wish};
