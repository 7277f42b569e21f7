//! When a text can be changed, and when it can be laid before the offices.

use kernel::{Day, No, Outcome, Say};

use crate::model::{State, Version};

/// While the offices have a version, its text stays as it is: they would otherwise agree to something else.
pub(crate) fn text_is_open(newest: Option<&Version>) -> Outcome<()> {
    match newest {
        Some(version) if version.state == State::Submitted => {
            Err(No::Refused(Say::new("definition-refused-submitted").with("number", version.number)))
        }
        _ => Ok(()),
    }
}

/// What stands before a version can be submitted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Readiness {
    pub(crate) items: usize,
    pub(crate) open_comments: usize,
    pub(crate) offices: usize,
}

/// Whether a version can be submitted; says what is to be done first.
pub(crate) fn submission_ready(ready: Readiness) -> Outcome<()> {
    let Readiness { items, open_comments, offices } = ready;
    if items == 0 {
        Err(No::refused("version_submit-refused-empty"))
    } else if open_comments > 0 {
        Err(No::Refused(Say::new("version_submit-refused-open").with("count", open_comments)))
    } else if offices == 0 {
        Err(No::refused("version_submit-refused-no_offices"))
    } else {
        Ok(())
    }
}

/// The offices need a day to answer; a year is enough.
pub(crate) fn due_fits(due: Day, today: Day) -> Outcome<()> {
    // No month is shorter than 28 days.
    let latest = Day::new(today.year() + 1, today.month(), today.day().min(28)).unwrap_or(today);
    if due <= today {
        Err(No::at("due", Say::new("version_submit-refused-past")))
    } else if due > latest {
        Err(No::at("due", Say::new("version_submit-refused-far").with("latest", latest)))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_goes_out_with_open_comments_or_without_items() {
        let check = |items, open_comments, offices, expected: Option<&str>| {
            let said = match submission_ready(Readiness { items, open_comments, offices }) {
                Err(No::Refused(say)) => Some(say.key),
                _ => None,
            };
            assert_eq!(said, expected, "{items} {open_comments} {offices}");
        };
        check(3, 0, 4, None);
        check(0, 0, 4, Some("version_submit-refused-empty"));
        check(3, 1, 4, Some("version_submit-refused-open"));
        check(3, 0, 0, Some("version_submit-refused-no_offices"));
    }

    #[test]
    fn the_day_lies_ahead_and_not_too_far() {
        let today = Day::constant(2016, 11, 14);
        let check = |due: Day, expected: bool| assert_eq!(due_fits(due, today).is_ok(), expected, "{due}");
        check(Day::constant(2016, 11, 14), false);
        check(Day::constant(2016, 11, 15), true);
        check(Day::constant(2017, 11, 14), true);
        check(Day::constant(2017, 11, 15), false);
        check(Day::constant(9000, 1, 1), false);
    }
}
