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
    let log = || std::fs::metadata(path.with_extension("db-wal")).unwrap().len();
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
