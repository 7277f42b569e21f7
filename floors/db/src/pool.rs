//! The database threads: some that read, one that writes. Writes that wait are committed together and answered after.

use std::{sync::Arc, time::Instant};

use kernel::{Outcome, World};
use tokio::sync::broadcast;

use crate::{
    DbError, DbFigures, Engine, Migration, Statement, Told,
    counts::Counts,
    disk::{self, Fault},
    engine::{Conn, Step, Work},
    job::{Reads, Writes},
    migrate,
    pulse::Pulse,
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
    news: News,
}

/// What a commit is told to: those who watch the journal, those who ask the pulse, and the counts.
#[derive(Clone)]
struct News {
    told: broadcast::Sender<Told>,
    pulse: Arc<Pulse>,
    counts: Arc<Counts>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.news.pulse.end();
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
        writer.settle()?;
        let (told, _) = broadcast::channel(1024);
        let news = News { told, pulse: Arc::default(), counts: Arc::default() };
        news.pulse.start(engine.clone())?;
        let inner = Inner { engine, reads: Arc::default(), writes: Arc::default(), news };
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
        let (queue, news) = (Arc::clone(&inner.writes), inner.news.clone());
        thread("db-write".to_owned(), move || {
            while let Some(jobs) = queue.take(BATCH) {
                write_batch(&mut writer, jobs, &queue, &news);
                if let Err(error) = writer.shorten_log() {
                    tracing::warn!(%error, "the log of the database could not be shortened");
                }
            }
        })?;
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Which migrations the database lacks, without running them.
    pub fn pending(engine: &Engine, migrations: &[Migration]) -> Result<Vec<&'static str>, DbError> {
        aside(|| migrate::pending(&mut engine.open(Work::Writes)?, migrations))
    }

    /// News of the journal: every entry, after its commit.
    pub fn watch(&self) -> broadcast::Receiver<Told> {
        self.inner.news.told.subscribe()
    }

    /// Where the data is, for messages.
    pub fn place(&self) -> String {
        self.inner.engine.place()
    }

    /// How many writes wait.
    pub fn waiting(&self) -> usize {
        self.inner.writes.len()
    }

    /// What the database threads did and what waits for them.
    pub fn figures(&self) -> DbFigures {
        self.inner.news.counts.figures(self.inner.reads.len(), self.inner.writes.len())
    }

    /// A number that stays the same as long as nothing is written: at once for this process, within a tenth of a second
    /// for others. `None` while that cannot be said. For whoever remembers what was read.
    pub fn pulse(&self) -> Option<u64> {
        self.inner.news.pulse.told()
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
        self.inner.reads.put(job).inspect_err(|_| self.inner.news.counts.refused())
    }

    pub(crate) fn enqueue_write(&self, job: Box<dyn Writes>) -> Outcome<()> {
        // A read that is recorded writes: what it showed may not be shown again from memory, not even until its commit.
        self.inner.news.pulse.beat();
        self.inner.writes.put(job).inspect_err(|_| self.inner.news.counts.refused())
    }
}

/// Runs work on a thread of its own: PostgreSQL's synchronous client may not open inside an asynchronous runtime.
pub(crate) fn aside<T: Send, E: From<DbError> + Send>(work: impl FnOnce() -> Result<T, E> + Send) -> Result<T, E> {
    std::thread::scope(|scope| scope.spawn(work).join().unwrap_or_else(|_| Err(DbError::Panicked.into())))
}

fn thread(name: String, work: impl FnOnce() + Send + 'static) -> Result<(), DbError> {
    let started = std::thread::Builder::new().name(name.clone()).spawn(work);
    started.map(drop).map_err(|source| DbError::Open { place: name, source: source.into() })
}

/// Runs a batch: each job in its own savepoint, one commit, then all answers. What comes while it runs shares its sync.
fn write_batch(conn: &mut Conn, mut jobs: Vec<Box<dyn Writes>>, queue: &Queue<Box<dyn Writes>>, news: &News) {
    let whole = conn.revive().and_then(|()| conn.step(Step::BeginWrite)).and_then(|()| {
        let mut run = 0;
        while let Some(job) = jobs.get_mut(run) {
            conn.step(Step::Save)?;
            let kept = job.run(conn);
            if !conn.in_transaction() {
                return Err(DbError::Closed);
            }
            if !kept {
                conn.step(Step::UndoSave)?;
            }
            conn.step(Step::KeepSave)?;
            run += 1;
            if run == jobs.len() {
                jobs.extend(queue.more(BATCH.saturating_sub(run)));
            }
        }
        let count = jobs.len();
        if disk::faulty(Fault::AnswerFirst) {
            jobs.drain(..).for_each(|job| answer(job, news));
            // As long as a slow disk takes for a sync: the trial's control must not depend on this machine's.
            std::thread::sleep(std::time::Duration::from_millis(40));
        }
        commit(conn, count, news)
    });
    match whole {
        Ok(()) => {
            // A job that met a deadlock was undone alone; it deserves a transaction of its own.
            let (again, done): (Vec<_>, Vec<_>) = jobs.into_iter().partition(|job| job.wants_retry());
            done.into_iter().for_each(|job| answer(job, news));
            again.into_iter().for_each(|job| write_alone(conn, job, news));
        }
        // The engine may have kept them: another try could do everything twice.
        Err(DbError::Uncertain) => give_up(jobs, news),
        Err(error) => {
            tracing::warn!(%error, jobs = jobs.len(), "a shared commit failed; each write is tried alone");
            let _ = conn.step(Step::Rollback);
            jobs.into_iter().for_each(|job| write_alone(conn, job, news));
        }
    }
}

fn write_alone(conn: &mut Conn, mut job: Box<dyn Writes>, news: &News) {
    for _ in 0..3 {
        // In a savepoint here too: work that hid a failed statement then fails at its release, not silently at the commit.
        let kept = conn.revive().and_then(|()| conn.step(Step::BeginWrite)).and_then(|()| conn.step(Step::Save));
        let kept = kept.map(|()| job.run(conn)).and_then(|kept| {
            // What is not kept is rolled back as a whole below.
            if kept { conn.step(Step::KeepSave).map(|()| true) } else { Ok(false) }
        });
        match kept {
            Ok(true) => match commit(conn, 1, news) {
                Ok(()) => return answer(job, news),
                Err(DbError::Uncertain) => return give_up(vec![job], news),
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

/// Commits.
fn commit(conn: &mut Conn, writes: usize, news: &News) -> Result<(), DbError> {
    let begin = Instant::now();
    let done = news.pulse.around(|| conn.step(Step::Commit));
    if done.is_ok() {
        news.counts.committed(writes, conn.steps(), begin.elapsed());
    }
    done
}

/// Nobody knows whether these were committed. Who watches is told that, too: what was written may never be told of otherwise.
fn give_up(jobs: Vec<Box<dyn Writes>>, news: &News) {
    for mut job in jobs {
        job.fail(DbError::Uncertain);
        job.answer();
    }
    let _ = news.told.send(Told::Unknown);
}

fn answer(job: Box<dyn Writes>, news: &News) {
    let grown = job.grown();
    job.answer();
    for one in grown {
        let _ = news.told.send(Told::Grown(one));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Grown;

    /// Work whose commit nobody knows of; it tells with which error it was given up.
    struct Given(std::sync::mpsc::Sender<String>, String);

    impl Writes for Given {
        fn run(&mut self, _: &mut Conn) -> bool {
            true
        }
        fn wants_retry(&self) -> bool {
            false
        }
        fn fail(&mut self, error: DbError) {
            self.1 = error.to_string();
        }
        fn grown(&self) -> Vec<Grown> {
            Vec::new()
        }
        fn answer(self: Box<Self>) {
            let _heard = self.0.send(self.1);
        }
    }

    #[test]
    fn who_watches_is_told_of_a_commit_that_nobody_knows_of() {
        let ((told, mut watching), (answers, answered)) = (broadcast::channel(4), std::sync::mpsc::channel());
        let news = News { told, pulse: Arc::default(), counts: Arc::default() };
        let job = || -> Box<dyn Writes> { Box::new(Given(answers.clone(), String::new())) };
        give_up(vec![job(), job()], &news);
        let uncertain = DbError::Uncertain.to_string();
        assert_eq!(answered.try_iter().collect::<Vec<_>>(), [uncertain.clone(), uncertain]);
        assert_eq!((watching.try_recv(), watching.is_empty()), (Ok(Told::Unknown), true));
    }
}
