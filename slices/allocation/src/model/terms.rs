//! The terms of an allocation: what is sought, what a rank is worth, how many offices an area may have.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What is to be as good as possible; coverage comes first with both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Goal {
    /// The sum over all offices.
    Total,
    /// The office that is worst off, then the sum.
    Fair,
}

impl Goal {
    pub(crate) const ALL: [Goal; 2] = [Goal::Total, Goal::Fair];

    /// Its word in forms and documents.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Goal::Total => "total",
            Goal::Fair => "fair",
        }
    }
}

impl FromStr for Goal {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Goal::ALL.into_iter().find(|goal| goal.word() == word).ok_or(())
    }
}

/// What holds for all offices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Terms {
    pub(crate) goal: Goal,
    /// What a point of need is worth on each rank; the first belongs to rank 1.
    pub(crate) weights: Vec<i64>,
    /// The least number of offices per area.
    pub(crate) min: i64,
    /// The greatest number of offices per area, if there is one.
    pub(crate) max: Option<i64>,
}

impl Default for Terms {
    fn default() -> Self {
        Self { goal: Goal::Total, weights: vec![3, 2, 1], min: 0, max: None }
    }
}
