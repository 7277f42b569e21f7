//! A step of the facilitator, with what is needed to undo it.

use kernel::{Id, Moment, Participant};
use serde::{Deserialize, Serialize};

use crate::model::{Clock, Group};

/// What the facilitator did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub(crate) enum Step {
    /// The workshop moved on; where it stood before.
    Next {
        /// Its position before.
        position: usize,
        /// Its clock before.
        clock: Before,
    },
    /// The clock was stopped, started or extended; how it stood before.
    Clock {
        /// Its clock before.
        clock: Before,
    },
    /// All were told something; what stood there before.
    Message {
        /// The message before.
        message: String,
    },
    /// Somebody was put into another group.
    Move {
        /// Who.
        participant: String,
        /// In which round.
        round: usize,
        /// Where they were; nowhere if they had no group.
        from: Option<String>,
    },
    /// Somebody without a phone was entered.
    Add {
        /// Who.
        participant: String,
    },
    /// Cards from paper were entered: the statements that they became, and groups that were not there before.
    Cards {
        /// Which statements.
        statements: Vec<String>,
        /// Which groups.
        groups: Vec<String>,
    },
    /// The workshop was closed.
    Close,
}

impl Step {
    /// The word in text keys.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Step::Next { .. } => "next",
            Step::Clock { .. } => "clock",
            Step::Message { .. } => "message",
            Step::Move { .. } => "move",
            Step::Add { .. } => "add",
            Step::Cards { .. } => "cards",
            Step::Close => "close",
        }
    }

    /// Somebody was put into another group.
    pub(crate) fn moved(participant: Id<Participant>, round: usize, from: Option<Id<Group>>) -> Self {
        Step::Move { participant: participant.to_string(), round, from: from.map(|group| group.to_string()) }
    }
}

/// A clock as a step keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Before {
    ends_at: Option<i64>,
    paused_at: Option<i64>,
}

impl From<Clock> for Before {
    fn from(clock: Clock) -> Self {
        Before { ends_at: clock.ends_at.map(|at| at.0), paused_at: clock.paused_at.map(|at| at.0) }
    }
}

impl From<Before> for Clock {
    fn from(before: Before) -> Self {
        Clock { ends_at: before.ends_at.map(Moment), paused_at: before.paused_at.map(Moment) }
    }
}
