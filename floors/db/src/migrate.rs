//! Migrations: plain SQL from the floors and slices, run once each in the order of their names.
//!
//! One text for both engines: `BIGINT` becomes `INTEGER` on SQLite; `BLOB` becomes `BYTEA` and `STRICT` goes on PostgreSQL.

use kernel::World;
use sha2::{Digest, Sha256};

use crate::{
    ArchiveError, DbError, Row, args,
    engine::{Conn, Step},
    is_faulty, sql,
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
const OWN: &[Migration] = &[
    Migration { name: "2026-11-22-0_floor", sql: include_str!("../migrations/2026-11-22-0_floor.sql") },
    Migration { name: "2026-11-22-4_backups", sql: include_str!("../migrations/2026-11-22-4_backups.sql") },
    Migration { name: "2026-11-22-5_attachments", sql: include_str!("../migrations/2026-11-22-5_attachments.sql") },
    Migration { name: "2026-11-22-6_scrubs", sql: include_str!("../migrations/2026-11-22-6_scrubs.sql") },
    Migration {
        name: "2026-11-23-3_backups_lacking",
        sql: include_str!("../migrations/2026-11-23-3_backups_lacking.sql"),
    },
    Migration { name: "2026-11-23-4_scopes_office", sql: include_str!("../migrations/2026-11-23-4_scopes_office.sql") },
];

const LEDGER: &str =
    "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, digest TEXT NOT NULL, at BIGINT NOT NULL) STRICT";

/// Runs what is missing, all in one transaction: a schema is never half done.
pub(crate) fn run(conn: &mut Conn, migrations: &[Migration], world: &World) -> Result<(), DbError> {
    conn.step(Step::BeginWrite)?;
    let done = run_missing(conn, migrations, world);
    match done {
        Ok(()) => conn.step(Step::Commit),
        // What went wrong first is told: the engine may have rolled back already.
        Err(_) => {
            let _over = conn.step(Step::Rollback);
            done
        }
    }
}

/// Runs what is missing, in the transaction that is open.
pub(crate) fn run_missing(conn: &mut Conn, migrations: &[Migration], world: &World) -> Result<(), DbError> {
    conn.lock_migrations()?;
    missing(conn, migrations)?.iter().try_for_each(|migration| apply(conn, migration, world))?;
    // The switch of the test of forms that are sent again after a restart, which has to notice.
    if is_faulty("keys_forgotten") {
        conn.run(sql!("DELETE FROM commands"), &[])?;
    }
    Ok(())
}

fn apply(conn: &mut Conn, migration: &Migration, world: &World) -> Result<(), DbError> {
    let sql = conn.dialect(migration.sql);
    conn.script(&sql)?;
    conn.run(
        sql!("INSERT INTO migrations (name, digest, at) VALUES ($1, $2, $3)"),
        args![migration.name, digest(migration.sql), world.now()],
    )?;
    Ok(())
}

/// Makes the schema as it was when these steps, and no others, had run: for an archive of that day.
pub(crate) fn run_exactly(
    conn: &mut Conn,
    migrations: &[Migration],
    steps: &[(String, String)],
    world: &World,
) -> Result<(), ArchiveError> {
    let known = missing(conn, migrations)?;
    let mut steps = steps.to_vec();
    steps.sort();
    for (name, was) in &steps {
        match known.iter().find(|migration| migration.name == name) {
            None => return Err(ArchiveError::NewerSchema(name.clone())),
            Some(migration) if digest(migration.sql) != *was => return Err(DbError::Edited(name.clone()).into()),
            Some(migration) => apply(conn, migration, world)?,
        }
    }
    Ok(())
}

/// The steps that have run here, with the digests of their texts.
pub(crate) fn ledger(conn: &mut Conn) -> Result<Vec<(String, String)>, DbError> {
    conn.rows(sql!("SELECT name, digest FROM migrations ORDER BY name"), &[])?.iter_mut().map(read).collect()
}

/// The names of what is missing.
pub(crate) fn pending(conn: &mut Conn, migrations: &[Migration]) -> Result<Vec<&'static str>, DbError> {
    conn.step(Step::BeginWrite)?;
    let names = missing(conn, migrations).map(|list| list.iter().map(|migration| migration.name).collect());
    conn.step(Step::Rollback)?;
    names
}

fn missing(conn: &mut Conn, migrations: &[Migration]) -> Result<Vec<Migration>, DbError> {
    let table = conn.dialect(LEDGER);
    conn.script(&table)?;
    let mut known: Vec<Migration> = migrations.to_vec();
    known.extend_from_slice(OWN);
    known.sort_by_key(|migration| migration.name);
    let done = ledger(conn)?;
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
