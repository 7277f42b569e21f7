//! The journal: no gaps under load, a chain that shows every edit, news after the commit; releases.

use db::{
    args,
    journal::{self, Event},
    release, sql,
};
use kernel::{Id, Scope};

use crate::bench;

fn event(number: u32) -> Event {
    Event::new::<Scope>("notes.written", Id::new(uuid::Uuid::from_u128(7))).set("number", number)
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_have_no_gaps_even_where_writes_are_refused() {
    let bench = bench();
    let mut news = bench.ctx.db().watch();
    let tasks: Vec<_> = (0..60_u32)
        .map(|number| {
            let ctx = bench.ctx.clone();
            tokio::spawn(async move {
                let _ = ctx
                    .write(move |tx| {
                        tx.append(event(number))?;
                        if number % 3 == 0 { Err(kernel::No::refused("no")) } else { Ok(()) }
                    })
                    .await;
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let entries = bench.ctx.read(|tx| journal::latest(tx, None)).await.unwrap();
    let numbers: Vec<i64> = entries.iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, (1..=40).rev().collect::<Vec<_>>());
    assert_eq!(bench.ctx.read(journal::verify).await.unwrap(), None);
    for number in 1..=40 {
        assert_eq!(news.recv().await.unwrap().number, number);
    }
}

#[tokio::test]
async fn an_edited_or_missing_entry_is_found() {
    let bench = bench();
    for number in 0..5 {
        bench.ctx.write(move |tx| tx.append(event(number))).await.unwrap();
    }
    let tamper = |tx: &mut db::WriteTx<'_>| {
        tx.run(sql!("UPDATE journal SET payload = '[]' WHERE number = $1"), args![3_i64]).map(drop)
    };
    bench.ctx.write(tamper).await.unwrap();
    assert_eq!(bench.ctx.read(journal::verify).await.unwrap(), Some(3));
    let remove =
        |tx: &mut db::WriteTx<'_>| tx.run(sql!("DELETE FROM journal WHERE number >= $1"), args![2_i64]).map(drop);
    bench.ctx.write(remove).await.unwrap();
    assert_eq!(bench.ctx.read(journal::verify).await.unwrap(), Some(2));
}

#[tokio::test]
async fn what_is_released_is_frozen_numbered_and_gone_when_withdrawn() {
    let bench = bench();
    let put = async |text: &'static str| bench.ctx.write(move |tx| release::put(tx, "matrix", text)).await.unwrap();
    let shown =
        async || bench.ctx.read(|tx| release::public(tx, "matrix")).await.unwrap().map(|r| (r.number, r.content));
    assert_eq!(shown().await, None);
    assert_eq!((put("eins").await, put("zwei").await), (1, 2));
    assert_eq!(shown().await, Some((2, "zwei".into())));
    assert!(bench.ctx.write(|tx| release::withdraw(tx, "matrix")).await.unwrap());
    assert_eq!(shown().await, None);
    assert_eq!(put("drei").await, 3);
}

#[tokio::test]
async fn who_acted_is_forgotten_after_its_time_and_the_chain_stays_whole() {
    let bench = bench();
    let actor = kernel::Actor::Person {
        id: Id::new(uuid::Uuid::from_u128(5)),
        name: "Beispiel".into(),
        lang: None,
        grants: Vec::new(),
    };
    bench.ctx.clone().acting(actor).write(|tx| tx.append(event(1))).await.unwrap();
    let who = async || bench.ctx.read(|tx| journal::latest(tx, None)).await.unwrap()[0].who.is_some();
    bench.clock.forward(399 * 86_400);
    assert_eq!(bench.ctx.write(journal::forget_expired).await.unwrap(), 0);
    assert!(who().await);
    bench.clock.forward(2 * 86_400);
    assert_eq!(bench.ctx.write(journal::forget_expired).await.unwrap(), 1);
    assert!(!who().await);
    assert_eq!(bench.ctx.read(journal::verify).await.unwrap(), None);
}
