//! The pulse: whether anything was written since a moment, cheap enough to be asked before every answer.
//!
//! Commits of this process beat it at once. Those of another one (the command line, somebody at the engine's own tools) are
//! found by a look at the engine, which is never older than [`FRESH`] where a pulse is told.

use std::{
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::{self, Thread},
    time::{Duration, Instant},
};

use crate::{
    DbError, Engine,
    engine::{Conn, Work},
};

/// How old a look for other processes' commits may be, in milliseconds: so long their writes may stay unseen.
const FRESH: u64 = 100;

/// Two beats to a commit: odd while one is under way, when nobody can say whether it counts yet.
pub(crate) struct Pulse {
    beats: AtomicU64,
    begun: Instant,
    fresh_until: AtomicU64,
    looker: OnceLock<Thread>,
    ended: AtomicBool,
}

impl Default for Pulse {
    fn default() -> Self {
        Self {
            beats: AtomicU64::new(0),
            begun: Instant::now(),
            fresh_until: AtomicU64::new(0),
            looker: OnceLock::new(),
            ended: AtomicBool::new(false),
        }
    }
}

impl Pulse {
    /// The same number as before means that nothing was written since. `None` while that cannot be said.
    pub(crate) fn told(&self) -> Option<u64> {
        if self.elapsed() >= self.fresh_until.load(Ordering::Acquire) {
            if let Some(looker) = self.looker.get() {
                looker.unpark();
            }
            return None;
        }
        let beats = self.beats.load(Ordering::SeqCst);
        beats.is_multiple_of(2).then_some(beats)
    }

    /// Runs a commit between two beats.
    pub(crate) fn around<T>(&self, commit: impl FnOnce() -> T) -> T {
        self.beats.fetch_add(1, Ordering::SeqCst);
        let done = commit();
        self.beats.fetch_add(1, Ordering::SeqCst);
        done
    }

    /// Something was or will be written: what was read before counts no longer.
    pub(crate) fn beat(&self) {
        self.beats.fetch_add(2, Ordering::SeqCst);
    }

    /// Starts the thread that looks at the engine, whenever somebody asks and the last look is too old.
    pub(crate) fn start(self: &Arc<Self>, engine: Engine) -> Result<(), DbError> {
        let pulse = Arc::clone(self);
        let started = thread::Builder::new().name("db-look".to_owned()).spawn(move || pulse.look(&engine));
        let looker = started.map_err(|source| DbError::Open { place: "db-look".to_owned(), source: source.into() })?;
        let _ = self.looker.set(looker.thread().clone());
        Ok(())
    }

    pub(crate) fn end(&self) {
        self.ended.store(true, Ordering::SeqCst);
        if let Some(looker) = self.looker.get() {
            looker.unpark();
        }
    }

    fn look(&self, engine: &Engine) {
        let (mut conn, mut seen) = (None, None);
        loop {
            thread::park();
            if self.ended.load(Ordering::SeqCst) {
                return;
            }
            let begin = self.elapsed();
            match mark(engine, &mut conn) {
                Ok(mark) => {
                    if seen.as_ref() != Some(&mark) {
                        self.beat();
                        seen = Some(mark);
                    }
                    self.fresh_until.store(begin + FRESH, Ordering::Release);
                }
                Err(error) => {
                    tracing::debug!(%error, "the engine cannot be looked at; nobody is told a pulse");
                    // No new try at each request while the engine is away.
                    thread::sleep(Duration::from_millis(FRESH));
                }
            }
        }
    }

    fn elapsed(&self) -> u64 {
        // Half a billion years fit.
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

fn mark(engine: &Engine, conn: &mut Option<Conn>) -> Result<String, DbError> {
    if conn.is_none() {
        *conn = Some(engine.open(Work::Reads)?);
    }
    match conn {
        Some(conn) => conn.revive().and_then(|()| conn.mark()),
        None => Err(DbError::Closed),
    }
}
