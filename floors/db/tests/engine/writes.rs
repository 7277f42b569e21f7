//! Shared commits, savepoints, command keys, stale rows, the outbox.

use std::sync::{Arc, Barrier};

use db::{Command, args, outbox, sql};
use kernel::{Actor, Id, No, Outcome};

use crate::bench;

fn add(tx: &mut db::WriteTx<'_>, name: &str) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(sql!("INSERT INTO notes (scope_id, name, version) VALUES ($1, $2, 1)"), args![scope, name]).map(drop)
}

fn names(tx: &mut db::ReadTx<'_>) -> Outcome<Vec<String>> {
    let scope = tx.scope_id();
    tx.all(sql!("SELECT name FROM notes WHERE scope_id = $1 ORDER BY name"), args![scope], db::Row::get)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_write_is_there_and_a_refused_one_hurts_no_neighbour() {
    let bench = bench();
    let tasks: Vec<_> = (0..200_u32)
        .map(|number| {
            let ctx = bench.ctx.clone();
            tokio::spawn(async move {
                let result = ctx
                    .write(move |tx| {
                        add(tx, &format!("{number:03}"))?;
                        match number % 10 {
                            3 => Err(No::refused("no")),
                            7 => panic!("a fault in the work"),
                            _ => Ok(number),
                        }
                    })
                    .await;
                (number, result.is_ok())
            })
        })
        .collect();
    let mut acknowledged = Vec::new();
    for task in tasks {
        let (number, done) = task.await.unwrap();
        assert_eq!(done, !matches!(number % 10, 3 | 7));
        if done {
            acknowledged.push(format!("{number:03}"));
        }
    }
    assert_eq!(bench.ctx.read(names).await.unwrap(), acknowledged);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_while_others_write_shares_their_commit() {
    const LATE: usize = 20;
    let bench = bench();
    let before = bench.ctx.db().figures();
    let (ctx, meet) = (bench.ctx.clone(), Arc::new(Barrier::new(2)));
    let inside = Arc::clone(&meet);
    let first = tokio::spawn(async move {
        let held = move |tx: &mut db::WriteTx<'_>| {
            inside.wait(); // it runs
            inside.wait(); // the others wait behind it
            add(tx, "first")
        };
        ctx.write(held).await
    });
    meet.wait();
    let late = (0..LATE).map(|number| {
        let ctx = bench.ctx.clone();
        tokio::spawn(async move { ctx.write(move |tx| add(tx, &format!("late {number}"))).await })
    });
    let late: Vec<_> = late.collect();
    while bench.ctx.db().waiting() < LATE {
        tokio::task::yield_now().await;
    }
    assert_eq!((before.writes_waiting, bench.ctx.db().figures().writes_waiting), (0, LATE as u64));
    meet.wait();
    first.await.unwrap().unwrap();
    for one in late {
        one.await.unwrap().unwrap();
    }
    let after = bench.ctx.db().figures();
    assert_eq!((after.writes - before.writes, after.commits - before.commits, after.writes_waiting), (21, 1, 0));
    // 21 writes are more than 16 and at most 64: one commit of that class, and none of another.
    let moved: Vec<u64> = after.batches.iter().zip(before.batches).map(|(now, then)| now - then).collect();
    assert_eq!((moved, db::BATCHES[3]), (vec![0, 0, 0, 1, 0, 0], 64));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_to_a_full_queue_is_sent_away_and_counted() {
    // As many as may wait (`queue.rs`), and two.
    const MOST: usize = 10_000;
    let bench = bench();
    let (ctx, meet) = (bench.ctx.clone(), Arc::new(Barrier::new(2)));
    let inside = Arc::clone(&meet);
    let first = tokio::spawn(async move {
        let held = move |tx: &mut db::WriteTx<'_>| {
            inside.wait(); // it runs
            inside.wait(); // the queue is full
            add(tx, "first")
        };
        ctx.write(held).await
    });
    meet.wait();
    let late: Vec<_> = (0..MOST + 2)
        .map(|_| {
            let ctx = bench.ctx.clone();
            tokio::spawn(async move { ctx.write(|_| Ok(())).await })
        })
        .collect();
    while late.iter().filter(|one| one.is_finished()).count() < 2 {
        tokio::task::yield_now().await;
    }
    assert_eq!(bench.ctx.db().waiting(), MOST);
    meet.wait();
    first.await.unwrap().unwrap();
    let mut sent_away = 0;
    for one in late {
        match one.await.unwrap() {
            Err(No::Busy(seconds)) => sent_away += usize::from(seconds > 0),
            taken => taken.unwrap(),
        }
    }
    assert_eq!((sent_away, bench.ctx.db().figures().refused), (2, 2));
}

#[tokio::test]
async fn the_same_key_twice_is_refused_and_the_row_stays() {
    let bench = bench();
    bench.ctx.write(|tx| add(tx, "a")).await.unwrap();
    let again = bench.ctx.write(|tx| add(tx, "a")).await;
    assert!(matches!(again, Err(No::Refused(say)) if say.key == "form-duplicate"));
    assert_eq!(bench.ctx.read(names).await.unwrap(), ["a"]);
}

#[tokio::test]
async fn a_repeated_command_brings_back_its_first_answer_and_writes_once() {
    let bench = bench();
    let send = async |key: &str, digest: &str, name: &'static str| {
        let command = Command { key: key.into(), digest: digest.into() };
        bench.ctx.command(Some(command), move |tx| add(tx, name).map(|()| format!("/{name}"))).await
    };
    assert_eq!(send("0123456789abcdef", "one", "first").await.unwrap(), "/first");
    assert_eq!(send("0123456789abcdef", "one", "second").await.unwrap(), "/first");
    assert!(matches!(send("0123456789abcdef", "other", "third").await, Err(No::Refused(_))));
    assert_eq!(bench.ctx.read(names).await.unwrap(), ["first"]);
}

/// A browser sends the form again with the cookie that its first answer gave.
#[tokio::test]
async fn who_became_somebody_by_a_form_is_told_the_same_again_and_nobody_is_told_what_somebody_was() {
    let bench = bench();
    let person =
        Actor::Person { id: Id::new(uuid::Uuid::from_u128(7)), name: "Kim".into(), lang: None, grants: Vec::new() };
    let send = async |actor: &Actor, key: &str, name: &'static str| {
        let (ctx, command) =
            (bench.ctx.clone().acting(actor.clone()), Command { key: key.into(), digest: "one".into() });
        ctx.command(Some(command), move |tx| add(tx, name).map(|()| format!("/{name}"))).await.unwrap()
    };
    assert_eq!(send(&Actor::Visitor, "0123456789abcdef", "joined").await, "/joined");
    assert_eq!(send(&person, "0123456789abcdef", "joined-twice").await, "/joined");
    assert_eq!(send(&person, "fedcba9876543210", "own").await, "/own");
    assert_eq!(send(&Actor::Visitor, "fedcba9876543210", "nobody").await, "/nobody");
    assert_eq!(send(&person, "fedcba9876543210", "twice").await, "/own");
    assert_eq!(bench.ctx.read(names).await.unwrap(), ["joined", "nobody", "own"]);
}

#[tokio::test]
async fn who_saves_second_is_told_so() {
    let bench = bench();
    bench.ctx.write(|tx| add(tx, "a")).await.unwrap();
    let save = async |version: i64| {
        let work = move |tx: &mut db::WriteTx<'_>| {
            let scope = tx.scope_id();
            tx.run_one(
                sql!("UPDATE notes SET version = version + 1 WHERE scope_id = $1 AND name = 'a' AND version = $2"),
                args![scope, version],
            )
        };
        bench.ctx.write(work).await
    };
    assert!(save(1).await.is_ok());
    assert!(matches!(save(1).await, Err(No::Stale)));
}

#[tokio::test]
async fn a_letter_waits_longer_after_each_failure_and_its_text_goes_when_it_is_sent() {
    let bench = bench();
    bench.ctx.write(|tx| outbox::put(tx, "kim@example.org", "Betreff", "Text")).await.unwrap();
    let letter = bench.ctx.read(outbox::due).await.unwrap().remove(0);
    let id = letter.id.clone();
    bench.ctx.write(move |tx| outbox::failed(tx, &id, true)).await.unwrap();
    assert!(bench.ctx.read(outbox::due).await.unwrap().is_empty());
    bench.clock.forward(61);
    assert_eq!(bench.ctx.read(outbox::due).await.unwrap(), std::slice::from_ref(&letter));
    let id = letter.id.clone();
    bench.ctx.write(move |tx| outbox::sent(tx, &id)).await.unwrap();
    bench.clock.forward(1_000_000);
    assert!(bench.ctx.read(outbox::due).await.unwrap().is_empty());
}
