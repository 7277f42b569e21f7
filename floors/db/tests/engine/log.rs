//! The log of the embedded database stays small, also where at every moment somebody reads.

use std::{
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use db::{Ctx, Engine, args, sql};

use crate::bench;

/// How long each reader reads while nothing is written.
const READS: Duration = Duration::from_millis(20);

const MIB: u64 = 1 << 20;

/// Readers who hand over: nobody ends before somebody else has begun. They do so after each commit, and in time while a commit
/// waits for them: so the log never has a moment of its own.
#[derive(Default)]
struct Relay {
    begun: Mutex<(u64, bool)>,
    news: Condvar,
    over: AtomicBool,
}

impl Relay {
    /// Begins, which lets the reader before go, and stays until the next has begun.
    fn begin_and_stay(&self) {
        let mut state = self.begun.lock().unwrap();
        *state = (state.0 + 1, false);
        let own = state.0;
        self.news.notify_all();
        while state.0 == own && !self.over.load(Ordering::SeqCst) {
            state = self.news.wait(state).unwrap();
        }
    }

    /// Waits until it is time for another reader to begin.
    fn wait_for_a_turn(&self) {
        let state = self.begun.lock().unwrap();
        let early = |state: &mut (u64, bool)| state.0 > 0 && !state.1 && !self.over.load(Ordering::SeqCst);
        let _turn = self.news.wait_timeout_while(state, READS, early).unwrap();
    }

    /// Waits until somebody reads.
    fn begun_once(&self) {
        let state = self.begun.lock().unwrap();
        let _begun = self.news.wait_while(state, |state| state.0 == 0).unwrap();
    }

    fn turn(&self) {
        self.begun.lock().unwrap().1 = true;
        self.news.notify_all();
    }

    fn end(&self) {
        self.over.store(true, Ordering::SeqCst);
        self.turn();
    }
}

fn read_on(ctx: &Ctx, relay: &Arc<Relay>) -> std::thread::JoinHandle<()> {
    let (ctx, relay) = (ctx.clone(), Arc::clone(relay));
    std::thread::spawn(move || {
        while !relay.over.load(Ordering::SeqCst) {
            relay.wait_for_a_turn();
            let relay = Arc::clone(&relay);
            let read = move |tx: &mut db::ReadTx<'_>| {
                let scope = tx.scope_id();
                tx.all(sql!("SELECT version FROM notes WHERE scope_id = $1 AND name = 'one'"), args![scope], |row| {
                    row.get::<i64>()
                })?;
                relay.begin_and_stay();
                Ok(())
            };
            ctx.read_now(read).unwrap();
        }
    })
}

#[test]
fn the_log_is_written_from_its_start_again_though_somebody_always_reads() {
    let bench = bench();
    let Engine::Sqlite(path) = &bench.engine else { return };
    let relay = Arc::<Relay>::default();
    let readers = [read_on(&bench.ctx, &relay), read_on(&bench.ctx, &relay)];
    let words = "x".repeat(100_000);
    let log = || length(path);
    let mut longest = 0;
    for number in 0..600 {
        let name = format!("{number} {words}");
        let add = move |tx: &mut db::WriteTx<'_>| {
            let scope = tx.scope_id();
            tx.run(sql!("INSERT INTO notes (scope_id, name, version) VALUES ($1, $2, 1)"), args![scope, name.clone()])
        };
        bench.ctx.write_now(add).unwrap();
        longest = longest.max(log());
        relay.turn();
    }
    relay.end();
    readers.into_iter().for_each(|reader| reader.join().unwrap());
    // It grows to its measure of 16 MiB; on a busy machine a reader may be late once, and it is begun anew at the double.
    assert!(
        (4 * MIB..40 * MIB).contains(&longest),
        "the log has {longest} bytes of {} MiB written",
        600 * words.len() as u64 / MIB
    );
}

/// The control: without that the log has all that was ever written.
#[test]
fn a_log_without_end_is_noticed() {
    if !matches!(bench().engine, Engine::Sqlite(_)) {
        return;
    }
    let test = "log::the_log_is_written_from_its_start_again_though_somebody_always_reads";
    testkit::caught(test, "endless-log", "the log has", &[]);
}

fn length(path: &std::path::Path) -> u64 {
    std::fs::metadata(path.with_extension("db-wal")).unwrap().len()
}

/// Somebody who reads until told to end, as a backup does.
struct Stayer(std::sync::mpsc::Sender<()>, std::thread::JoinHandle<()>);

impl Stayer {
    fn begin(bench: &crate::Bench) -> Self {
        let ((end, ended), (begin, begun)) = (std::sync::mpsc::channel(), std::sync::mpsc::channel());
        let db = db::Db::open(bench.engine.clone(), &[crate::NOTES], 1, &bench.world).unwrap();
        let ctx = Ctx::system(db, bench.world.clone());
        let read = move |tx: &mut db::ReadTx<'_>| {
            tx.all(sql!("SELECT version FROM notes"), args![], |row| row.get::<i64>())?;
            begin.send(()).unwrap();
            let _told = ended.recv();
            Ok(())
        };
        let reading = std::thread::spawn(move || ctx.read_now(read).unwrap());
        begun.recv().unwrap();
        Self(end, reading)
    }

    fn end(self) {
        self.0.send(()).unwrap();
        self.1.join().unwrap();
    }
}

/// Writes one row anew, so that the log grows and the file does not.
fn rewrite(bench: &crate::Bench, number: usize) -> kernel::Outcome<()> {
    let name = format!("{number} {}", "x".repeat(100_000));
    bench.ctx.write_now(move |tx| {
        let scope = tx.scope_id();
        tx.run(sql!("DELETE FROM notes WHERE scope_id = $1 AND name <> 'one'"), args![scope])?;
        tx.run(sql!("INSERT INTO notes (scope_id, name, version) VALUES ($1, $2, 1)"), args![scope, name.clone()])
            .map(drop)
    })
}

#[test]
fn after_somebody_who_read_for_long_the_log_is_as_short_as_before() {
    let bench = bench();
    let Engine::Sqlite(path) = &bench.engine else { return };
    rewrite(&bench, 0).unwrap();
    let stayer = Stayer::begin(&bench);
    let mut number = 0;
    // Readers are waited for in vain at 16 MiB, and each 16 MiB more.
    while length(path) < 70 * MIB {
        number += 1;
        rewrite(&bench, number).unwrap();
    }
    let relay = Arc::<Relay>::default();
    let readers = [read_on(&bench.ctx, &relay), read_on(&bench.ctx, &relay)];
    relay.begun_once();
    stayer.end();
    let mut longest = 0;
    for number in number..2 * number {
        rewrite(&bench, number).unwrap();
        longest = longest.max(length(path));
        relay.turn();
    }
    let left = length(path);
    relay.end();
    readers.into_iter().for_each(|reader| reader.join().unwrap());
    assert!(longest < 100 * MIB && left < 40 * MIB, "the log had {longest} bytes and keeps {left}");
}

/// A log that may grow to the double of what it was while somebody read.
#[test]
fn a_log_that_doubles_is_noticed() {
    if matches!(bench().engine, Engine::Sqlite(_)) {
        let test = "log::after_somebody_who_read_for_long_the_log_is_as_short_as_before";
        testkit::caught(test, "doubling-log", "the log had", &[]);
    }
}

/// Set in a process whose files may not grow beyond a limit.
const LIMITED: &str = "GELINGEN_TEST_LIMITED";

#[test]
fn a_log_that_filled_the_disk_itself_gives_it_back() {
    let bench = bench();
    let Engine::Sqlite(path) = &bench.engine else { return };
    if std::env::var_os(LIMITED).is_none() {
        // More is refused to such a process as on a disk that is full.
        let mut same = std::process::Command::new("sh");
        same.args(["-c", "trap '' XFSZ; ulimit -f 40960; exec \"$0\" \"$@\""]).arg(std::env::current_exe().unwrap());
        same.args(["--exact", "--nocapture", "log::a_log_that_filled_the_disk_itself_gives_it_back"]).env(LIMITED, "1");
        let done = same.output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        return;
    }
    rewrite(&bench, 0).unwrap();
    let stayer = Stayer::begin(&bench);
    let refused = (1..1_000).find_map(|number| rewrite(&bench, number).err());
    assert!(matches!(refused, Some(kernel::No::Full)), "{refused:?}");
    let filled = length(path);
    stayer.end();
    // Nobody reads any more: who tries again once is refused at most.
    let tries = [rewrite(&bench, 1_001), rewrite(&bench, 1_002), rewrite(&bench, 1_003)];
    let left = length(path);
    assert!(tries[1].is_ok() && tries[2].is_ok(), "the disk stays full: {tries:?}");
    assert!(filled > 16 * MIB && left <= 16_384_000, "{left} of {filled} bytes are left");
}

/// The control: a log that nobody begins anew while nothing can be written.
#[test]
fn a_disk_that_stays_full_is_noticed() {
    if matches!(bench().engine, Engine::Sqlite(_)) {
        let test = "log::a_log_that_filled_the_disk_itself_gives_it_back";
        testkit::caught(test, "full-for-good", "the disk stays full", &[]);
    }
}
