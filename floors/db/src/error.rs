//! What can go wrong at an engine.

use std::fmt;

use kernel::{No, Say};

/// A failure of the engine or of the work with it.
#[derive(thiserror::Error)]
pub enum DbError {
    /// SQLite said no.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL said no.
    #[error("PostgreSQL: {}", told(.0))]
    Postgres(#[from] postgres::Error),
    /// Two rows with the same key.
    #[error("a row with this key exists already ({0})")]
    Unique(String),
    /// A column was read as what it is not: a fault in a statement or its row.
    #[error("column {column}: {found} where {wanted} was wanted")]
    Column {
        /// Position, from 0.
        column: usize,
        /// What is there.
        found: &'static str,
        /// What was asked for.
        wanted: &'static str,
    },
    /// One row was wanted, none came.
    #[error("no row where one was wanted")]
    NoRow,
    /// The database has been changed by a newer program.
    #[error(
        "the database holds migrations this program does not know: {0}. Start the newer program, or restore a backup made by this version"
    )]
    Newer(String),
    /// A migration that ran was edited afterwards.
    #[error("migration {0} was changed after it ran here. Restore the original file")]
    Edited(String),
    /// The connection could not be opened.
    #[error("the database cannot be opened ({place}): {source}")]
    Open {
        /// Path or host, never the password.
        place: String,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The connection was lost while PostgreSQL committed, and nobody could say in time what became of it.
    #[error("nobody can say whether this was kept: the connection was lost during the commit")]
    Uncertain,
    /// The work itself panicked; the transaction was rolled back.
    #[error("the work panicked; nothing was written")]
    Panicked,
    /// The database threads have ended.
    #[error("the database is closed")]
    Closed,
}

/// In the same words as for people: the details of an engine may hold the row, and they would find their way into a log.
impl fmt::Debug for DbError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The switch of the test of logs, which has to notice.
        match self {
            Self::Postgres(error) if crate::is_faulty("details_told") => write!(f, "{error:?}"),
            Self::Sqlite(error) if crate::is_faulty("details_told") => write!(f, "{error:?}"),
            told => fmt::Display::fmt(told, f),
        }
    }
}

impl From<DbError> for No {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Unique(_) => No::Refused(Say::new("form-duplicate")),
            error if error.is_full() => {
                tracing::error!(%error, "the disk takes nothing in; nothing was kept");
                No::Full
            }
            other => No::broken(other),
        }
    }
}

impl DbError {
    /// Whether another try of the same transaction may succeed: somebody else was in the way.
    pub(crate) fn is_contention(&self) -> bool {
        match self {
            DbError::Postgres(error) => error.code().is_some_and(|code| {
                *code == postgres::error::SqlState::T_R_DEADLOCK_DETECTED
                    || *code == postgres::error::SqlState::T_R_SERIALIZATION_FAILURE
            }),
            _ => false,
        }
    }
}

/// What the server said, without its details: those may hold the row, and the row may hold a name.
fn told(error: &postgres::Error) -> String {
    match error.as_db_error() {
        Some(said) => {
            let place = said.constraint().or(said.table()).unwrap_or_default();
            format!("{} {} {place}", said.code().code(), said.message())
        }
        None => error.to_string(),
    }
}
