//! A programme as a file, in the format `gelingen-programme/1`: what the file holds, in the order it holds it.

use directory::offer::OrganisationKind;
use kernel::{Key, When};

use super::{MilestoneKind, TimeOfDay};

/// The first line of every file; the number changes when an old reader could misread a new file.
pub(crate) const FORMAT: &str = "gelingen-programme/1";

/// A whole programme.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Transfer {
    pub(crate) programme: ProgrammePart,
    pub(crate) organisations: Vec<OrganisationPart>,
    pub(crate) services: Vec<ServicePart>,
    pub(crate) phases: Vec<PhasePart>,
    pub(crate) milestones: Vec<MilestonePart>,
    pub(crate) allocations: Vec<AllocationPart>,
}

/// `[programme]`
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ProgrammePart {
    pub(crate) key: Key,
    pub(crate) title: String,
    pub(crate) short: String,
    pub(crate) legal_basis: Vec<String>,
    pub(crate) starts: When,
    pub(crate) ends: When,
    pub(crate) commissioned_by: Option<Key>,
    pub(crate) guided_by: Option<Key>,
    pub(crate) catalogue: Key,
    pub(crate) catalogue_version: String,
}

/// `[[organisation]]`: whoever commissions, guides or takes part.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OrganisationPart {
    pub(crate) key: Key,
    pub(crate) name: String,
    pub(crate) kind: OrganisationKind,
    pub(crate) official_key: Option<String>,
    pub(crate) joined: Option<When>,
    pub(crate) left: Option<When>,
    pub(crate) office: bool,
}

/// `[[service]]`
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ServicePart {
    pub(crate) key: Key,
    pub(crate) name: String,
    pub(crate) comparable: bool,
    pub(crate) offices: Vec<Key>,
}

/// `[[phase]]`
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PhasePart {
    pub(crate) key: Key,
    pub(crate) title: String,
    pub(crate) starts: When,
    pub(crate) ends: When,
    pub(crate) example: bool,
}

/// `[[milestone]]`
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MilestonePart {
    pub(crate) key: Key,
    pub(crate) kind: MilestoneKind,
    pub(crate) title: String,
    pub(crate) on: When,
    pub(crate) starts_at: Option<TimeOfDay>,
    pub(crate) ends_at: Option<TimeOfDay>,
    pub(crate) place: Option<String>,
    pub(crate) office: Option<Key>,
    pub(crate) example: bool,
}

/// `[[allocation]]`: what one office chose.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AllocationPart {
    pub(crate) office: Key,
    pub(crate) picks: Vec<PickPart>,
}

/// `[[allocation.pick]]`: one rank; more than one area means that the choice between them is still open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PickPart {
    pub(crate) rank: i64,
    pub(crate) optional: bool,
    pub(crate) areas: Vec<Key>,
}
