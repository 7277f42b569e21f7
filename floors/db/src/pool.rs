//! The database threads: some that read, one that writes. Writes that wait are committed together and answered after.

use std::sync::Arc;

use kernel::{Outcome, World};
use tokio::sync::broadcast;

use crate::{
    DbError, Engine, Grown, Migration, Statement,
    engine::{Conn, Step, Work},
    job::{Reads, Writes},
    migrate,
    queue::Queue,
};

/// How many writes share one commit at most.
const BATCH: usize = 512;

/// A handle on the database; cheap to clone. Threads end when the last one is dropped.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    engine: Engine,
    reads: Arc<Queue<Box<dyn Reads>>>,
    writes: Arc<Queue<Box<dyn Writes>>>,
    grown: broadcast::Sender<Grown>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.reads.close();
        self.writes.close();
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Db({})", self.inner.engine.place())
    }
}

impl Db {
    /// Opens the database, brings its schema up to date, and starts its threads.
    pub fn open(engine: Engine, migrations: &[Migration], readers: usize, world: &World) -> Result<Self, DbError> {
        aside(|| Self::open_here(engine, migrations, readers, world))
    }

    fn open_here(engine: Engine, migrations: &[Migration], readers: usize, world: &World) -> Result<Self, DbError> {
        let mut writer = engine.open(Work::Writes)?;
        migrate::run(&mut writer, migrations, world)?;
        let (grown, _) = broadcast::channel(1024);
        let inner = Inner { engine, reads: Arc::default(), writes: Arc::default(), grown };
        for number in 0..readers.max(1) {
            let mut conn = inner.engine.open(Work::Reads)?;
            let queue = Arc::clone(&inner.reads);
            thread(format!("db-read-{number}"), move || {
                while let Some(jobs) = queue.take(1) {
                    for job in jobs {
                        job.run(&mut conn);
                    }
                }
            })?;
        }
        let (queue, news) = (Arc::clone(&inner.writes), inner.grown.clone());
        thread("db-write".to_owned(), move || {
            while let Some(jobs) = queue.take(BATCH) {
                write_batch(&mut writer, jobs, &news);
            }
        })?;
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Which migrations the database lacks, without running them.
    pub fn pending(engine: &Engine, migrations: &[Migration]) -> Result<Vec<&'static str>, DbError> {
        aside(|| migrate::pending(&mut engine.open(Work::Writes)?, migrations))
    }

    /// News of the journal: every entry, after its commit.
    pub fn watch(&self) -> broadcast::Receiver<Grown> {
        self.inner.grown.subscribe()
    }

    /// Where the data is, for messages.
    pub fn place(&self) -> String {
        self.inner.engine.place()
    }

    /// How many writes wait.
    pub fn waiting(&self) -> usize {
        self.inner.writes.len()
    }

    /// Prepares every statement of the query book; returns what the engine says about those it refuses.
    pub fn check_book(&self) -> Result<Vec<String>, DbError> {
        aside(|| {
            let mut conn = self.inner.engine.open(Work::Writes)?;
            let refused = |statement: &'static Statement| {
                let error = conn.prepares(statement).err();
                error.map(|error| format!("{}: {error}\n{}", statement.place(), statement.text()))
            };
            Ok(Statement::all().filter_map(refused).collect())
        })
    }

    /// Every column of the schema as `table.column TYPE`, worded alike for both engines.
    pub fn columns(&self) -> Result<Vec<String>, DbError> {
        aside(|| self.inner.engine.open(Work::Writes)?.columns())
    }

    pub(crate) fn enqueue_read(&self, job: Box<dyn Reads>) -> Outcome<()> {
        self.inner.reads.put(job)
    }

    pub(crate) fn enqueue_write(&self, job: Box<dyn Writes>) -> Outcome<()> {
        self.inner.writes.put(job)
    }
}

/// Runs work on a thread of its own: PostgreSQL's synchronous client may not open inside an asynchronous runtime.
fn aside<T: Send>(work: impl FnOnce() -> Result<T, DbError> + Send) -> Result<T, DbError> {
    std::thread::scope(|scope| scope.spawn(work).join().unwrap_or(Err(DbError::Panicked)))
}

fn thread(name: String, work: impl FnOnce() + Send + 'static) -> Result<(), DbError> {
    let started = std::thread::Builder::new().name(name.clone()).spawn(work);
    started.map(drop).map_err(|source| DbError::Open { place: name, source: source.into() })
}

/// Runs a batch: each job in its own savepoint, one commit, then all answers.
fn write_batch(conn: &mut Conn, mut jobs: Vec<Box<dyn Writes>>, news: &broadcast::Sender<Grown>) {
    let whole = conn.revive().and_then(|()| conn.step(Step::BeginWrite)).and_then(|()| {
        for job in &mut jobs {
            conn.step(Step::Save)?;
            let kept = job.run(conn);
            if !conn.in_transaction() {
                return Err(DbError::Closed);
            }
            if !kept {
                conn.step(Step::UndoSave)?;
            }
            conn.step(Step::KeepSave)?;
        }
        commit(conn)
    });
    match whole {
        Ok(()) => {
            // A job that met a deadlock was undone alone; it deserves a transaction of its own.
            let (again, done): (Vec<_>, Vec<_>) = jobs.into_iter().partition(|job| job.wants_retry());
            done.into_iter().for_each(|job| answer(job, news));
            again.into_iter().for_each(|job| write_alone(conn, job, news));
        }
        Err(error) => {
            tracing::warn!(%error, jobs = jobs.len(), "a shared commit failed; each write is tried alone");
            let _ = conn.step(Step::Rollback);
            jobs.into_iter().for_each(|job| write_alone(conn, job, news));
        }
    }
}

fn write_alone(conn: &mut Conn, mut job: Box<dyn Writes>, news: &broadcast::Sender<Grown>) {
    for _ in 0..3 {
        // In a savepoint here too: work that hid a failed statement then fails at its release, not silently at the commit.
        let kept = conn.revive().and_then(|()| conn.step(Step::BeginWrite)).and_then(|()| conn.step(Step::Save));
        let kept = kept.map(|()| job.run(conn)).and_then(|kept| {
            // What is not kept is rolled back as a whole below.
            if kept { conn.step(Step::KeepSave).map(|()| true) } else { Ok(false) }
        });
        match kept {
            Ok(true) => match commit(conn) {
                Ok(()) => return answer(job, news),
                Err(error) => job.fail(error),
            },
            Ok(false) => {}
            Err(error) => job.fail(error),
        }
        let _ = conn.step(Step::Rollback);
        if !job.wants_retry() {
            break;
        }
    }
    job.answer();
}

/// Commits. After a failed sync nobody knows what is on the disk: the process ends and start-up recovers.
fn commit(conn: &mut Conn) -> Result<(), DbError> {
    let done = conn.step(Step::Commit);
    if let Err(DbError::Sqlite(rusqlite::Error::SqliteFailure(code, _))) = &done
        && code.code == rusqlite::ErrorCode::SystemIoFailure
    {
        tracing::error!(code = code.extended_code, "the disk refused a sync; the process ends, start-up recovers");
        std::process::abort();
    }
    done
}

fn answer(job: Box<dyn Writes>, news: &broadcast::Sender<Grown>) {
    let grown = job.grown();
    job.answer();
    for one in grown {
        let _ = news.send(one);
    }
}
