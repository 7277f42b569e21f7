//! A comment on an item, with or without another wording, and what the editing group made of it.

use kernel::{Id, Moment, Role, Scope};

use super::Item;

/// As what somebody writes: role and office, never a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Author {
    /// In which role.
    pub(crate) role: Option<Role>,
    /// Of which office, where the role is an office's.
    pub(crate) office: Option<Id<Scope>>,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comment {
    /// Its id.
    pub(crate) id: Id<Comment>,
    /// On which item.
    pub(crate) item: Id<Item>,
    /// Its words.
    pub(crate) text: String,
    /// Another wording of the item, if it proposes one.
    pub(crate) proposal: Option<String>,
    /// As what it was written.
    pub(crate) author: Author,
    /// When.
    pub(crate) at: Moment,
    /// What was made of it.
    pub(crate) resolution: Option<Resolution>,
    /// Guards against two resolutions.
    pub(crate) version: i64,
}

/// What the editing group made of a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Resolution {
    /// In one word.
    pub(crate) verdict: Verdict,
    /// And why.
    pub(crate) text: String,
    /// When.
    pub(crate) at: Moment,
}

/// Whether a comment was followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It was.
    Adopted,
    /// In part.
    Partly,
    /// It was not.
    Declined,
}

impl Verdict {
    /// All of them.
    pub(crate) const ALL: [Verdict; 3] = [Verdict::Adopted, Verdict::Partly, Verdict::Declined];

    /// The word kept in the records and used in text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Verdict::Adopted => "adopted",
            Verdict::Partly => "partly",
            Verdict::Declined => "declined",
        }
    }
}

impl std::str::FromStr for Verdict {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Verdict::ALL.into_iter().find(|one| one.word() == word).ok_or(())
    }
}
