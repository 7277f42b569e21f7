//! What decides: what a document must be like, how it is answered, and the words for it. Pure.

mod fields;
mod json;
mod question_answer;
mod question_read;
mod wording;

pub(crate) use question_answer::question_answer;
pub(crate) use question_read::question_read;
