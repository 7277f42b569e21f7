//! A resolution: an allocation as people decided it, with everything it rests on, and what the offices said to it.

use std::str::FromStr;

use kernel::{Id, Moment, Scope};
use serde::{Deserialize, Serialize};

use super::{Basis, Picked, Rank};

/// What is frozen of a resolution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Frozen {
    pub(crate) basis: Basis,
    /// The computed allocation.
    pub(crate) best: Picked,
    pub(crate) covered: i64,
    pub(crate) worst: i64,
    pub(crate) value: i64,
    /// The allocation that was decided.
    pub(crate) ranks: Vec<Vec<Rank>>,
    /// What it costs compared with the computed one.
    pub(crate) cost: i64,
    /// What was said to the whole.
    pub(crate) note: String,
}

/// A resolution.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Resolution {
    pub(crate) line: ResolutionLine,
    pub(crate) frozen: Frozen,
}

/// A resolution in a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ResolutionLine {
    pub(crate) id: Id<Resolution>,
    /// From 1.
    pub(crate) number: i64,
    pub(crate) made_at: Moment,
    pub(crate) released_at: Option<Moment>,
}

/// What a head of office says to a resolution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// The office will work on these areas.
    Confirmed,
    /// It will not, for a reason.
    Returned,
}

impl Said {
    /// Its word in forms and records.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Said::Confirmed => "confirmed",
            Said::Returned => "returned",
        }
    }

    /// Its text key.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Said::Confirmed => "reply-confirmed",
            Said::Returned => "reply-returned",
        }
    }
}

impl FromStr for Said {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        [Said::Confirmed, Said::Returned].into_iter().find(|said| said.word() == word).ok_or(())
    }
}

/// The answer of an office.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reply {
    pub(crate) office: Id<Scope>,
    pub(crate) said: Said,
    pub(crate) reason: String,
    pub(crate) at: Moment,
    pub(crate) version: i64,
}
