//! One rank of an office's allocation.

use kernel::{Id, Key};

use super::OfficeId;

/// What an office works on at a rank: one area, or an open choice between several („Leitbild oder Führung“).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pick {
    pub(crate) id: Id<Pick>,
    pub(crate) organisation: OfficeId,
    /// From 1, without gaps.
    pub(crate) rank: i64,
    /// Only if time is left.
    pub(crate) optional: bool,
    /// Keys of the catalogue's areas; more than one means that the choice is open.
    pub(crate) areas: Vec<Key>,
}

/// The ranks of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficePicks {
    /// The office's key.
    pub office: Key,
    /// Its ranks, the first one first.
    pub ranks: Vec<PickRow>,
}

/// One rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickRow {
    /// Its area; more than one is an open choice.
    pub areas: Vec<Key>,
    /// Only if time is left.
    pub optional: bool,
}
