//! The definition in plain language: a text of its own that was compared with the original.

use kernel::Moment;

/// A wording in plain language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plain {
    /// From 1; each saving and each check is a new one.
    pub(crate) number: i64,
    /// The sentence that the items complete.
    pub(crate) stem: String,
    /// One item a line.
    pub(crate) text: String,
    /// The revision of the definition that it was compared with.
    pub(crate) checked: i64,
    /// Since when.
    pub(crate) at: Moment,
}

impl Plain {
    /// The items.
    pub(crate) fn items(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}
