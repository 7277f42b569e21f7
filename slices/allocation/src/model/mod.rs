//! The nouns: question and answer as documents; terms, sheets, solutions and resolutions of a programme.

mod answer;
mod basis;
mod example;
mod heard;
mod points;
mod question;
mod resolution;
mod sheet;
mod solution;
mod terms;

pub(crate) use answer::{Alternative, Answer, Because, Conflict, Fault, Faulty, Pick, Reason, Solved};
pub(crate) use basis::{Area, Basis, Office};
pub use example::Example;
pub(crate) use heard::{Heard, Scored, WishKind};
pub(crate) use points::Points;
pub(crate) use question::{Found, Question, Wish, Wished};
pub(crate) use resolution::{Frozen, Reply, Resolution, ResolutionLine, Said};
pub(crate) use sheet::{Ban, Condition, Moved, Must, Need, Origin, Pin, Sheet};
pub(crate) use solution::{Obstacle, Picked, Price, Rank, Solution, Solving, Told};
pub(crate) use terms::{Goal, Terms};
