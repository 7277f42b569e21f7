//! Time: ends come after starts, and phases lie within their programme.
//!
//! A month stands for any of its days. So a rule says no only where no day of the month could fit.

use kernel::{No, Outcome, Say, When};

use crate::model::{Phase, Programme, TimeOfDay};

/// A programme ends after it starts, and all its phases lie within it.
pub(crate) fn programme_times(starts: When, ends: When, phases: &[Phase]) -> Outcome<()> {
    if before(ends, starts) {
        return Err(No::at("ends", Say::new("programme_edit-refused-end_before_start")));
    }
    match phases.iter().find(|phase| !within(phase.starts, starts, ends) || !within(phase.ends, starts, ends)) {
        None => Ok(()),
        Some(phase) => {
            let field = if within(phase.starts, starts, ends) { "ends" } else { "starts" };
            let say = Say::new("programme_edit-refused-phase_outside").with("phase", phase.title.as_str());
            Err(No::at(field, say.with("starts", phase.starts).with("ends", phase.ends)))
        }
    }
}

/// A phase ends after it starts and lies within its programme; phases may overlap each other.
pub(crate) fn phase_fits(programme: &Programme, starts: When, ends: When) -> Outcome<()> {
    phase_within((programme.starts, programme.ends), starts, ends)
}

/// The same where only the bounds of the programme are known.
pub(crate) fn phase_within(bounds: (When, When), starts: When, ends: When) -> Outcome<()> {
    if before(ends, starts) {
        return Err(No::at("ends", Say::new("phase_edit-refused-end_before_start")));
    }
    let outside = [("starts", starts), ("ends", ends)].into_iter().find(|(_, when)| !within(*when, bounds.0, bounds.1));
    match outside {
        None => Ok(()),
        Some((field, _)) => {
            let say = Say::new("phase_edit-refused-outside");
            Err(No::at(field, say.with("starts", bounds.0).with("ends", bounds.1)))
        }
    }
}

/// An office leaves after it joined.
pub(crate) fn office_times(joined: Option<When>, left: Option<When>) -> Outcome<()> {
    match (joined, left) {
        (Some(joined), Some(left)) if before(left, joined) => {
            Err(No::at("left", Say::new("office_edit-refused-left_before_joined")))
        }
        _ => Ok(()),
    }
}

/// Hours belong to a known day; an end needs a beginning before it.
pub(crate) fn milestone_times(on: When, starts_at: Option<TimeOfDay>, ends_at: Option<TimeOfDay>) -> Outcome<()> {
    match (on, starts_at, ends_at) {
        (When::Month(_), Some(_), _) | (When::Month(_), _, Some(_)) => {
            Err(No::at("on", Say::new("milestone_edit-refused-time_without_day")))
        }
        (_, None, Some(_)) => Err(No::at("starts_at", Say::new("milestone_edit-refused-end_without_start"))),
        (_, Some(start), Some(end)) if end <= start => {
            Err(No::at("ends_at", Say::new("milestone_edit-refused-end_before_start")))
        }
        _ => Ok(()),
    }
}

fn before(end: When, start: When) -> bool {
    end.last() < start.first()
}

fn within(when: When, starts: When, ends: When) -> bool {
    when.last() >= starts.first() && when.first() <= ends.last()
}

#[cfg(test)]
mod tests {
    use kernel::{Id, Key};

    use super::*;

    fn when(text: &str) -> When {
        text.parse().unwrap()
    }

    fn refused(outcome: Outcome<()>) -> Option<(String, &'static str)> {
        match outcome {
            Err(No::Faulty(faults)) => faults.0.first().map(|fault| (fault.field.clone(), fault.say.key)),
            _ => None,
        }
    }

    fn phase(starts: &str, ends: &str) -> Phase {
        let (id, key) = (Id::new(uuid()), "start".parse::<Key>().unwrap());
        let (starts, ends) = (when(starts), when(ends));
        Phase { id, key, title: "Start".into(), starts, ends, example: false, position: 1, version: 1 }
    }

    fn uuid() -> uuid::Uuid {
        uuid::Uuid::nil()
    }

    #[test]
    fn a_programme_ends_after_it_starts_and_holds_its_phases() {
        let check = |starts: &str, ends: &str, phases: &[Phase], expected: Option<(&str, &'static str)>| {
            let expected = expected.map(|(field, key)| (field.to_owned(), key));
            assert_eq!(refused(programme_times(when(starts), when(ends), phases)), expected, "{starts} {ends}");
        };
        check("2016-06", "2018-12-31", &[], None);
        check("2016-06-20", "2016-06", &[], None);
        check("2016-06", "2016-05-31", &[], Some(("ends", "programme_edit-refused-end_before_start")));
        let phases = [phase("2016-06", "2016-09")];
        check("2016-06-15", "2016-09-01", &phases, None);
        check("2016-07", "2018-12", &phases, Some(("starts", "programme_edit-refused-phase_outside")));
        check("2016-06", "2016-08", &phases, Some(("ends", "programme_edit-refused-phase_outside")));
    }

    #[test]
    fn hours_need_a_day_and_an_order() {
        let check = |on: &str, from: Option<&str>, to: Option<&str>, expected: Option<&'static str>| {
            let time = |text: Option<&str>| text.map(|text| text.parse().unwrap());
            let found = refused(milestone_times(when(on), time(from), time(to))).map(|(_, key)| key);
            assert_eq!(found, expected, "{on} {from:?} {to:?}");
        };
        check("2018-11-20", Some("10:00"), Some("16:00"), None);
        check("2018-11-20", Some("10:00"), None, None);
        check("2018-11", None, None, None);
        check("2018-11", Some("10:00"), None, Some("milestone_edit-refused-time_without_day"));
        check("2018-11-20", None, Some("16:00"), Some("milestone_edit-refused-end_without_start"));
        check("2018-11-20", Some("10:00"), Some("10:00"), Some("milestone_edit-refused-end_before_start"));
    }
}
