//! The question: a problem with the names that people gave.

use std::collections::BTreeMap;

use allot::{Objective, Problem};
use kernel::Say;

/// A question whose document had no faults. Areas and offices are in the order of their keys.
#[derive(Debug)]
pub(crate) struct Question {
    pub(crate) areas: Vec<String>,
    pub(crate) offices: Vec<String>,
    pub(crate) problem: Problem,
    pub(crate) objective: Objective,
    /// The reasons that were given for pins, musts and bans.
    pub(crate) reasons: BTreeMap<Wish, String>,
    /// In how many parts a point of need is counted.
    pub(crate) need_parts: i64,
    /// In how many parts a weight is counted.
    pub(crate) weight_parts: i64,
}

/// Something an office wishes of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wish {
    pub(crate) office: usize,
    pub(crate) what: Wished,
    pub(crate) area: usize,
}

/// What is wished of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Wished {
    /// That it stands on this rank.
    Pin(usize),
    /// That it stands on some rank.
    Must,
    /// That it stands on none.
    Ban,
}

/// A fault that was found in a document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// Where, as a JSON path: `$.offices[0].need.leitbild`.
    pub(crate) path: String,
    /// What is wrong, and what would be right.
    pub(crate) say: Say,
}
