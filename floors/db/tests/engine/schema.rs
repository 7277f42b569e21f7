//! Migrations and the query book.

use db::{Db, DbError, Migration};

use crate::{NOTES, archive::RINGS, bench};

#[test]
fn every_statement_of_this_floor_is_understood() {
    let (world, _) = testkit::world();
    let db = Db::open(testkit::engine(), &[NOTES, RINGS], 1, &world).unwrap();
    assert!(db::Statement::all().count() > 20);
    assert_eq!(db.check_book().unwrap(), Vec::<String>::new());
}

#[test]
fn a_schema_newer_than_the_program_is_refused() {
    let bench = bench();
    let older = Db::open(bench.engine.clone(), &[], 1, &bench.world);
    assert!(matches!(older, Err(DbError::Newer(name)) if name == NOTES.name));
}

#[test]
fn a_migration_that_was_edited_after_it_ran_is_refused() {
    let bench = bench();
    let edited = Migration { sql: "CREATE TABLE other (a TEXT) STRICT", ..NOTES };
    assert!(matches!(Db::open(bench.engine.clone(), &[edited], 1, &bench.world), Err(DbError::Edited(_))));
}

#[test]
fn a_migration_that_fails_leaves_nothing_behind() {
    let bench = bench();
    let good = Migration { name: "2026-01-02-1_good", sql: "CREATE TABLE good (a TEXT) STRICT" };
    let bad = Migration { name: "2026-01-03-1_bad", sql: "CREATE TABEL bad (a TEXT)" };
    assert!(Db::open(bench.engine.clone(), &[NOTES, good, bad], 1, &bench.world).is_err());
    assert_eq!(Db::pending(&bench.engine, &[NOTES, good]).unwrap(), [good.name]);
}

#[test]
fn both_engines_tell_their_columns_alike() {
    let columns = bench().ctx.db().columns().unwrap();
    let notes: Vec<_> = columns.iter().filter(|column| column.starts_with("notes.")).collect();
    assert_eq!(notes, ["notes.name TEXT", "notes.scope_id TEXT", "notes.version BIGINT"]);
}
