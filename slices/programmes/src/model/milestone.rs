//! A point in the programme's time: an event or a deadline, of all offices or of one.

use std::{fmt, str::FromStr};

use kernel::{Id, Key, When};

use super::OfficeId;

/// A milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Milestone {
    pub(crate) id: Id<Milestone>,
    pub(crate) key: Key,
    pub(crate) kind: MilestoneKind,
    pub(crate) title: String,
    pub(crate) on: When,
    pub(crate) starts_at: Option<TimeOfDay>,
    pub(crate) ends_at: Option<TimeOfDay>,
    pub(crate) place: Option<String>,
    /// The one office it concerns; none means the whole programme.
    pub(crate) organisation: Option<OfficeId>,
    /// Example data: no source tells it.
    pub(crate) example: bool,
    /// Given by the store.
    pub(crate) position: i64,
    pub(crate) version: i64,
}

/// What kind of milestone; its text key is `milestone-kind-<word>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MilestoneKind {
    Kickoff,
    NeedsWorkshop,
    EditingGroup,
    Conference,
    Deadline,
    Other,
}

impl MilestoneKind {
    /// All kinds, as they follow each other in a programme.
    pub(crate) const ALL: [Self; 6] =
        [Self::Kickoff, Self::NeedsWorkshop, Self::EditingGroup, Self::Conference, Self::Deadline, Self::Other];

    /// The word of the records and files.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Kickoff => "kickoff",
            Self::NeedsWorkshop => "needs_workshop",
            Self::EditingGroup => "editing_group",
            Self::Conference => "conference",
            Self::Deadline => "deadline",
            Self::Other => "other",
        }
    }
}

impl FromStr for MilestoneKind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

impl fmt::Display for MilestoneKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// An hour and minute, written `09:30`; read also as `9:30` and `9.30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TimeOfDay {
    minutes: u16,
}

impl FromStr for TimeOfDay {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (hour, minute) = text.trim().split_once([':', '.']).ok_or(())?;
        let digits = |part: &str, least: usize| {
            let fits = (least..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            if fits { part.parse::<u16>().map_err(|_| ()) } else { Err(()) }
        };
        let (hour, minute) = (digits(hour, 1)?, digits(minute, 2)?);
        if hour < 24 && minute < 60 { Ok(Self { minutes: hour * 60 + minute }) } else { Err(()) }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::TimeOfDay;

    #[test]
    fn fuzz_times() {
        testkit::fuzz_text(&["09:30", " 9.30 ", "23:59"], testkit::turns::<TimeOfDay>);
    }

    #[test]
    fn a_time_is_read_as_people_write_it() {
        let read = |text: &str| text.parse::<TimeOfDay>().map(|time| time.to_string());
        assert_eq!(read("10:00"), Ok("10:00".into()));
        assert_eq!(read(" 9.30 "), Ok("09:30".into()));
        for bad in ["", "10", "24:00", "10:60", "10:5", "+1:00", "100:00", "10:00:00"] {
            assert_eq!(read(bad), Err(()), "{bad}");
        }
    }
}
