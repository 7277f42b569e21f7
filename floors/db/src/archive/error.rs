//! What can go wrong with an archive.

use crate::DbError;

/// Why an archive was not written, not read or not restored.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The engine said no.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The disk said no.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// There is a file of this name already.
    #[error("the file exists already")]
    Exists,
    /// There is no database to archive.
    #[error("there is no database at {0}")]
    NoDatabase(String),
    /// The file is something else.
    #[error("the file is no archive of Gelingen")]
    Foreign,
    /// The file is not as it was written.
    #[error("the archive is damaged: {0}")]
    Damaged(String),
    /// A newer program wrote it, in a format that this one does not know.
    #[error("the archive has format {0}, which this program does not know")]
    NewerFormat(u32),
    /// A newer program wrote it, with a step of the schema that this one does not know.
    #[error("the archive holds migration {0}, which this program does not know")]
    NewerSchema(String),
    /// There is something in the database already.
    #[error("the database is not empty (table {0})")]
    NotEmpty(String),
    /// A value that no archive can hold.
    #[error("table {0} holds a row that is too large for an archive")]
    TooLarge(String),
    /// What arrived is not what was in the archive.
    #[error("the restored content is not that of the archive ({found} instead of {wanted})")]
    Differs {
        /// The archive's content hash.
        wanted: String,
        /// The database's.
        found: String,
    },
}

impl ArchiveError {
    pub(super) fn damaged(what: impl Into<String>) -> Self {
        ArchiveError::Damaged(what.into())
    }
}
