//! The pulse: the same number means that nobody has written, in this process or another one.

use db::{Ctx, Db, args, sql};

use crate::{NOTES, bench};

/// The pulse, once it can be told: a look at the engine may be due first.
fn told(db: &Db) -> u64 {
    loop {
        match db.pulse() {
            Some(pulse) => return pulse,
            None => std::thread::yield_now(),
        }
    }
}

/// A pulse that two looks agree on: the first one after the own migrations finds them new.
fn settled(db: &Db) -> u64 {
    let mut before = told(db);
    for _ in 0..3 {
        while db.pulse().is_some() {
            std::thread::yield_now(); // until the look is too old
        }
        before = told(db);
    }
    before
}

fn note(ctx: &Ctx, name: &'static str) {
    let work = move |tx: &mut db::WriteTx<'_>| {
        let scope = tx.scope_id();
        tx.run(sql!("INSERT INTO notes (scope_id, name, version) VALUES ($1, $2, 1)"), args![scope, name])
    };
    ctx.write_now(work).unwrap();
}

#[test]
fn a_pulse_changes_with_every_write_at_once() {
    let bench = bench();
    let before = told(bench.ctx.db());
    note(&bench.ctx, "a");
    assert_ne!(bench.ctx.db().pulse(), Some(before));
}

#[test]
fn a_write_of_another_process_is_found_and_rest_is_rest() {
    let bench = bench();
    let other = Ctx::system(Db::open(bench.engine.clone(), &[NOTES], 1, &bench.world).unwrap(), bench.world.clone());
    let calm = settled(bench.ctx.db());
    let again = settled(bench.ctx.db());
    // Whoever else works on the same PostgreSQL server is heard, too: there, rest cannot be promised to a test.
    assert!(calm == again || matches!(bench.engine, db::Engine::Postgres { .. }));
    note(&other, "a");
    assert_ne!(settled(bench.ctx.db()), again);
}
