//! The solution of a basis, and what people made of it.

use serde::{Deserialize, Serialize};

/// The areas on each rank, office by office in the order of the basis.
pub(crate) type Picked = Vec<Vec<String>>;

/// What came of a basis.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Solving {
    /// Something is still missing.
    Unready(Vec<Obstacle>),
    /// The constraints contradict each other, in these words.
    Conflict(String),
    /// The best allocation.
    Solved(Box<Solution>),
}

/// What is still missing, and for which office.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Obstacle {
    /// Key and name of the office whose sheet lacks it.
    pub(crate) office: Option<(String, String)>,
    pub(crate) text: String,
}

/// The best allocation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Solution {
    /// Areas that some office takes.
    pub(crate) covered: i64,
    /// The points of the office that is worst off.
    pub(crate) worst: i64,
    /// The points of all offices.
    pub(crate) value: i64,
    pub(crate) picks: Picked,
    /// Why, pick by pick.
    pub(crate) told: Vec<Vec<Told>>,
    /// Equally good ones, this one first; empty where nobody asked for them.
    pub(crate) all: Vec<Picked>,
    /// Whether there are more of them.
    pub(crate) more: bool,
}

/// Why a pick is as it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Told {
    pub(crate) gain: i64,
    /// What the best allocation without it would cost.
    pub(crate) cost: Option<i64>,
    pub(crate) text: String,
}

/// A rank as it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rank {
    /// More than one area is an open choice, of which the first one counts.
    pub(crate) areas: Vec<String>,
    pub(crate) optional: bool,
    /// People wanted it otherwise than it was computed.
    pub(crate) moved: bool,
}

/// What an allocation by hand costs, compared with the best one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Price {
    /// The points of all offices.
    pub(crate) value: i64,
    /// How many points fewer than the best.
    pub(crate) cost: i64,
    /// How many points fewer the office has that is worst off.
    pub(crate) worst_cost: i64,
    /// How many areas fewer are covered.
    pub(crate) uncovered: i64,
    /// Terms, pins and bans it does not keep, in words.
    pub(crate) breaks: Vec<String>,
}
