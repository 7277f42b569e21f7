//! What others may use: answering an allocation document.

pub use crate::model::Fault;

use ui::T;

use crate::model::Answer;
use crate::rules;

/// An answered document.
#[derive(Debug)]
pub struct Answered {
    /// The answer as JSON.
    pub text: String,
    /// In words what contradicts itself, if there is no solution.
    pub conflict: Option<String>,
}

/// Answers a document: the best allocation with its explanation, or the conflict of its constraints. With `all`, up to
/// so many equally good solutions are listed. Sentences are in the language of `t`.
///
/// # Errors
///
/// What is wrong with the document, each fault with its place.
pub fn allocate(document: &str, all: Option<usize>, t: &T) -> Result<Answered, Vec<Fault>> {
    let question = rules::question_read(document)?;
    let answer = rules::question_answer(&question, all, t);
    let conflict = match &answer {
        Answer::Solved(_) => None,
        Answer::Conflict(conflict) => Some(conflict.text.clone()),
    };
    Ok(Answered { text: serde_json::to_string_pretty(&answer).unwrap_or_default() + "\n", conflict })
}
