//! An organisation that takes part in a programme.

use kernel::{Key, When};

use super::OfficeId;

/// Since when and until when an organisation takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Participation {
    pub(crate) organisation: OfficeId,
    pub(crate) joined: Option<When>,
    pub(crate) left: Option<When>,
    /// Its place in the cohort, by order of entry; given by the store.
    pub(crate) position: i64,
    /// Guards dates and services, as the office's form edits them.
    pub(crate) version: i64,
    /// Guards the order of its areas.
    pub(crate) allocation_version: i64,
    /// Whether that order comes from a decision: who changes it after that says why.
    pub(crate) decided: bool,
}

impl Participation {
    /// An office that has just been named; the store gives it its place.
    pub(crate) fn new(organisation: OfficeId, joined: Option<When>) -> Self {
        Self { organisation, joined, left: None, position: 0, version: 1, allocation_version: 1, decided: false }
    }
}

/// An organisation of the cohort by its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Office {
    pub(crate) id: OfficeId,
    pub(crate) key: Key,
    pub(crate) name: String,
}
