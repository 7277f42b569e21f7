//! A stretch of the programme's time with a name.

use kernel::{Id, Key, When};

/// A phase; phases may overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phase {
    pub(crate) id: Id<Phase>,
    pub(crate) key: Key,
    pub(crate) title: String,
    pub(crate) starts: When,
    pub(crate) ends: When,
    /// Example data: no source tells it.
    pub(crate) example: bool,
    /// Given by the store.
    pub(crate) position: i64,
    pub(crate) version: i64,
}
