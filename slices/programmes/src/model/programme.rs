//! A programme: quality development with a cohort of offices, commissioned, guided, within bounds of time.

use kernel::{Id, Key, Scope, When};

/// An organisation seen from a programme: its id is that of its scope.
pub(crate) type OfficeId = Id<Scope>;

/// A programme as its record holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Programme {
    /// The id of its scope.
    pub(crate) id: Id<Scope>,
    pub(crate) key: Key,
    pub(crate) title: String,
    pub(crate) short: String,
    /// Law references such as `§ 79a SGB VIII`, none of them with a line break.
    pub(crate) legal_basis: Vec<String>,
    pub(crate) starts: When,
    pub(crate) ends: When,
    pub(crate) commissioned_by: Option<OfficeId>,
    pub(crate) guided_by: Option<OfficeId>,
    /// The catalogue whose areas are allocated, by key and version.
    pub(crate) catalogue: Key,
    pub(crate) catalogue_version: String,
    pub(crate) version: i64,
    pub(crate) withdrawn: bool,
}

impl Programme {
    /// The law references as the records and the form hold them: one a line.
    pub(crate) fn legal_lines(&self) -> String {
        self.legal_basis.join("\n")
    }
}

/// A programme in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProgrammeCard {
    pub(crate) id: Id<Scope>,
    pub(crate) key: Key,
    pub(crate) title: String,
    pub(crate) short: String,
    pub(crate) starts: When,
    pub(crate) ends: When,
    pub(crate) offices: i64,
    pub(crate) sort_key: String,
}
