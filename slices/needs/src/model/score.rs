//! The need score of an area, and the sum it came from.

use catalogue::offer::Wording;
use kernel::{Id, Key, Say, Scope};
use serde::{Deserialize, Serialize};

use super::FormulaKey;

/// A factor as it went into the sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Part {
    /// Which scale.
    pub(crate) scale: String,
    /// Its median in halves.
    pub(crate) median: i64,
}

/// How a score came about: enough to tell it again in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sum {
    /// By which formula.
    pub(crate) formula: FormulaKey,
    /// Of which medians.
    pub(crate) parts: Vec<Part>,
    /// The product, in hundredths.
    pub(crate) product: i64,
    /// The greatest product there can be.
    pub(crate) most: i64,
    /// Scaled to 0–100.
    pub(crate) score: u8,
    /// A programme's own formula with the medians in it; those that ship have their sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) own: Option<Wording>,
}

/// How much an office needs an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) office: Id<Scope>,
    pub(crate) area: Key,
    /// Reckoned; none, where too few answered.
    pub(crate) sum: Option<Sum>,
    /// Set by hand.
    pub(crate) by_hand: Option<u8>,
    /// Why it was set by hand.
    pub(crate) reason: String,
    pub(crate) version: i64,
}

impl Score {
    /// What counts: what was set by hand, or else what was reckoned.
    pub(crate) fn counts(&self) -> Option<u8> {
        self.by_hand.or(self.sum.as_ref().map(|sum| sum.score))
    }
}

/// How much an office needs an area, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedScore {
    /// The office's key, as in the programme's transfer file.
    pub office: Key,
    /// The area's key in the programme's catalogue.
    pub area: Key,
    /// 0–100.
    pub score: u8,
    /// Whether a facilitator set it by hand.
    pub by_hand: bool,
    /// How it came about, in a sentence.
    pub words: Say,
}

/// How far an office is with handing its needs on to the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handing {
    /// It never did.
    Nothing,
    /// It did, and its scores count.
    Handed,
    /// It took them back: whoever copied them has to let them go. What a facilitator set by hand stays.
    Withdrawn,
}
