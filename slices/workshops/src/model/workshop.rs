//! A workshop: when, by which method, and where it stands.

use kernel::{Day, Id, Moment, Scope};
use methods::offer::{Method, Round};

/// What a workshop is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// It counts.
    Real,
    /// It is tried out and leaves no trace.
    Rehearsal,
    /// Its content is made up and marked as an example.
    Example,
}

impl Purpose {
    /// The word kept in the records.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Purpose::Real => "real",
            Purpose::Rehearsal => "rehearsal",
            Purpose::Example => "example",
        }
    }

    /// The purpose of a word from the records.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Purpose::Real, Purpose::Rehearsal, Purpose::Example].into_iter().find(|purpose| purpose.word() == word)
    }
}

/// A workshop. It owns a scope; its short code is the scope's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Workshop {
    /// Its scope.
    pub(crate) scope: Id<Scope>,
    /// The programme it belongs to.
    pub(crate) programme: Id<Scope>,
    /// What people call it.
    pub(crate) title: String,
    /// On which day.
    pub(crate) day: Day,
    /// When it begins, in minutes of the day.
    pub(crate) start: u32,
    /// How it runs: its own copy, so that a method can change later.
    pub(crate) method: Method,
    /// What it is for.
    pub(crate) purpose: Purpose,
    /// Where it stands: 0 before the first round, then the number of the round.
    pub(crate) position: usize,
    /// The clock of the round that runs.
    pub(crate) clock: Clock,
    /// Below its address, where the pages of another slice lie that runs it; empty for a workshop of this slice.
    pub(crate) way: String,
    /// What the facilitator says to all; may be empty.
    pub(crate) message: String,
    /// When it was closed.
    pub(crate) closed_at: Option<Moment>,
    /// Guards against two who press at once.
    pub(crate) version: i64,
}

/// The clock of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Clock {
    /// When the round ends; `None` while none runs.
    pub(crate) ends_at: Option<Moment>,
    /// Since when it stands still.
    pub(crate) paused_at: Option<Moment>,
}

impl Workshop {
    /// The round that runs, with its number from 1.
    pub(crate) fn round(&self) -> Option<(usize, &Round)> {
        let at = self.position.checked_sub(1)?;
        self.method.rounds.get(at).map(|round| (self.position, round))
    }

    /// A round by its number from 1.
    pub(crate) fn round_at(&self, number: usize) -> Option<&Round> {
        number.checked_sub(1).and_then(|at| self.method.rounds.get(at))
    }

    /// Whether statements can be written: a round runs that is written, and nobody closed the workshop.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed_at.is_some()
    }

    /// The number that people give a round: only rounds in which something is written count.
    pub(crate) fn ordinal(&self, number: usize) -> usize {
        self.method.rounds.iter().take(number).filter(|round| round.is_written()).count()
    }

    /// The round behind the number that people give it.
    pub(crate) fn by_ordinal(&self, ordinal: usize) -> Option<usize> {
        let written = self.method.rounds.iter().enumerate().filter(|(_, round)| round.is_written());
        written.map(|(at, _)| at + 1).nth(ordinal.checked_sub(1)?)
    }

    /// The round in which people interview each other: the first written one in which nobody works alone. So a copy with
    /// trios, or without the round alone, asks its questions too.
    pub(crate) fn interviews_in(&self, number: usize) -> bool {
        let together = |round: &Round| round.is_written() && round.group_size != 1;
        !self.method.interview.is_empty() && self.method.rounds.iter().position(together) == number.checked_sub(1)
    }

    /// The written round before a round.
    pub(crate) fn written_before(&self, number: usize) -> Option<usize> {
        (1..number).rev().find(|at| self.round_at(*at).is_some_and(Round::is_written))
    }
}

impl Clock {
    /// How many seconds are left; less than none when the time is over.
    pub(crate) fn left(&self, now: Moment) -> Option<i64> {
        let until = self.paused_at.unwrap_or(now);
        self.ends_at.map(|end| (end.0 - until.0) / 1_000_000)
    }
}
