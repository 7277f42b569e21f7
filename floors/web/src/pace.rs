//! How fast forms are taken: from each person and each participant on their own, and from all together who join one
//! workshop. Nothing is counted by network address: a whole office may share one.
//!
//! Nobody who writes with their hands meets this bound. It stops a program that runs wild and whoever has one place here; it is
//! no bound for strangers at the doors of the house, which have their own (sign-in, new passwords).

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use kernel::{Actor, Arg, Moment, No, Outcome, Say, ScopeKind};

use crate::Visit;

/// The sentence for who is too fast.
const SAYS: &str = "form-too_fast";

const MINUTE: i64 = 60_000_000;

/// So many times as much as one person does may come to a workshop at once, and this many times a minute from then on:
/// with 600 forms a minute 12,000 people, and then 1,200 a minute.
const CROWD: (i64, i64) = (20, 2);

/// Who sent how much: for each the moment when all of it is forgotten.
#[derive(Default)]
pub(crate) struct Pace(Mutex<HashMap<String, Moment>>);

impl Pace {
    /// Counts one more of at most `at_once`, of which `each` microseconds take one back. After how many seconds to come
    /// again, where it is too much.
    fn count(&self, who: &str, now: Moment, (at_once, each): (i64, i64)) -> Option<i64> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Who is at rest is forgotten, now and then: the table holds those of the last minutes.
        if all.len().is_power_of_two() && !all.contains_key(who) {
            all.retain(|_, until| *until > now);
        }
        // No later than all of it at once: also where the clock was set back since.
        let latest = Moment(now.0 + at_once * each);
        let until = all.get(who).map_or(now, |until| (*until).clamp(now, latest));
        let late = until.0 - now.0 - (at_once - 1) * each;
        if late > 0 {
            all.insert(who.to_owned(), until);
            return Some(late.div_euclid(1_000_000) + 1);
        }
        all.insert(who.to_owned(), Moment(until.0 + each));
        None
    }
}

impl Visit {
    /// Says no to who sends forms faster than any hand; asked before each case that a form runs.
    pub(crate) fn in_time(&self) -> Outcome<()> {
        let own = i64::from(self.site.inner.config.forms_per_minute);
        let (who, place) = (self.actor().mark(), self.ctx.place().scope);
        let (who, bound) = match self.actor() {
            _ if own == 0 => return Ok(()),
            Actor::Visitor if self.unhurried && !db::is_faulty("returns_counted") => return Ok(()),
            Actor::Visitor if place.kind == ScopeKind::Workshop => {
                (place.id.to_string(), (own * CROWD.0, MINUTE / (own * CROWD.1)))
            }
            Actor::Visitor | Actor::System => return Ok(()),
            Actor::Person { .. } | Actor::Participant { .. } => (who, (own, MINUTE / own)),
        };
        match self.site.inner.pace.count(&who, self.ctx.world().now(), bound) {
            Some(seconds) => Err(No::Refused(Say::new(SAYS).with("seconds", seconds))),
            None => Ok(()),
        }
    }
}

/// When to come again, where this is the sentence for who is too fast.
pub(crate) fn again_in(say: &Say) -> Option<i64> {
    let seconds = |(name, arg): &(&str, Arg)| match arg {
        Arg::Number(seconds) if *name == "seconds" => Some(*seconds),
        _ => None,
    };
    if say.key == SAYS { say.args.iter().find_map(seconds) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_too_fast_comes_again_when_there_is_room_for_one() {
        let (pace, start) = (Pace::default(), Moment(1_000_000_000));
        let three_a_minute = (3, 20_000_000);
        let sends = |who: &str, second: i64| pace.count(who, start.plus_seconds(second), three_a_minute);
        assert_eq!([sends("a", 0), sends("a", 0), sends("a", 1), sends("a", 2)], [None, None, None, Some(19)]);
        assert_eq!(sends("b", 2), None, "nobody else waits");
        assert_eq!([sends("a", 20), sends("a", 20)], [None, Some(21)]);
        assert_eq!([sends("a", 200), sends("a", 200), sends("a", 200), sends("a", 200)], [None, None, None, Some(21)]);
    }

    #[test]
    fn a_clock_that_is_set_back_keeps_nobody_out() {
        let (pace, three_a_minute) = (Pace::default(), (3, 20_000_000));
        let sends = |second: i64| pace.count("a", Moment(0).plus_seconds(second), three_a_minute);
        assert_eq!([sends(7_200), sends(7_200), sends(3_600), sends(3_640)], [None, None, Some(21), None]);
    }

    #[test]
    fn who_rests_is_forgotten() {
        let pace = Pace::default();
        for second in 0..5_000 {
            let _counted = pace.count(&second.to_string(), Moment(0).plus_seconds(second), (3, 20_000_000));
        }
        assert!(pace.0.lock().unwrap().len() < 2_100);
    }
}
