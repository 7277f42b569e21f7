//! Guessing a password is slow, per account: five tries are free, then the account waits, twice as long each time.
//!
//! Other accounts do not wait, and neither does who is signed in already. A right password clears the count. Browsers that
//! the account knows, and letters with a new link, are counted apart: nobody's way in is closed by somebody who guesses.

use kernel::{Moment, No, Outcome, Say};

use crate::model::Guesses;

/// So many tries are free.
pub(crate) const FREE: i64 = 5;
/// The longest wait.
const LONGEST: i64 = 3600;
/// So many letters with a link an hour.
const LETTERS: i64 = 3;
/// After a day without a try the count begins anew.
const MEMORY: i64 = 86_400;

/// Counts one more try before it is made, so that many at once do not get in for free; no while the account waits.
pub(crate) fn guess(known: Guesses, now: Moment, free: i64) -> Outcome<Guesses> {
    if now < known.locked_until {
        let minutes = (known.locked_until.0 - now.0).div_euclid(60_000_000) + 1;
        return Err(No::Refused(Say::new("sign_in-refused-waiting").with("minutes", minutes)));
    }
    let count = if now < known.last_at.plus_seconds(MEMORY) { known.count + 1 } else { 1 };
    Ok(Guesses { count, last_at: now, locked_until: now.plus_seconds(wait(count, free)) })
}

/// Counts one more letter; `None` where there were enough in this hour. The wait ends with the hour that began with the
/// first of them, which is as long as its link works.
pub(crate) fn letter(known: Guesses, now: Moment) -> Option<Guesses> {
    if now >= known.locked_until {
        return Some(Guesses { count: 1, last_at: now, locked_until: now.plus_seconds(LONGEST) });
    }
    (known.count < LETTERS).then_some(Guesses { count: known.count + 1, last_at: now, ..known })
}

/// What was tried before this moment is forgotten.
pub(crate) fn forgotten(now: Moment) -> Moment {
    now.plus_seconds(-MEMORY)
}

/// How long to wait after so many tries.
fn wait(count: i64, free: i64) -> i64 {
    if count < free { 0 } else { LONGEST.min(60 << (count - free).min(10)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_tries_are_free_then_the_wait_doubles_to_an_hour() {
        let waits: Vec<i64> = [1, 4, 5, 6, 7, 10, 11, 12, 1000].into_iter().map(|count| wait(count, FREE)).collect();
        assert_eq!(waits, [0, 0, 60, 120, 240, 1920, 3600, 3600, 3600]);
    }

    #[test]
    fn three_letters_an_hour_are_written() {
        let at = |seconds: i64| Moment(0).plus_seconds(seconds);
        let sent =
            [1, 2, 3, 60, 3600, 3601, 3602].into_iter().fold((Guesses::default(), Vec::new()), |state, second| {
                let (known, mut sent) = state;
                let next = letter(known, at(second));
                sent.push(next.is_some());
                (next.unwrap_or(known), sent)
            });
        assert_eq!(sent.1, [true, true, true, false, false, true, true]);
    }

    #[test]
    fn who_waits_is_told_how_long_and_a_day_later_all_is_forgotten() {
        let known = Guesses { count: 6, last_at: Moment(0), locked_until: Moment(0).plus_seconds(120) };
        let refused = guess(known, Moment(1), FREE);
        assert!(
            matches!(refused, Err(No::Refused(say)) if say == Say::new("sign_in-refused-waiting").with("minutes", 2_i64))
        );
        assert!(matches!(guess(known, Moment(0).plus_seconds(120), FREE), Ok(next) if next.count == 7));
        assert!(matches!(guess(known, Moment(0).plus_seconds(MEMORY), FREE), Ok(next) if next.count == 1));
    }
}
