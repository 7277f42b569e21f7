//! A law reference: citation, title, a summary in plain words, and since when which version is valid.

use kernel::{Day, Id, Key};

use crate::model::Wording;

/// A law reference with its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Law {
    pub(crate) id: Id<Law>,
    pub(crate) key: Key,
    /// `§ 79a SGB VIII`.
    pub(crate) citation: String,
    pub(crate) title: Wording,
    pub(crate) summary: Wording,
    pub(crate) version: i64,
}

/// From when until when a version is valid, both days included; `None` is not recorded and sets no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    pub(crate) from: Option<Day>,
    pub(crate) until: Option<Day>,
}

impl Span {
    /// Whether a day lies in it.
    pub(crate) fn holds(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A version of a law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LawVersion {
    pub(crate) id: Id<LawVersion>,
    pub(crate) span: Span,
    pub(crate) note: Wording,
    pub(crate) version: i64,
}

/// A law as the list shows it: with the version valid on the day asked for, if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LawRow {
    pub(crate) law: Law,
    pub(crate) valid: Option<Span>,
}
