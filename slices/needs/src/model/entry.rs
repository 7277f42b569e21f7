//! An entry of the stock: something that an office has already.

use std::str::FromStr;

use kernel::{Attachment, Id, Key, Scope, When};

/// What is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryKind {
    /// Something written.
    Document,
    /// Something that is done.
    Practice,
    /// Something that was agreed.
    Agreement,
}

impl EntryKind {
    /// All of them.
    pub(crate) const ALL: [EntryKind; 3] = [EntryKind::Document, EntryKind::Practice, EntryKind::Agreement];

    /// The word in records and text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            EntryKind::Document => "document",
            EntryKind::Practice => "practice",
            EntryKind::Agreement => "agreement",
        }
    }
}

impl FromStr for EntryKind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        EntryKind::ALL.into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

/// Something that an office has already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) id: Id<Entry>,
    pub(crate) office: Id<Scope>,
    pub(crate) kind: EntryKind,
    pub(crate) title: String,
    /// The service it belongs to; none, where it is the whole office's.
    pub(crate) service: Option<String>,
    /// Where it lies, if not here; may be empty.
    pub(crate) link: String,
    pub(crate) attachment: Option<Id<Attachment>>,
    pub(crate) dated: Option<When>,
    pub(crate) in_force_until: Option<When>,
    /// The areas it belongs to; none yet, where somebody still has to assign it.
    pub(crate) areas: Vec<Key>,
    pub(crate) version: i64,
}
