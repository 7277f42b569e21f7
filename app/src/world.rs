//! The real world: the system's clock and its source of chance.
#![expect(clippy::disallowed_methods, reason = "this is the one place where the clock is asked")]

use std::{sync::Arc, time::SystemTime};

use kernel::{Chance, Clock, Moment, World};

struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        Moment(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        // Without chance there are no sessions, no ids and no safety: rather no process than a guessable one.
        if getrandom::fill(bytes).is_err() {
            std::process::abort();
        }
    }
}

/// Clock and chance of this machine.
pub(crate) fn world() -> World {
    World::new(Arc::new(SystemClock), Arc::new(SystemChance))
}
