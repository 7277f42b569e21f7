//! A row as it was typed, and what is wrong with one.

use kernel::Say;

/// A row as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// Round and group.
    pub(crate) group: String,
    /// What stands on the card.
    pub(crate) text: String,
    /// Cards it came from.
    pub(crate) from: String,
    /// Why it was set aside.
    pub(crate) aside: String,
}

impl Row {
    /// Whether nothing was typed.
    pub(crate) fn is_empty(&self) -> bool {
        [&self.group, &self.text, &self.from, &self.aside].into_iter().all(|part| part.trim().is_empty())
    }
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowFault {
    /// Its number, from 1.
    pub(crate) row: usize,
    /// What is wrong.
    pub(crate) say: Say,
}
