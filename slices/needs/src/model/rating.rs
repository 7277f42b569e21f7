//! Ratings: what a voice said of an area on a scale, and the figures that come of many.

use kernel::{Id, Key};

/// The word of the dot vote among the scales.
pub(crate) const DOTS: &str = "dots";

/// Somebody who rates: a participant, or a sheet of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Voice {
    pub(crate) id: Id<Voice>,
    /// The number on the sheet of paper.
    pub(crate) sheet: Option<i64>,
}

/// One answer. „Kann ich nicht sagen“ is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rating {
    pub(crate) voice: Id<Voice>,
    pub(crate) area: Key,
    pub(crate) scale: String,
    pub(crate) value: i64,
}

/// What many answers say together; nothing, where there were too few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Figure {
    /// The median in halves: 7 is 3½.
    pub(crate) median: i64,
    /// From where to where the middle half of the answers reaches.
    pub(crate) low: i64,
    /// See `low`.
    pub(crate) high: i64,
    /// How many answered.
    pub(crate) count: Count,
    /// How many of a hundred lie within one step of the median.
    pub(crate) agreement: u8,
}

/// How many answered, told so that nobody learns how few did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    /// Exactly so many.
    Exactly(usize),
    /// So many or more: the exact number would tell of a group below the threshold.
    AtLeast(usize),
}
