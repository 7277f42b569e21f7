//! A service of youth welfare that the programme works with, such as the Allgemeine Soziale Dienst.

use kernel::{Id, Key};

use super::OfficeId;

/// A service and the offices that take part with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Service {
    pub(crate) id: Id<Service>,
    pub(crate) key: Key,
    pub(crate) name: String,
    /// Every office takes part with it, so that results can be compared.
    pub(crate) comparable: bool,
    pub(crate) offices: Vec<OfficeId>,
    /// Given by the store.
    pub(crate) position: i64,
    pub(crate) version: i64,
}
