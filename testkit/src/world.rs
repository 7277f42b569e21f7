//! A world whose clock stands still until a test moves it.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use kernel::{Chance, Clock, Moment, World};

/// A clock in the hand of a test. Begins on 20 October 2016, 10:00 UTC: the day of the kick-off.
#[derive(Clone)]
pub struct TestClock(Arc<AtomicI64>);

impl TestClock {
    /// Moves the clock forward by so many seconds.
    pub fn forward(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

struct Dice;

impl Chance for Dice {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap();
    }
}

/// A world and the handle on its clock.
pub fn world() -> (World, TestClock) {
    let clock = TestClock(Arc::new(AtomicI64::new(1_476_957_600_000_000)));
    (World::new(Arc::new(clock.clone()), Arc::new(Dice)), clock)
}
