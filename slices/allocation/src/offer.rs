//! What others may use: answering an allocation document, and the demo's example.

use db::WriteTx;
use ui::T;

pub use crate::model::Example;
use crate::model::{Answer, Fault, Faulty};
use crate::{cases, rules};

/// An answered document.
#[derive(Debug)]
pub struct Answered {
    /// The answer as JSON.
    pub text: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a document, with sentences for people.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is a best allocation.
    Solved,
    /// The constraints contradict each other, in this way.
    Infeasible(String),
    /// The document has faults: path and sentence of each.
    Faulty(Vec<(String, String)>),
}

/// Answers a document: the best allocation with its explanation, the conflict of its constraints, or the faults of the
/// document. With `all`, up to so many equally good allocations are listed. Sentences are in the language of `t`.
pub fn allocate(document: &str, all: Option<usize>, t: &T) -> Answered {
    let answer = match rules::question_read(document) {
        Ok(question) => rules::question_answer(&question, all, t),
        Err(faults) => {
            let faults = faults.into_iter().map(|found| Fault { path: found.path, text: t.say(&found.say) });
            Answer::Faulty(Faulty { status: "faulty", faults: faults.collect() })
        }
    };
    let outcome = match &answer {
        Answer::Solved(_) => Outcome::Solved,
        Answer::Conflict(conflict) => Outcome::Infeasible(conflict.text.clone()),
        Answer::Faulty(faulty) => {
            Outcome::Faulty(faulty.faults.iter().map(|fault| (fault.path.clone(), fault.text.clone())).collect())
        }
    };
    Answered { text: serde_json::to_string_pretty(&answer).unwrap_or_default() + "\n", outcome }
}

/// Enters an example in the programme of this transaction, marked as one, and keeps what comes of it as a resolution: for
/// the demo. The resolution's id as it stands in addresses.
pub fn example_enter(tx: &mut WriteTx<'_>, example: &Example<'_>, t: &T) -> kernel::Outcome<String> {
    Ok(cases::example_enter(tx, example, t)?.to_string())
}
