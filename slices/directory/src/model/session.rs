//! Signed-in browsers, links that work once, and tries at a password.

use std::str::FromStr;

use kernel::{Id, Moment, Person};

use super::Token;

/// A signed-in browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Session {
    pub(crate) person: Id<Person>,
    pub(crate) created_at: Moment,
    pub(crate) last_seen_at: Moment,
    pub(crate) expires_at: Moment,
}

/// What somebody who signs in brings along, and the tokens that their browser gets.
#[derive(Debug, Clone)]
pub(crate) struct Entrance {
    pub(crate) session: Token,
    pub(crate) browser: Token,
    pub(crate) old_session: Option<Token>,
    pub(crate) old_browser: Option<Token>,
}

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkKind {
    /// The first password of somebody invited.
    Invite,
    /// A new password.
    Reset,
}

impl LinkKind {
    /// The word kept in the records.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            LinkKind::Invite => "invite",
            LinkKind::Reset => "reset",
        }
    }
}

impl LinkKind {
    /// What somebody needs: who has set no password yet is still invited.
    pub(crate) const fn needed(has_password: bool) -> Self {
        if has_password { LinkKind::Reset } else { LinkKind::Invite }
    }
}

impl FromStr for LinkKind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        [Self::Invite, Self::Reset].into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

/// A link as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) kind: LinkKind,
    pub(crate) person: Id<Person>,
    pub(crate) expires_at: Moment,
    pub(crate) used: bool,
}

/// Tries at one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Guesses {
    pub(crate) count: i64,
    pub(crate) last_at: Moment,
    pub(crate) locked_until: Moment,
}
