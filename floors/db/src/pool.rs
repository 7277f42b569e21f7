//! The database threads: some that read, one that writes. Writes that wait are committed together and answered after.

use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

use kernel::{Actor, No, Outcome, Place, World};
use tokio::sync::{broadcast, oneshot};

use crate::{
    DbError, Engine, Grown, Migration, ReadTx, Statement, WriteTx,
    engine::{Conn, Step, Work},
    migrate,
};

/// How many writes share one commit at most.
const BATCH: usize = 512;
/// How many requests may wait; more are told to come back.
const QUEUE: usize = 10_000;

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
        migrate::pending(&mut engine.open(Work::Writes)?, migrations)
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
        let mut conn = self.inner.engine.open(Work::Writes)?;
        let refused = |statement: &'static Statement| {
            conn.prepares(statement).err().map(|error| format!("{}: {error}\n{}", statement.place(), statement.text()))
        };
        Ok(Statement::all().filter_map(refused).collect())
    }

    pub(crate) fn enqueue_read(&self, job: Box<dyn Reads>) -> Outcome<()> {
        self.inner.reads.put(job)
    }

    pub(crate) fn enqueue_write(&self, job: Box<dyn Writes>) -> Outcome<()> {
        self.inner.writes.put(job)
    }
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
        let kept = conn.revive().and_then(|()| conn.step(Step::BeginWrite)).map(|()| job.run(conn));
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

pub(crate) trait Reads: Send {
    fn run(self: Box<Self>, conn: &mut Conn);
}

pub(crate) trait Writes: Send {
    /// Runs the work; whether its changes are to be kept.
    fn run(&mut self, conn: &mut Conn) -> bool;
    fn wants_retry(&self) -> bool;
    fn fail(&mut self, error: DbError);
    fn grown(&self) -> Vec<Grown>;
    fn answer(self: Box<Self>);
}

struct Asked<T> {
    world: World,
    actor: Actor,
    place: Place,
    reply: oneshot::Sender<Outcome<T>>,
}

pub(crate) struct ReadJob<T, F> {
    asked: Asked<T>,
    work: F,
}

impl<T, F> ReadJob<T, F> {
    pub(crate) fn new(world: World, actor: Actor, place: Place, work: F) -> (Self, oneshot::Receiver<Outcome<T>>) {
        let (reply, answer) = oneshot::channel();
        (Self { asked: Asked { world, actor, place, reply }, work }, answer)
    }
}

impl<T: Send, F: FnOnce(&mut ReadTx<'_>) -> Outcome<T> + Send> Reads for ReadJob<T, F> {
    fn run(self: Box<Self>, conn: &mut Conn) {
        let Asked { world, actor, place, reply } = self.asked;
        let work = self.work;
        let result = match conn.revive().and_then(|()| conn.step(Step::BeginRead)) {
            Err(error) => Err(error.into()),
            Ok(()) => {
                let run = || work(&mut ReadTx::new(conn, &world, &actor, place));
                let result = catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(No::broken(DbError::Panicked)));
                let _ = conn.step(Step::Rollback);
                result
            }
        };
        let _ = reply.send(result);
    }
}

pub(crate) struct WriteJob<T, F> {
    asked: Asked<T>,
    work: F,
    result: Outcome<T>,
    grown: Vec<Grown>,
}

impl<T, F> WriteJob<T, F> {
    pub(crate) fn new(world: World, actor: Actor, place: Place, work: F) -> (Self, oneshot::Receiver<Outcome<T>>) {
        let (reply, answer) = oneshot::channel();
        let asked = Asked { world, actor, place, reply };
        (Self { asked, work, result: Err(No::broken(DbError::Closed)), grown: Vec::new() }, answer)
    }
}

impl<T: Send, F: Fn(&mut WriteTx<'_>) -> Outcome<T> + Send> Writes for WriteJob<T, F> {
    fn run(&mut self, conn: &mut Conn) -> bool {
        let Asked { world, actor, place, .. } = &self.asked;
        let mut tx = WriteTx::new(ReadTx::new(conn, world, actor, place.clone()));
        self.result = catch_unwind(AssertUnwindSafe(|| (self.work)(&mut tx)))
            .unwrap_or_else(|_| Err(No::broken(DbError::Panicked)));
        self.grown = tx.grown;
        self.result.is_ok()
    }

    fn wants_retry(&self) -> bool {
        match &self.result {
            Err(No::Broken(source)) => source.downcast_ref::<DbError>().is_some_and(DbError::is_contention),
            _ => false,
        }
    }

    fn fail(&mut self, error: DbError) {
        self.result = Err(error.into());
    }

    fn grown(&self) -> Vec<Grown> {
        if self.result.is_ok() { self.grown.clone() } else { Vec::new() }
    }

    fn answer(self: Box<Self>) {
        let _ = self.asked.reply.send(self.result);
    }
}

/// A bounded queue that hands out what waits, as much as asked for at once.
struct Queue<J> {
    state: Mutex<(VecDeque<J>, bool)>,
    filled: Condvar,
}

impl<J> Default for Queue<J> {
    fn default() -> Self {
        Self { state: Mutex::new((VecDeque::new(), true)), filled: Condvar::new() }
    }
}

impl<J> Queue<J> {
    fn put(&self, job: J) -> Outcome<()> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if !state.1 {
            return Err(No::broken(DbError::Closed));
        }
        if state.0.len() >= QUEUE {
            return Err(No::Busy(2));
        }
        state.0.push_back(job);
        drop(state);
        self.filled.notify_one();
        Ok(())
    }

    /// Waits for work and takes up to `most`; `None` once closed and empty.
    fn take(&self, most: usize) -> Option<Vec<J>> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        while state.0.is_empty() {
            if !state.1 {
                return None;
            }
            let waited = self.filled.wait_timeout(state, Duration::from_secs(60));
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        let count = state.0.len().min(most);
        Some(state.0.drain(..count).collect())
    }

    fn close(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).1 = false;
        self.filled.notify_all();
    }

    fn len(&self) -> usize {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).0.len()
    }
}
