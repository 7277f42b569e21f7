//! A version of a catalogue: a draft that can be edited, or released and frozen.

use kernel::{Id, Key, Moment};

use crate::model::{Number, Tag, Wording};

/// Marker for ids of catalogues.
#[derive(Debug)]
pub(crate) enum Catalogue {}

/// Where a version stands: its catalogue's key and its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    pub(crate) catalogue: Key,
    pub(crate) number: Number,
}

impl Address {
    /// The version's page.
    pub(crate) fn path(&self) -> String {
        path(&self.catalogue, &self.number)
    }
}

/// A version of a catalogue, whole but for its areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Version {
    pub(crate) id: Id<Version>,
    pub(crate) catalogue_id: Id<Catalogue>,
    pub(crate) catalogue: Key,
    pub(crate) number: Number,
    pub(crate) title: Wording,
    pub(crate) about: Wording,
    pub(crate) licence: String,
    pub(crate) tags: Vec<Tag>,
    /// The version it was copied from.
    pub(crate) from: Option<Number>,
    pub(crate) released_at: Option<Moment>,
    pub(crate) version: i64,
}

impl Version {
    pub(crate) fn is_released(&self) -> bool {
        self.released_at.is_some()
    }

    /// Where it stands.
    pub(crate) fn address(&self) -> Address {
        Address { catalogue: self.catalogue.clone(), number: self.number.clone() }
    }

    /// The version's page.
    pub(crate) fn path(&self) -> String {
        path(&self.catalogue, &self.number)
    }
}

/// A version as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VersionRow {
    pub(crate) catalogue: Key,
    pub(crate) number: Number,
    pub(crate) title: Wording,
    pub(crate) about: Wording,
    pub(crate) released_at: Option<Moment>,
    pub(crate) areas: i64,
    pub(crate) requirements: i64,
}

impl VersionRow {
    /// The version's page.
    pub(crate) fn path(&self) -> String {
        path(&self.catalogue, &self.number)
    }
}

fn path(catalogue: &Key, number: &Number) -> String {
    format!("/catalogues/{catalogue}/{number}")
}
