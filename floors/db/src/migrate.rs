//! Migrations: plain SQL from the floors and slices, run once each in the order of their names.
//!
//! One text for both engines: `BIGINT` becomes `INTEGER` on SQLite; `BLOB` becomes `BYTEA` and `STRICT` goes on PostgreSQL.

use kernel::World;
use sha2::{Digest, Sha256};

use crate::{
    DbError, Row, args,
    engine::{Conn, Step},
    sql,
};

/// One step of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// `2026-11-22-1_organisations`: the day, a number, what.
    pub name: &'static str,
    /// The statements.
    pub sql: &'static str,
}

/// The floor's own tables.
const OWN: Migration =
    Migration { name: "2026-11-22-0_floor", sql: include_str!("../migrations/2026-11-22-0_floor.sql") };

const LEDGER: &str =
    "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, digest TEXT NOT NULL, at BIGINT NOT NULL) STRICT";

/// Runs what is missing, all in one transaction: a schema is never half done.
pub(crate) fn run(conn: &mut Conn, migrations: &[Migration], world: &World) -> Result<(), DbError> {
    conn.step(Step::BeginWrite)?;
    let done = run_missing(conn, migrations, world);
    conn.step(if done.is_ok() { Step::Commit } else { Step::Rollback })?;
    done
}

fn run_missing(conn: &mut Conn, migrations: &[Migration], world: &World) -> Result<(), DbError> {
    conn.lock_migrations()?;
    for migration in missing(conn, migrations)? {
        let sql = conn.dialect(migration.sql);
        conn.script(&sql)?;
        conn.run(
            sql!("INSERT INTO migrations (name, digest, at) VALUES ($1, $2, $3)"),
            args![migration.name, digest(migration.sql), world.now()],
        )?;
    }
    Ok(())
}

/// The names of what is missing.
pub(crate) fn pending(conn: &mut Conn, migrations: &[Migration]) -> Result<Vec<&'static str>, DbError> {
    conn.step(Step::BeginWrite)?;
    let names = missing(conn, migrations).map(|list| list.iter().map(|migration| migration.name).collect());
    conn.step(Step::Rollback)?;
    names
}

fn missing(conn: &mut Conn, migrations: &[Migration]) -> Result<Vec<Migration>, DbError> {
    let ledger = conn.dialect(LEDGER);
    conn.script(&ledger)?;
    let mut known: Vec<Migration> = migrations.to_vec();
    known.push(OWN);
    known.sort_by_key(|migration| migration.name);
    let mut done = Vec::new();
    for row in &mut conn.rows(sql!("SELECT name, digest FROM migrations ORDER BY name"), &[])? {
        done.push(read(row)?);
    }
    for (name, was) in &done {
        match known.iter().find(|migration| migration.name == name) {
            None => return Err(DbError::Newer(name.clone())),
            Some(migration) if digest(migration.sql) != *was => return Err(DbError::Edited(name.clone())),
            Some(_) => {}
        }
    }
    known.retain(|migration| done.iter().all(|(name, _)| name != migration.name));
    Ok(known)
}

fn read(row: &mut Row) -> Result<(String, String), DbError> {
    Ok((row.get()?, row.get()?))
}

fn digest(sql: &str) -> String {
    Sha256::digest(sql.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
