//! What leadership states about an area, with its reason.

use std::str::FromStr;

use kernel::{Id, Key, Scope};
use programmes::offer::ServiceRow;

/// What is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing: what was stated before was taken back.
    None,
    /// This area in any case.
    Certain,
    /// This area not now.
    NotNow,
    /// This area only with one service.
    OnlyWith,
}

impl Kind {
    /// All of them.
    pub(crate) const ALL: [Kind; 4] = [Kind::None, Kind::Certain, Kind::NotNow, Kind::OnlyWith];

    /// The word in records and text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Kind::None => "none",
            Kind::Certain => "certain",
            Kind::NotNow => "not_now",
            Kind::OnlyWith => "only_with",
        }
    }
}

impl FromStr for Kind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

/// What leadership states about an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WishRow {
    pub(crate) office: Id<Scope>,
    pub(crate) area: Key,
    pub(crate) kind: Kind,
    /// The service it is bound to.
    pub(crate) service: Option<String>,
    pub(crate) reason: String,
    pub(crate) version: i64,
}

/// What leadership stated about an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WishKind {
    /// This area in any case.
    Certain,
    /// This area not now.
    NotNow,
    /// This area only with this service, whether or not the office takes part with it now.
    OnlyWith(ServiceRow),
}

/// What leadership stated, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The office's key, as in the programme's transfer file.
    pub office: Key,
    /// The area's key in the programme's catalogue.
    pub area: Key,
    /// What was stated.
    pub kind: WishKind,
    /// Why.
    pub reason: String,
}
