//! A citation: an item names a statement that it grew from.

use kernel::{Id, Scope};
use workshops::offer::StatementLine;

use super::Item;

/// An item cites a statement of a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Citation {
    /// Which item.
    pub(crate) item: Id<Item>,
    /// Of which workshop.
    pub(crate) workshop: Id<Scope>,
    /// Which statement.
    pub(crate) statement: Id<StatementLine>,
}

/// A cited statement with its words, as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    /// Which item cites it.
    pub(crate) item: Id<Item>,
    /// The workshop's short code, which is its address.
    pub(crate) code: String,
    /// The workshop's title.
    pub(crate) workshop: String,
    /// The statement itself.
    pub(crate) line: StatementLine,
}
