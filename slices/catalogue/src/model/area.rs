//! A quality area: a field of work with a purpose and requirements.

use kernel::{Id, Key};

use crate::model::Wording;

/// An area of one version. `origin` is the id it had in the first version: its history goes on across versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) id: Id<Area>,
    pub(crate) origin: Id<Area>,
    pub(crate) key: Key,
    pub(crate) number: i64,
    pub(crate) name: Wording,
    pub(crate) purpose: Wording,
    pub(crate) version: i64,
}

/// An area with the number of its requirements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaCount {
    pub(crate) area: Area,
    pub(crate) requirements: i64,
}
