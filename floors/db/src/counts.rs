//! What the database threads count while they work: for the operator's metrics, never for a decision.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

/// The upper edges of the classes of batch sizes: how many writes shared a commit.
pub const BATCHES: [u64; 6] = [1, 4, 16, 64, 256, 512];

/// What happened since the program began, and what waits now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DbFigures {
    /// Reads that wait for a thread.
    pub reads_waiting: u64,
    /// Writes that wait for the writer.
    pub writes_waiting: u64,
    /// Commits that reached the disk.
    pub commits: u64,
    /// Writes that were in them.
    pub writes: u64,
    /// Microseconds that those commits took, syncs included.
    pub commit_micros: u64,
    /// How many commits held at most so many writes as [`BATCHES`] says; each class on its own.
    pub batches: [u64; BATCHES.len()],
    /// Steps that SQLite took for those writes; 0 on PostgreSQL. No clock, no machine and no chance blurs them, so that a test
    /// can tell that work does not grow with what is there already.
    pub steps: u64,
    /// Work that was sent away because too much waited already.
    pub refused: u64,
}

#[derive(Default)]
pub(crate) struct Counts {
    commits: AtomicU64,
    writes: AtomicU64,
    micros: AtomicU64,
    batches: [AtomicU64; BATCHES.len()],
    steps: AtomicU64,
    refused: AtomicU64,
}

impl Counts {
    /// A commit of so many writes, which took so many steps, is on the disk.
    pub(crate) fn committed(&self, writes: usize, steps: u64, took: Duration) {
        let writes = writes as u64;
        self.commits.fetch_add(1, Ordering::Relaxed);
        self.writes.fetch_add(writes, Ordering::Relaxed);
        self.steps.fetch_add(steps, Ordering::Relaxed);
        self.micros.fetch_add(u64::try_from(took.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
        let class = BATCHES.iter().position(|edge| writes <= *edge).unwrap_or(BATCHES.len() - 1);
        if let Some(class) = self.batches.get(class) {
            class.fetch_add(1, Ordering::Relaxed);
        }
    }

    pub(crate) fn refused(&self) {
        self.refused.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn figures(&self, reads_waiting: usize, writes_waiting: usize) -> DbFigures {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        DbFigures {
            reads_waiting: reads_waiting as u64,
            writes_waiting: writes_waiting as u64,
            commits: read(&self.commits),
            writes: read(&self.writes),
            commit_micros: read(&self.micros),
            batches: self.batches.each_ref().map(read),
            steps: read(&self.steps),
            refused: read(&self.refused),
        }
    }
}
