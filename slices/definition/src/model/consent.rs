//! Consent: what an office says to a version, and the personal link by which somebody without an account says it.

use kernel::{Id, Moment, Scope};
use sha2::{Digest, Sha256};

/// An office's answer to a version. The last one counts; earlier ones stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Consent {
    /// Which office.
    pub(crate) office: Id<Scope>,
    /// From 1, per office and version.
    pub(crate) number: i64,
    /// What it says.
    pub(crate) answer: Answer,
    /// The note, or the reasons.
    pub(crate) text: String,
    /// Whether it came by a personal link.
    pub(crate) by_link: bool,
    /// When.
    pub(crate) at: Moment,
}

/// What an office can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Yes.
    Agreed,
    /// Yes, with a note that is kept.
    Noted,
    /// No: back to the editing group, with reasons.
    Returned,
}

impl Answer {
    /// All of them.
    pub(crate) const ALL: [Answer; 3] = [Answer::Agreed, Answer::Noted, Answer::Returned];

    /// The word kept in the records and used in text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Answer::Agreed => "agreed",
            Answer::Noted => "noted",
            Answer::Returned => "returned",
        }
    }

    /// Whether the office agrees.
    pub(crate) const fn agrees(self) -> bool {
        matches!(self, Answer::Agreed | Answer::Noted)
    }
}

impl std::str::FromStr for Answer {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Answer::ALL.into_iter().find(|one| one.word() == word).ok_or(())
    }
}

/// The secret of a personal link: shown once; the records keep only its SHA-256.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token(String);

impl Token {
    /// A token of random bytes.
    pub(crate) fn new(bytes: [u8; 32]) -> Self {
        Self(hex(&bytes))
    }

    /// A token that somebody brought along.
    pub(crate) fn brought(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The token itself, for the link.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// What the records keep.
    pub(crate) fn hash(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token")
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
