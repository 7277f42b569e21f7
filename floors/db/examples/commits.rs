//! The reference of `cargo xtask bench spine`: the same row written by so many clients, in shared commits and in one each.
//!
//! `commits FOLDER CLIENTS SECONDS` says `shared N` and `single N`, acknowledged writes a second, with full sync in both.
//! The single ones go one after the other over one connection, without waiting for each other's locks: their best case.
#![expect(clippy::print_stdout, reason = "an example speaks on its standard output")]

use std::{
    error::Error,
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use db::{Ctx, Db, Engine, Migration, args, sql};

const NOTES: Migration = Migration {
    name: "2026-01-01-1_notes",
    sql: "CREATE TABLE notes (scope_id TEXT NOT NULL, number BIGINT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (scope_id, number)) STRICT",
};

const TEXT: &str = "about as long as a statement that somebody writes in a workshop, or a little longer than that";

type Fallible<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Fallible<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, clients, seconds] = words.as_slice() else { return Err("commits FOLDER CLIENTS SECONDS".into()) };
    let (clients, time) = (clients.parse()?, Duration::from_secs(seconds.parse()?));
    println!("shared {:.0}", shared(&Path::new(folder).join("shared.db"), clients, time)?);
    println!("single {:.0}", single(&Path::new(folder).join("single.db"), clients, time)?);
    Ok(())
}

/// Through the engine door: each client writes again as soon as it was answered.
fn shared(path: &Path, clients: usize, time: Duration) -> Fallible<f64> {
    let (world, _) = testkit::world();
    let ctx = Ctx::system(Db::open(Engine::Sqlite(path.to_owned()), &[NOTES], 1, &world)?, world);
    let number = Arc::new(AtomicU64::new(0));
    let runtime = tokio::runtime::Builder::new_multi_thread().build()?;
    let begin = Instant::now();
    runtime.block_on(async {
        let client = || {
            let (ctx, number) = (ctx.clone(), Arc::clone(&number));
            tokio::spawn(async move {
                while begin.elapsed() < time {
                    let next = number.fetch_add(1, Ordering::Relaxed).cast_signed();
                    let insert = move |tx: &mut db::WriteTx<'_>| {
                        let scope = tx.scope_id();
                        tx.run(
                            sql!("INSERT INTO notes (scope_id, number, text) VALUES ($1, $2, $3)"),
                            args![scope, next, TEXT],
                        )
                    };
                    ctx.write(insert).await.map_err(|no| format!("{no:?}"))?;
                }
                Ok::<(), String>(())
            })
        };
        for client in (0..clients).map(|_| client()).collect::<Vec<_>>() {
            client.await??;
        }
        Ok::<(), Box<dyn Error + Send + Sync>>(())
    })?;
    Ok(number.load(Ordering::Relaxed) as f64 / begin.elapsed().as_secs_f64())
}

/// One transaction and one sync each.
fn single(path: &Path, clients: usize, time: Duration) -> Fallible<f64> {
    let connection = rusqlite::Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.execute_batch(&NOTES.sql.replace("BIGINT", "INTEGER"))?;
    let (connection, number) = (Mutex::new(connection), AtomicU64::new(0));
    let begin = Instant::now();
    let client = || -> rusqlite::Result<()> {
        while begin.elapsed() < time {
            let connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
            let next = number.fetch_add(1, Ordering::Relaxed).cast_signed();
            let mut insert =
                connection.prepare_cached("INSERT INTO notes (scope_id, number, text) VALUES ('', ?1, ?2)")?;
            insert.execute(rusqlite::params![next, TEXT])?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..clients).map(|_| scope.spawn(client)).collect();
        clients.into_iter().try_for_each(|one| one.join().unwrap_or(Ok(())))
    })?;
    Ok(number.load(Ordering::Relaxed) as f64 / begin.elapsed().as_secs_f64())
}
