//! The answer as a document; the order of the fields is the order in the file.

use serde::Serialize;

use super::Points;

/// An answer.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Answer {
    Solved(Solved),
    Conflict(Conflict),
    Faulty(Faulty),
}

/// The best spread.
#[derive(Debug, Serialize)]
pub(crate) struct Solved {
    pub(crate) status: &'static str,
    pub(crate) covered: usize,
    pub(crate) worst: Points,
    pub(crate) value: Points,
    pub(crate) picks: Vec<Pick>,
    pub(crate) explanation: Vec<Reason>,
    /// All equally good solutions, if they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) solutions: Option<Vec<Vec<Pick>>>,
    /// Whether there are more of them than were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) more: Option<bool>,
}

/// An area on a rank of an office.
#[derive(Debug, Serialize)]
pub(crate) struct Pick {
    pub(crate) office: String,
    pub(crate) rank: usize,
    pub(crate) area: String,
    pub(crate) need: Points,
    pub(crate) points: Points,
}

/// Why a pick is as it is.
#[derive(Debug, Serialize)]
pub(crate) struct Reason {
    pub(crate) office: String,
    pub(crate) rank: usize,
    pub(crate) area: String,
    pub(crate) gain: Points,
    pub(crate) alternative: Option<Alternative>,
    pub(crate) because: Vec<Because>,
    /// The same in words.
    pub(crate) text: String,
}

/// The best spread without a pick.
#[derive(Debug, Serialize)]
pub(crate) struct Alternative {
    pub(crate) area: String,
    pub(crate) cost: Points,
    /// How many areas fewer are covered then.
    pub(crate) uncovered: i64,
    /// With `fair`: how many points fewer the office has that is worst off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) worse: Option<Points>,
}

/// A constraint: behind a pick, or in a conflict.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Because {
    pub(crate) constraint: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) office: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rank: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) area: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) limit: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

/// Constraints that cannot hold together.
#[derive(Debug, Serialize)]
pub(crate) struct Conflict {
    pub(crate) status: &'static str,
    pub(crate) conflict: Vec<Because>,
    /// Whether no smaller set of constraints contradicts itself.
    pub(crate) smallest: bool,
    /// The same in words.
    pub(crate) text: String,
}

/// A document with faults.
#[derive(Debug, Serialize)]
pub(crate) struct Faulty {
    pub(crate) status: &'static str,
    pub(crate) faults: Vec<Fault>,
}

/// A fault in the reader's words.
#[derive(Debug, Serialize)]
pub(crate) struct Fault {
    pub(crate) path: String,
    pub(crate) text: String,
}
