//! When which round is: from a start and the minutes of each round.

use crate::model::Method;

/// A round's place in the day, in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub until: u32,
}

/// The slots of a method that begins at a minute of the day, one for each round.
pub fn timetable(method: &Method, start: u32) -> Vec<Slot> {
    let mut from = start;
    let slot = |round: &crate::model::Round| {
        let until = from + u32::from(round.minutes);
        let slot = Slot { from, until };
        from = until;
        slot
    };
    method.rounds.iter().map(slot).collect()
}

/// How long a method takes, in minutes.
pub fn duration(method: &Method) -> u32 {
    method.rounds.iter().map(|round| u32::from(round.minutes)).sum()
}

/// `09:30` from minutes since midnight.
pub fn clock(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}

/// Minutes since midnight from `9:30`, `09:30` or `9.30`.
pub fn minute_of(text: &str) -> Option<u32> {
    let (hour, minute) = text.trim().trim_end_matches("Uhr").trim().split_once([':', '.'])?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    // Reckoned only where it is an hour: what was typed may be any number.
    (hour < 24 && minute < 60).then(|| hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Shipped, rules::shipped};
    use kernel::Lang;

    #[test]
    fn the_ascending_interview_takes_135_minutes() {
        for lang in [Lang::De, Lang::En] {
            let method = shipped(Shipped::AscendingInterview, lang).unwrap();
            assert_eq!(duration(&method), 135);
            let slots = timetable(&method, 600);
            assert_eq!((slots.len(), slots[0].from, slots[6].until), (7, 600, 735));
            assert_eq!(clock(slots[2].from), "10:20");
        }
    }

    #[test]
    fn fuzz_minutes() {
        testkit::fuzz_text(&["9:30", "09.30 Uhr", " 23:59 "], |text| {
            let Some(minute) = minute_of(text) else { return };
            assert!(minute < 24 * 60 && minute_of(&clock(minute)) == Some(minute), "{text:?}");
        });
    }

    #[test]
    fn a_time_is_read_as_people_type_it() {
        let check = |text, minute| assert_eq!(minute_of(text), minute, "{text}");
        check("9:30", Some(570));
        check("09.30 Uhr", Some(570));
        check("24:00", None);
        check("9", None);
        check("9:61", None);
        check("2392233720:59", None);
    }
}
