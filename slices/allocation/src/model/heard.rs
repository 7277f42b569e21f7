//! What was heard in the needs workshops, as far as an allocation takes it in.

use kernel::Say;

use super::Condition;

/// A need score of an office and an area.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scored {
    /// The office's key.
    pub(crate) office: String,
    /// The area's key.
    pub(crate) area: String,
    /// From 0 to 100.
    pub(crate) score: i64,
    /// Somebody set it, with a reason, instead of the formula.
    pub(crate) by_hand: bool,
    /// How it came about.
    pub(crate) words: Say,
}

/// What the leadership of an office wishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heard {
    pub(crate) office: String,
    pub(crate) area: String,
    pub(crate) kind: WishKind,
    pub(crate) reason: String,
}

/// The kinds of wishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WishKind {
    /// This area certainly.
    Certain,
    /// Not now.
    NotNow,
    /// Only with a service.
    OnlyWith(Condition),
}
