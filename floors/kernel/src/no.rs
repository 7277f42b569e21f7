//! "No" and its shapes. Whoever refuses says why; whoever breaks keeps the source for the log.

use crate::{Faults, Say};

/// Why something did not happen.
#[derive(Debug)]
pub enum No {
    /// It is not there, or not there for this reader: both look the same (404).
    Missing,
    /// It is there, but this role may not do that (403). Carries the permission's key.
    Forbidden(&'static str),
    /// What was sent has faults at named fields (422, same page, input kept).
    Faulty(Faults),
    /// A rule says no, with its reason (422, same page).
    Refused(Say),
    /// Someone else saved in between: the reader's copy had this version (409, both are shown).
    Stale,
    /// Too much at once: come back after so many seconds (503).
    Busy(u32),
    /// The disk takes nothing in, mostly because it is full; nothing was kept, and reading goes on (507).
    Full,
    /// Our fault (500). Logged, never shown.
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

/// What a step brings back: a value, or a no with its reason.
pub type Outcome<T> = Result<T, No>;

impl No {
    /// A rule's refusal by its text key.
    pub fn refused(key: &'static str) -> Self {
        No::Refused(Say::new(key))
    }

    /// A fault at one field.
    pub fn at(field: &'static str, say: Say) -> Self {
        No::Faulty(Faults::one(field, say))
    }

    /// Something broke: keeps the source.
    pub fn broken(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        No::Broken(source.into())
    }
}
