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

/// What somebody decided about rows that were warned of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Decided {
    /// Texts that look like case data, and are taken all the same.
    pub(crate) sure: Vec<String>,
    /// Groups that have more cards than the method says: `2.5`.
    pub(crate) over: Vec<String>,
    /// What becomes of rows that are there already.
    pub(crate) doubles: Doubles,
}

/// What becomes of rows that are there already: same group, same words, same origin.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Doubles {
    /// They are told.
    #[default]
    Tell,
    /// They are left out.
    LeaveOut,
    /// They are taken: a group wrote the same twice.
    Take,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowFault {
    /// Its number, from 1.
    pub(crate) row: usize,
    /// What is wrong.
    pub(crate) say: Say,
}
