//! An item of the definition: a state that was reached.

use kernel::{Id, Moment};

/// An item as it is worded now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// Its id, the same in all versions.
    pub(crate) id: Id<Item>,
    /// Its words.
    pub(crate) text: String,
    /// The number of this wording; guards against saving over somebody.
    pub(crate) version: i64,
}

/// A wording that an item has or had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ItemText {
    /// From 1.
    pub(crate) number: i64,
    /// Its words.
    pub(crate) text: String,
    /// Since when.
    pub(crate) at: Moment,
}
