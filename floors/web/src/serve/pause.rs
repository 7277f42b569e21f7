//! Who was sent away and asks again at once, over the same connection, waits a moment first.
//!
//! Saying no has a price too: a crowd that asks as fast as it is answered would leave no time for work. A first no is said
//! at once, and so is every one to whoever heeds `Retry-After`.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use crate::hall::AGAIN;

/// Two noes over one connection are so far apart at least.
const LEAST: Duration = Duration::from_millis(40);
/// The more wait, the longer: about five hundred noes a second are said to those who do not heed them. A slow processor needs
/// 50 to 90 µs for a no, so that this costs less than a twentieth of one.
const EACH: Duration = Duration::from_millis(2);
/// Whoever comes back when they were told to does not wait.
const MOST: Duration = Duration::from_secs(1).saturating_mul(AGAIN);

/// How many pause now, in the whole program.
#[derive(Debug, Default)]
pub(crate) struct Pauses(AtomicUsize);

/// The pause of one connection.
#[derive(Debug)]
pub(crate) struct Pause {
    all: Arc<Pauses>,
    until: Mutex<Option<Instant>>,
}

impl Pauses {
    /// For a connection that was just accepted.
    pub(crate) fn pause(self: &Arc<Self>) -> Pause {
        Pause { all: Arc::clone(self), until: Mutex::default() }
    }

    fn length(&self) -> Duration {
        let waiting = u32::try_from(self.0.load(Ordering::Relaxed)).unwrap_or(u32::MAX);
        EACH.saturating_mul(waiting).clamp(LEAST, MOST)
    }
}

impl Pause {
    /// Somebody was sent away over this connection.
    pub(crate) fn begin(&self) {
        self.set(Some(Instant::now() + self.all.length()));
    }

    /// Ready when the next request may be worked on: at once, unless the one before was sent away just now.
    pub(crate) async fn over(&self) {
        if let Some(until) = self.set(None)
            && until > Instant::now()
        {
            let _waiting = Waiting::of(&self.all);
            tokio::time::sleep_until(until.into()).await;
        }
    }

    fn set(&self, until: Option<Instant>) -> Option<Instant> {
        std::mem::replace(&mut self.until.lock().unwrap_or_else(PoisonError::into_inner), until)
    }
}

/// One that waits; counted no longer when it is dropped, also where the reader went away.
struct Waiting<'p>(&'p Pauses);

impl<'p> Waiting<'p> {
    fn of(all: &'p Pauses) -> Self {
        all.0.fetch_add(1, Ordering::Relaxed);
        Self(all)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn waits(pause: &Pause) -> bool {
        tokio::select! {
            biased;
            () = pause.over() => false,
            () = std::future::ready(()) => true,
        }
    }

    #[tokio::test]
    async fn only_who_was_sent_away_waits_and_only_once() {
        let pauses = Arc::new(Pauses::default());
        let (one, other) = (pauses.pause(), pauses.pause());
        assert!(!waits(&one).await);
        one.begin();
        assert!(waits(&one).await && !waits(&other).await);
        assert!(!waits(&one).await, "who went away while it waited begins anew");
        assert_eq!(pauses.0.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn a_larger_crowd_waits_longer() {
        let pauses = Arc::new(Pauses::default());
        assert_eq!(pauses.length(), LEAST);
        let crowd: Vec<_> = (0..500).map(|_| Waiting::of(&pauses)).collect();
        assert_eq!(pauses.length(), Duration::from_secs(1));
        let more: Vec<_> = (0..9_000).map(|_| Waiting::of(&pauses)).collect();
        assert_eq!(pauses.length(), MOST);
        drop((crowd, more));
        assert_eq!(pauses.length(), LEAST);
    }
}
