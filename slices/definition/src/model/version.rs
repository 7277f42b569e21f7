//! A version: the definition as it was submitted, and what became of it.

use kernel::{Day, Id, Moment};
use serde::{Deserialize, Serialize};

/// A submitted version. What it says never changes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Version {
    /// Its id.
    pub(crate) id: Id<Version>,
    /// From 1.
    pub(crate) number: i64,
    /// Where it stands.
    pub(crate) state: State,
    /// What it says.
    pub(crate) content: Snapshot,
    /// The definition's revision that it is.
    pub(crate) revision: i64,
    /// Since when the offices have it.
    pub(crate) submitted_at: Moment,
    /// Until which day they can answer.
    pub(crate) due: Day,
    /// When the lead decided.
    pub(crate) decided_at: Option<Moment>,
    /// Why the lead decided so; may be empty where all agreed.
    pub(crate) reason: String,
    /// Guards against two decisions.
    pub(crate) version: i64,
}

/// Where a version stands. A draft is no version yet: it is the definition itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// The offices have it.
    Submitted,
    /// It went back to the editing group.
    Returned,
    /// It was released.
    Released,
}

impl State {
    /// The word kept in the records and used in text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            State::Submitted => "submitted",
            State::Returned => "returned",
            State::Released => "released",
        }
    }

    /// The state of a word from the records.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [State::Submitted, State::Returned, State::Released].into_iter().find(|state| state.word() == word)
    }
}

/// The text of the definition at one moment, with its sources.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Snapshot {
    /// The stem.
    pub(crate) stem: String,
    /// The items in their order.
    pub(crate) items: Vec<SnapshotItem>,
}

/// An item at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SnapshotItem {
    /// The item's id.
    pub(crate) id: String,
    /// Its words.
    pub(crate) text: String,
    /// The statements it cites.
    pub(crate) sources: Vec<SnapshotSource>,
}

/// A cited statement at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SnapshotSource {
    /// The workshop's title.
    pub(crate) workshop: String,
    /// `5.1.2`, as it stands on the card.
    pub(crate) label: String,
    /// Its words.
    pub(crate) text: String,
    /// What was said against it in the workshop.
    pub(crate) dissents: Vec<String>,
}
