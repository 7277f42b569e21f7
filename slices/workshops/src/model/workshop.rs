//! A workshop as the records hold it.

use kernel::{Id, Moment};

/// A workshop of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workshop {
    /// Its id.
    pub id: Id<Workshop>,
    /// What people call it; no two of a programme are called the same.
    pub title: String,
    /// What it is about, in lines of plain text; may be empty.
    pub about: String,
    /// When it was entered.
    pub created_at: Moment,
}
