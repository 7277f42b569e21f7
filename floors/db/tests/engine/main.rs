//! The engine door on both engines: what is acknowledged is there, what is refused is not, and nobody is hurt by a neighbour.
#![expect(clippy::unwrap_used, reason = "tests")]

mod archive;
mod attachments;
mod dice;
mod journal;
mod log;
mod pulse;
mod schema;
mod words;
mod writes;

use db::{Ctx, Db, Migration};
use kernel::World;

const NOTES: Migration = Migration {
    name: "2026-01-01-1_notes",
    sql: "CREATE TABLE notes (scope_id TEXT NOT NULL, name TEXT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (scope_id, name)) STRICT",
};

struct Bench {
    ctx: Ctx,
    clock: testkit::TestClock,
    engine: db::Engine,
    world: World,
    // Goes last.
    _remains: testkit::Remains,
}

fn bench() -> Bench {
    let (world, clock) = testkit::world();
    let engine = testkit::engine();
    let db = Db::open(engine.clone(), &[NOTES], 2, &world).unwrap();
    let remains = testkit::Remains(engine.clone());
    Bench { ctx: Ctx::system(db, world.clone()), clock, engine, world, _remains: remains }
}
