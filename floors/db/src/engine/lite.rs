//! SQLite: one file, write-ahead log, full sync. One connection writes, several read.

use std::{
    ffi::c_int,
    fs::File,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
    time::Duration,
};

use rusqlite::{
    Connection, ErrorCode, OpenFlags, StatementStatus, ToSql, config::DbConfig, hooks::Wal, types, wal::CheckpointMode,
};

use super::{Step, Work};
use crate::{
    DbError, Row, Statement, Value,
    disk::{self, Fault},
    is_faulty,
};

/// Pages in the log from which on it is copied into the file; SQLite's own measure.
const CHECKPOINT: c_int = 1_000;

/// Pages in the log from which on readers are waited for, so that it begins at its start again; 16 MiB.
const LONG: c_int = 4_000;

/// How long they are waited for, and how long others that write.
const BRIEFLY: Duration = Duration::from_millis(100);
const PATIENTLY: Duration = Duration::from_secs(5);

pub(crate) struct Lite {
    pub(super) connection: Connection,
    /// Steps that statements took, until somebody asks.
    pub(super) steps: u64,
    /// Pages in the log after the last commit.
    logged: Arc<AtomicI32>,
    /// Pages in the log from which on it is too long.
    long: c_int,
    /// Whether the disk has refused something since the log was last looked at.
    full: bool,
    /// Whether a sync that failed ends the process.
    ends: bool,
}

impl Lite {
    pub(crate) fn open(path: &Path, work: Work) -> Result<Self, DbError> {
        let logged = Arc::<AtomicI32>::default();
        let open = || -> Result<Connection, rusqlite::Error> {
            let flags = match work {
                Work::Writes | Work::Copies => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
                Work::Reads => OpenFlags::SQLITE_OPEN_READ_ONLY,
            };
            let mut connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
            connection.busy_timeout(PATIENTLY)?;
            if work != Work::Reads {
                connection.pragma_update(None, "journal_mode", "WAL")?;
                let sync = if disk::faulty(Fault::LazySync) { "NORMAL" } else { "FULL" };
                connection.pragma_update(None, "synchronous", sync)?;
                // What it grew to while somebody read for long is given back to the disk.
                connection.pragma_update(None, "journal_size_limit", i64::from(LONG) * 4_096)?;
            }
            if work == Work::Writes {
                let told = Arc::clone(&logged);
                connection.wal_hook(Some(move |log: &mut Wal, pages| {
                    told.store(pages, Ordering::Relaxed);
                    if pages >= CHECKPOINT {
                        copied(log.checkpoint_v2(CheckpointMode::PASSIVE));
                    }
                    // Never an error: the commit before this has succeeded.
                    Ok(())
                }))?;
            }
            // Plans do not depend on the values bound: otherwise SQLite parses a cached statement anew at each use.
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
            connection.pragma_update(None, "foreign_keys", true)?;
            connection.pragma_update(None, "trusted_schema", false)?;
            connection.pragma_update(None, "cache_size", -4_000)?;
            connection.set_prepared_statement_cache_capacity(256);
            Ok(connection)
        };
        open()
            .map(|connection| Self {
                connection,
                steps: 0,
                logged,
                long: LONG,
                full: false,
                // The switch of the trial of a night whose copy cannot be synced.
                ends: work != Work::Copies || is_faulty("copies_end"),
            })
            .map_err(|source| DbError::Open { place: path.display().to_string(), source: source.into() })
    }

    /// Hears how a statement or a step went: a sync that failed ends the process, also that of a statement, which syncs when it
    /// begins the log anew; a disk that is full is remembered.
    pub(super) fn heard<T>(&mut self, done: Result<T, DbError>) -> Result<T, DbError> {
        done.inspect_err(|error| {
            if let (true, DbError::Sqlite(error)) = (self.ends, error) {
                disk::end_if_unsynced(error);
            }
            self.full |= error.is_full();
        })
    }

    pub(crate) fn rows(&mut self, statement: &'static Statement, args: &[Value]) -> Result<Vec<Row>, DbError> {
        let mut prepared = self.connection.prepare_cached(statement.for_sqlite()).map_err(refined)?;
        let width = prepared.column_count();
        let mut found = prepared.query(rusqlite::params_from_iter(args)).map_err(refined)?;
        let mut rows = Vec::new();
        while let Some(row) = found.next().map_err(refined)? {
            let mut values = Vec::with_capacity(width);
            for column in 0..width {
                values.push(read(row.get_ref(column)?));
            }
            rows.push(Row::new(values));
        }
        drop(found);
        self.steps += steps(&prepared);
        Ok(rows)
    }

    pub(crate) fn run(&mut self, statement: &'static Statement, args: &[Value]) -> Result<u64, DbError> {
        let mut prepared = self.connection.prepare_cached(statement.for_sqlite()).map_err(refined)?;
        let count = prepared.execute(rusqlite::params_from_iter(args)).map_err(refined)?;
        self.steps += steps(&prepared);
        Ok(count as u64)
    }

    pub(crate) fn columns(&mut self) -> Result<Vec<Row>, DbError> {
        let mut prepared = self.connection.prepare(
            "SELECT t.name, c.name, c.type FROM sqlite_schema t JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
        )?;
        let text = |row: &rusqlite::Row<'_>, column| row.get::<_, String>(column).map(Value::Text);
        let rows = prepared.query_map([], |row| Ok(Row::new(vec![text(row, 0)?, text(row, 1)?, text(row, 2)?])))?;
        Ok(rows.collect::<Result<Vec<Row>, rusqlite::Error>>()?)
    }

    pub(crate) fn step(&mut self, step: Step) -> Result<(), DbError> {
        let sql = match step {
            Step::BeginRead => "BEGIN DEFERRED",
            // Never deferred: a transaction that reads first and writes later would be refused at once (SQLITE_BUSY_SNAPSHOT).
            Step::BeginWrite => "BEGIN IMMEDIATE",
            Step::Commit => "COMMIT",
            Step::Rollback => "ROLLBACK",
            Step::Save => "SAVEPOINT one",
            Step::KeepSave => "RELEASE one",
            Step::UndoSave => "ROLLBACK TO one",
        };
        self.connection.prepare_cached(sql)?.execute([]).map(drop).map_err(refined)
    }

    pub(crate) fn script(&mut self, sql: &str) -> Result<(), DbError> {
        Ok(self.connection.execute_batch(sql)?)
    }

    pub(crate) fn prepares(&mut self, statement: &'static Statement) -> Result<(), DbError> {
        Ok(self.connection.prepare(statement.for_sqlite()).map(drop)?)
    }

    /// Changes with every commit of another connection, also one of another process.
    pub(crate) fn mark(&mut self) -> Result<String, DbError> {
        let version = self.connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get::<_, i64>(0));
        Ok(version.map(|number| number.to_string())?)
    }

    /// Syncs the folder of the database and its log. SQLite does so too, but passes over a failure.
    pub(crate) fn settle(&self) -> Result<(), DbError> {
        if disk::faulty(Fault::FolderUnsettled) {
            return Ok(());
        }
        let path = Path::new(self.connection.path().unwrap_or_default());
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|source| DbError::Open { place: folder.display().to_string(), source: source.into() })
    }

    /// Has a log that has grown long begin at its start again. SQLite does so of itself only in a moment in which nobody reads;
    /// where somebody always does, readers are waited for. Who comes meanwhile reads the file and is in nobody's way.
    pub(crate) fn shorten_log(&mut self) -> Result<(), DbError> {
        let pages = self.logged.load(Ordering::Relaxed);
        if pages < LONG {
            self.long = LONG;
        }
        // Maybe the log itself fills the disk. No commit copies it now, and nobody would ever begin it anew.
        let full = std::mem::take(&mut self.full) && !disk::faulty(Fault::FullForGood);
        if (pages < self.long && !full) || disk::faulty(Fault::EndlessLog) {
            return Ok(());
        }
        self.connection.busy_timeout(BRIEFLY)?;
        let begun = copied(self.connection.wal_checkpoint_v2(None::<&str>, CheckpointMode::RESTART));
        self.connection.busy_timeout(PATIENTLY)?;
        if begun {
            self.logged.store(0, Ordering::Relaxed);
        }
        // Somebody reads for longer, such as a backup: writers do not wait for that again before as much has been written.
        let more = if disk::faulty(Fault::DoublingLog) { pages } else { LONG };
        self.long = if begun { LONG } else { pages.saturating_add(more) };
        Ok(())
    }

    pub(crate) fn in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }
}

/// Whether the log was copied into the file, as SQLite does by itself from time to time; but its own way hides a sync that
/// failed.
fn copied(result: rusqlite::Result<(c_int, c_int)>) -> bool {
    let Err(error) = result else { return true };
    disk::end_if_unsynced(&error);
    // Readers were in the way, or the disk is full: the log grows until it can be copied.
    tracing::debug!(%error, "the log was not copied into the file");
    false
}

/// What this use of a statement took.
fn steps(prepared: &rusqlite::Statement<'_>) -> u64 {
    u64::try_from(prepared.reset_status(StatementStatus::VmStep)).unwrap_or(0)
}

pub(super) fn read(value: types::ValueRef<'_>) -> Value {
    match value {
        types::ValueRef::Null => Value::Null,
        types::ValueRef::Integer(number) => Value::Int(number),
        types::ValueRef::Real(number) => Value::Int(number as i64),
        types::ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        types::ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    }
}

fn refined(error: rusqlite::Error) -> DbError {
    match &error {
        rusqlite::Error::SqliteFailure(code, text)
            if code.code == ErrorCode::ConstraintViolation
                && (code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
                    || code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY) =>
        {
            DbError::Unique(text.clone().unwrap_or_default())
        }
        _ => DbError::Sqlite(error),
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<types::ToSqlOutput<'_>> {
        Ok(match self {
            Value::Null => types::ToSqlOutput::from(types::Null),
            Value::Int(number) => types::ToSqlOutput::from(*number),
            Value::Text(text) => types::ToSqlOutput::from(text.as_str()),
            Value::Bytes(bytes) => types::ToSqlOutput::from(bytes.as_slice()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Set in the process that is to end.
    const CODE: &str = "GELINGEN_TEST_CODE";
    const COPIES: &str = "GELINGEN_TEST_COPIES";

    /// A statement that begins the log anew syncs its head, when the cache is too small for the change. After that failed no
    /// second try may follow, and nobody knows it for a commit.
    #[test]
    fn a_sync_that_failed_within_a_statement_ends_the_process_too() {
        let code = std::env::var_os(CODE).and_then(|code| code.to_str()?.parse().ok());
        if let Some(code) = code {
            let work = if std::env::var_os(COPIES).is_some() { Work::Copies } else { Work::Writes };
            let mut lite = Lite::open(Path::new(":memory:"), work).unwrap();
            let failure = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
            assert!(lite.heard::<()>(Err(refined(failure))).is_err());
            return;
        }
        for (code, ends) in [(rusqlite::ffi::SQLITE_IOERR_FSYNC, true), (rusqlite::ffi::SQLITE_IOERR_READ, false)] {
            let mut same = std::process::Command::new(std::env::current_exe().unwrap());
            same.args(["--exact", "engine::lite::tests::a_sync_that_failed_within_a_statement_ends_the_process_too"]);
            let done = same.env(CODE, code.to_string()).output().unwrap();
            assert_eq!(done.status.code().is_none(), ends, "{code}: {done:?}");
            // A copy is thrown away, as that of the night: its disk ends nobody.
            let done = same.env(COPIES, "").output().unwrap();
            assert!(done.status.success(), "{code}: {done:?}");
        }
    }
}
