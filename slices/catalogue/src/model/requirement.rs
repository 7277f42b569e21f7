//! A requirement: a sentence that an office makes true, of one of four kinds, with ways to show it.

use std::{fmt, str::FromStr};

use kernel::Id;

use crate::model::{Number, Wording};

/// What a requirement asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Why it is done so (Begründung).
    Rationale,
    /// How it is done (Verfahren).
    Procedure,
    /// What came of it (Ergebnis).
    Result,
    /// How it is judged, and what follows (Bewertung): closes an area.
    Evaluation,
}

impl Kind {
    /// All kinds in the order of the work.
    pub(crate) const ALL: [Kind; 4] = [Kind::Rationale, Kind::Procedure, Kind::Result, Kind::Evaluation];

    /// The word kept in the records and in files.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Kind::Rationale => "rationale",
            Kind::Procedure => "procedure",
            Kind::Result => "result",
            Kind::Evaluation => "evaluation",
        }
    }
}

impl FromStr for Kind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A requirement of an area. `origin` is the id it had in the first version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Requirement {
    pub(crate) id: Id<Requirement>,
    pub(crate) origin: Id<Requirement>,
    pub(crate) number: Number,
    pub(crate) kind: Kind,
    pub(crate) minimum: bool,
    pub(crate) text: Wording,
    /// What can show that it is met.
    pub(crate) evidence: Vec<Wording>,
    /// Keys of the version's tags.
    pub(crate) tags: Vec<String>,
    pub(crate) version: i64,
}
