//! The journal: no gaps under load, a chain that shows every edit, news after the commit; releases.

use db::{
    Told, args,
    backups::{self, Backup, BackupFault},
    journal::{self, Event},
    release, sql,
};
use kernel::{Id, Scope};

use crate::{bench, dice::Dice};

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
        let Told::Grown(grown) = news.recv().await.unwrap() else { panic!("every commit is known") };
        assert_eq!(grown.mark.number, number);
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

/// What somebody may do to entries with a database's own tools, at random. Whether it changed anything at all.
mod tampering {
    use db::{WriteTx, args, sql};
    use kernel::Outcome;

    use crate::dice::Dice;

    pub(super) const ENTRIES: i64 = 40;

    pub(super) fn tamper(tx: &mut WriteTx<'_>, dice: &mut Dice) -> Outcome<&'static str> {
        let scope = tx.scope_id();
        let (one, other) = (1 + dice.below(ENTRIES as usize) as i64, 1 + dice.below(ENTRIES as usize) as i64);
        match dice.below(13) {
            0 => edit(tx, dice, one),
            1 => {
                tx.run(sql!("DELETE FROM journal WHERE scope_id = $1 AND number = $2"), args![scope, one])?;
                Ok("one entry is gone")
            }
            2 => {
                let (from, to) = (one.min(other), one.max(other));
                tx.run(
                    sql!("DELETE FROM journal WHERE scope_id = $1 AND number >= $2 AND number <= $3"),
                    args![scope, from, to],
                )?;
                Ok("several are gone")
            }
            3 => {
                tx.run(sql!("DELETE FROM journal WHERE scope_id = $1 AND number >= $2"), args![scope, one])?;
                Ok("the end is cut off")
            }
            4 => {
                tx.run(sql!("DELETE FROM journal WHERE scope_id = $1 AND number >= $2"), args![scope, one])?;
                tx.run(sql!("UPDATE journal_streams SET last_number = $2 WHERE scope_id = $1"), args![scope, one - 1])?;
                Ok("the end is cut off, and the count set back")
            }
            5 => {
                tx.run(sql!("DELETE FROM journal WHERE scope_id = $1 AND number = $2"), args![scope, one])?;
                close_gap(tx, one).map(|()| "one is gone, and the gap closed")
            }
            6 => {
                copy(tx, one, ENTRIES + 1)?;
                Ok("one more at the end")
            }
            7 => {
                copy(tx, one, -(other % 3))?;
                Ok("one more in front of the first")
            }
            8 => {
                open_gap(tx, one)?;
                copy(tx, one + 1, one).map(|()| "one in between, the later ones moved on")
            }
            12 => cut_clean(tx, one),
            9 | 10 if one != other => swap(tx, one, other).map(|()| "two have changed places"),
            _ => {
                tx.run(
                    sql!("UPDATE journal SET number = $3 WHERE scope_id = $1 AND number = $2"),
                    args![scope, one, ENTRIES + 5],
                )?;
                Ok("one has moved to the end")
            }
        }
    }

    /// Nothing of it is left over in the database itself: neither count nor hash say that there was more.
    pub(super) const CLEAN: &str = "the end is cut off, count and hash set back";

    fn cut_clean(tx: &mut WriteTx<'_>, from: i64) -> Outcome<&'static str> {
        let scope = tx.scope_id();
        tx.run(sql!("DELETE FROM journal WHERE scope_id = $1 AND number >= $2"), args![scope, from])?;
        let end = sql!(
            "UPDATE journal_streams SET last_number = $2, last_hash = COALESCE(
                 (SELECT hash FROM journal WHERE scope_id = $1 AND number = $2), '')
             WHERE scope_id = $1"
        );
        tx.run(end, args![scope, from - 1]).map(|_| CLEAN)
    }

    fn edit(tx: &mut WriteTx<'_>, dice: &mut Dice, number: i64) -> Outcome<&'static str> {
        let scope = tx.scope_id();
        let statement = match dice.below(8) {
            0 => sql!("UPDATE journal SET at = at + 1 WHERE scope_id = $1 AND number = $2"),
            1 => sql!("UPDATE journal SET kind = kind || 's' WHERE scope_id = $1 AND number = $2"),
            2 => sql!("UPDATE journal SET role = 'lead' WHERE scope_id = $1 AND number = $2"),
            3 => sql!("UPDATE journal SET role = '' WHERE scope_id = $1 AND number = $2"),
            4 => sql!("UPDATE journal SET subject = 'x' WHERE scope_id = $1 AND number = $2"),
            5 => sql!("UPDATE journal SET payload = '[]' WHERE scope_id = $1 AND number = $2"),
            6 => sql!("UPDATE journal SET payload = payload || ' ' WHERE scope_id = $1 AND number = $2"),
            _ => sql!("UPDATE journal SET hash = '0' || hash WHERE scope_id = $1 AND number = $2"),
        };
        tx.run(statement, args![scope, number]).map(|_| "an entry was edited")
    }

    fn copy(tx: &mut WriteTx<'_>, from: i64, to: i64) -> Outcome<()> {
        let scope = tx.scope_id();
        tx.run(
            sql!(
                "INSERT INTO journal (scope_id, number, at, kind, role, subject, payload, hash)
                 SELECT scope_id, CAST($3 AS BIGINT), at, kind, role, subject, payload, hash FROM journal
                 WHERE scope_id = $1 AND number = $2"
            ),
            args![scope, from, to],
        )
        .map(drop)
    }

    fn close_gap(tx: &mut WriteTx<'_>, at: i64) -> Outcome<()> {
        for number in at + 1..=ENTRIES {
            renumber(tx, number, number - 1)?;
        }
        let scope = tx.scope_id();
        tx.run(sql!("UPDATE journal_streams SET last_number = last_number - 1 WHERE scope_id = $1"), args![scope])
            .map(drop)
    }

    fn open_gap(tx: &mut WriteTx<'_>, at: i64) -> Outcome<()> {
        for number in (at..=ENTRIES).rev() {
            renumber(tx, number, number + 1)?;
        }
        let scope = tx.scope_id();
        tx.run(sql!("UPDATE journal_streams SET last_number = last_number + 1 WHERE scope_id = $1"), args![scope])
            .map(drop)
    }

    fn swap(tx: &mut WriteTx<'_>, one: i64, other: i64) -> Outcome<()> {
        renumber(tx, one, 1_000)?;
        renumber(tx, other, one)?;
        renumber(tx, 1_000, other)
    }

    fn renumber(tx: &mut WriteTx<'_>, from: i64, to: i64) -> Outcome<()> {
        let scope = tx.scope_id();
        tx.run(sql!("UPDATE journal SET number = $3 WHERE scope_id = $1 AND number = $2"), args![scope, from, to])
            .map(drop)
    }
}

#[test]
fn a_thousand_random_manipulations_are_all_found_and_without_the_chain_many_are_not() {
    let bench = bench();
    for number in 0..tampering::ENTRIES as u32 {
        bench.ctx.write_now(move |tx| tx.append(event(number))).unwrap();
    }
    // As an archive of the night before holds them.
    let kept = bench.ctx.read_now(journal::heads).unwrap();
    let mut found = std::collections::BTreeMap::<&str, u32>::new();
    let (mut unseen, mut by_heads) = (0, 0);
    for seed in 0..1_000 {
        // Each in a transaction that is undone: what it saw comes back through the outside.
        let (tell, told) = std::sync::mpsc::channel();
        let kept = kept.clone();
        let undone = bench.ctx.write_now(move |tx| {
            let what = tampering::tamper(tx, &mut Dice::new(seed + 1))?;
            let own = journal::verify(tx)?.is_some();
            let all = journal::verify_all(tx, None, &kept)?.iter().any(|stream| stream.fault.is_some());
            tell.send((what, own, all, journal::verify_unchained(tx)?)).unwrap();
            Err::<(), _>(kernel::No::refused("undone"))
        });
        assert!(matches!(undone, Err(kernel::No::Refused(_))), "{undone:?}");
        let (what, own, all, counted_well) = told.recv().unwrap();
        assert!(all, "seed {seed}: {what}");
        assert_eq!(own, what != tampering::CLEAN, "seed {seed}: {what}: the chain alone sees all but a clean cut");
        by_heads += u32::from(!own);
        *found.entry(what).or_default() += 1;
        unseen += u32::from(counted_well);
    }
    assert_eq!(bench.ctx.read_now(journal::verify).unwrap(), None, "nothing was left behind");
    assert_eq!(found.len(), 12, "every kind had its turn: {found:?}");
    assert!(by_heads > 30, "{by_heads} of 1000 are seen by the heads that were kept, and by nothing else");
    // The control: by counting alone, edits and swaps would pass.
    assert!(unseen > 100, "{unseen} of 1000 pass without the chain");
}

#[test]
fn a_new_chain_in_the_place_of_the_old_one_needs_a_head_that_was_kept_elsewhere() {
    let bench = bench();
    for number in 0..10 {
        bench.ctx.write_now(move |tx| tx.append(event(number))).unwrap();
    }
    let kept = bench.ctx.read_now(journal::heads).unwrap();
    let verified = |kept: &[journal::Head]| {
        let kept = kept.to_vec();
        let streams = bench.ctx.read_now(move |tx| journal::verify_all(tx, None, &kept)).unwrap();
        assert_eq!(streams.len(), 1);
        streams[0].fault
    };
    bench.ctx.write_now(|tx| tx.append(event(10))).unwrap();
    assert_eq!(verified(&kept), None, "it only went on");
    // Cut off so that nothing is left over, then written on: the chain alone cannot tell.
    let cut = |tx: &mut db::WriteTx<'_>| {
        tx.run(sql!("DELETE FROM journal WHERE number > $1"), args![6_i64])?;
        tx.run(
            sql!(
                "UPDATE journal_streams SET last_number = $1, last_hash = (SELECT hash FROM journal WHERE number = $1)"
            ),
            args![6_i64],
        )?;
        (0..5).try_for_each(|number| tx.append(event(100 + number)))
    };
    bench.ctx.write_now(cut).unwrap();
    assert_eq!(verified(&[]), None);
    assert_eq!(verified(&kept), Some(journal::Fault::Head(10)));
    let gone = |tx: &mut db::WriteTx<'_>| {
        tx.run(sql!("DELETE FROM journal"), args![])?;
        tx.run(sql!("DELETE FROM journal_streams"), args![]).map(drop)
    };
    bench.ctx.write_now(gone).unwrap();
    assert_eq!(verified(&kept), Some(journal::Fault::Head(10)), "a whole stream that is gone");
}

#[test]
fn heads_are_read_as_they_are_printed() {
    let bench = bench();
    bench.ctx.write_now(|tx| tx.append(event(1))).unwrap();
    let heads = bench.ctx.read_now(journal::heads).unwrap();
    assert_eq!(heads[0].to_string().parse(), Ok(heads[0].clone()));
    for bad in ["", "x 1 y", "00000000-0000-0000-0000-000000000000 1 abc", &format!("{} more", heads[0])] {
        assert_eq!(bad.parse::<journal::Head>(), Err(()), "{bad}");
    }
}

#[test]
fn a_backup_s_outcome_is_remembered() {
    let bench = bench();
    let night = |at: i64, fault: Option<BackupFault>| Backup {
        at: kernel::Moment(at),
        file: format!("{at}.gelingen"),
        bytes: 10,
        rows: 2,
        content: "c".into(),
        lacking: at % 7,
        restored_at: fault.is_none().then_some(kernel::Moment(at + 1)),
        fault,
    };
    assert_eq!(bench.ctx.read_now(backups::latest).unwrap(), backups::Backups::default());
    let now = bench.world.now().0;
    for new in [night(now, None), night(now + 5, Some(BackupFault::Restored))] {
        bench.ctx.write_now(move |tx| backups::note(tx, &new)).unwrap();
    }
    let known = bench.ctx.read_now(backups::latest).unwrap();
    assert_eq!(known.last, Some(night(now + 5, Some(BackupFault::Restored))));
    assert_eq!(known.last_good, Some(night(now, None)));
}
