//! A tag: one of the four fields of § 79a SGB VIII, or a feature that runs through all of them.

use std::{fmt, str::FromStr};

use crate::model::Wording;

/// What a tag stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TagKind {
    /// A field of § 79a sentence 1.
    Field,
    /// A feature of quality that runs through all fields.
    Feature,
}

impl TagKind {
    /// The word kept in files.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            TagKind::Field => "field",
            TagKind::Feature => "feature",
        }
    }
}

impl FromStr for TagKind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        [TagKind::Field, TagKind::Feature].into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

impl fmt::Display for TagKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A tag of a version; kept with the version, because it changes with it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Tag {
    /// `Z3`, `IN`.
    pub(crate) key: String,
    pub(crate) kind: TagKind,
    pub(crate) name: Wording,
    /// `§ 79a Satz 1 Nr. 3 SGB VIII`.
    pub(crate) law: String,
}
