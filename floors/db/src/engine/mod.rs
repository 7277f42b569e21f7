//! The two engines behind one connection type: an enum inside, no generic parameter outside.

mod lite;
mod pg;
mod whole;

use std::path::PathBuf;

pub(crate) use lite::Lite;
pub(crate) use pg::Pg;

use crate::{DbError, Row, Statement, Value};

/// Which database, and where.
#[derive(Debug, Clone)]
pub enum Engine {
    /// The embedded database: one file.
    Sqlite(PathBuf),
    /// PostgreSQL.
    Postgres {
        /// A connection string; several hosts with `target_session_attrs=read-write` for fail-over.
        url: String,
        /// The schema to work in, made when it is not there: letters, digits and `_`. `None` is the server's default.
        schema: Option<String>,
    },
}

impl Engine {
    /// A name for messages; never holds a password.
    pub fn place(&self) -> String {
        match self {
            Engine::Sqlite(path) => path.display().to_string(),
            Engine::Postgres { url, .. } => pg::place(url),
        }
    }

    pub(crate) fn open(&self, role: Work) -> Result<Conn, DbError> {
        match self {
            Engine::Sqlite(path) => Lite::open(path, role).map(Conn::Lite),
            Engine::Postgres { url, schema } => Pg::open(url, schema.as_deref()).map(Box::new).map(Conn::Pg),
        }
    }
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    Reads,
    Writes,
    /// Restores: nobody was told anything of it yet, so a disk that fails spoils the copy, not the process.
    Copies,
}

/// One open connection, owned by one thread.
pub(crate) enum Conn {
    Lite(Lite),
    Pg(Box<Pg>),
}

/// The verbs of a transaction, worded for both engines.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    BeginRead,
    BeginWrite,
    Commit,
    Rollback,
    Save,
    KeepSave,
    UndoSave,
}

impl Conn {
    pub(crate) fn rows(&mut self, statement: &'static Statement, args: &[Value]) -> Result<Vec<Row>, DbError> {
        match self {
            Conn::Lite(lite) => {
                let done = lite.rows(statement, args);
                lite.heard(done)
            }
            Conn::Pg(pg) => pg.rows(statement, args),
        }
    }

    pub(crate) fn run(&mut self, statement: &'static Statement, args: &[Value]) -> Result<u64, DbError> {
        match self {
            Conn::Lite(lite) => {
                let done = lite.run(statement, args);
                lite.heard(done)
            }
            Conn::Pg(pg) => pg.run(statement, args),
        }
    }

    /// Steps of SQLite's machine since the last time; PostgreSQL tells none.
    pub(crate) fn steps(&mut self) -> u64 {
        match self {
            Conn::Lite(lite) => std::mem::take(&mut lite.steps),
            Conn::Pg(_) => 0,
        }
    }

    pub(crate) fn step(&mut self, step: Step) -> Result<(), DbError> {
        match self {
            Conn::Lite(lite) => {
                let done = lite.step(step);
                lite.heard(done)
            }
            Conn::Pg(pg) => pg.step(step),
        }
    }

    /// Several statements of a migration, already in the engine's dialect.
    pub(crate) fn script(&mut self, sql: &str) -> Result<(), DbError> {
        match self {
            Conn::Lite(lite) => lite.script(sql),
            Conn::Pg(pg) => pg.script(sql),
        }
    }

    /// A migration's text in this engine's dialect. Written once: `BIGINT`, `BLOB`, `STRICT`.
    pub(crate) fn dialect(&self, sql: &str) -> String {
        match self {
            Conn::Lite(_) => sql.replace("BIGINT", "INTEGER"),
            Conn::Pg(_) => sql.replace(") STRICT", ")").replace("BLOB", "BYTEA"),
        }
    }

    /// Keeps two nodes from migrating at the same time.
    pub(crate) fn lock_migrations(&mut self) -> Result<(), DbError> {
        match self {
            Conn::Lite(_) => Ok(()),
            Conn::Pg(pg) => pg.script("SELECT pg_advisory_xact_lock(7979)"),
        }
    }

    pub(crate) fn prepares(&mut self, statement: &'static Statement) -> Result<(), DbError> {
        match self {
            Conn::Lite(lite) => lite.prepares(statement),
            Conn::Pg(pg) => pg.prepares(statement),
        }
    }

    /// Every column as `table.column TYPE`, worded alike for both engines.
    pub(crate) fn columns(&mut self) -> Result<Vec<String>, DbError> {
        let mut rows = match self {
            Conn::Lite(lite) => lite.columns(),
            Conn::Pg(pg) => pg.columns(),
        }?;
        let mut columns = Vec::new();
        for row in &mut rows {
            let (table, column, kind): (String, String, String) = (row.get()?, row.get()?, row.get()?);
            let kind = kind.to_uppercase().replace("INTEGER", "BIGINT").replace("BYTEA", "BLOB");
            columns.push(format!("{table}.{column} {kind}"));
        }
        columns.sort();
        Ok(columns)
    }

    /// What differs as soon as anybody has committed anything; compared, never read.
    pub(crate) fn mark(&mut self) -> Result<String, DbError> {
        match self {
            Conn::Lite(lite) => lite.mark(),
            Conn::Pg(pg) => pg.mark(),
        }
    }

    /// Whether a transaction is open: an engine may end it by itself (disk full, I/O error).
    pub(crate) fn in_transaction(&self) -> bool {
        match self {
            Conn::Lite(lite) => lite.in_transaction(),
            Conn::Pg(pg) => !pg.is_closed(),
        }
    }

    /// Makes sure that the files of the database are known to their folder; done once, when they are there.
    pub(crate) fn settle(&self) -> Result<(), DbError> {
        match self {
            Conn::Lite(lite) => lite.settle(),
            Conn::Pg(_) => Ok(()),
        }
    }

    /// Keeps the log from growing without end; for between two commits.
    pub(crate) fn shorten_log(&mut self) -> Result<(), DbError> {
        match self {
            Conn::Lite(lite) => lite.shorten_log(),
            Conn::Pg(_) => Ok(()),
        }
    }

    /// Opens a lost connection again (PostgreSQL after a fail-over).
    pub(crate) fn revive(&mut self) -> Result<(), DbError> {
        match self {
            Conn::Lite(_) => Ok(()),
            Conn::Pg(pg) => pg.revive(),
        }
    }
}
