//! What the disk may refuse, and what follows: a sync that failed ends the process; a full disk refuses the write.
//!
//! A failed sync cannot be mended by another one: the kernel marks the pages as clean although they never arrived, so that the
//! next sync succeeds and proves nothing. Only start-up, which reads back what is really there, knows what to go on from.

use rusqlite::{ErrorCode, ffi};

use crate::DbError;

/// Faults that a trial switches on to prove that it would notice them; see [`faulty`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Answers are given before the commit.
    AnswerFirst,
    /// SQLite commits without waiting for the disk.
    LazySync,
    /// A failed sync is passed over.
    SyncIgnored,
    /// A full disk is not recognised.
    FullUnknown,
    /// Keys of commands are not looked at: what is sent again is done again.
    KeysIgnored,
    /// A commit whose connection was lost is taken for done.
    FateUnasked,
    /// The log is never begun anew while somebody reads.
    EndlessLog,
    /// After a reader who stayed, the log may grow to the double before it is begun anew.
    DoublingLog,
    /// A log that fills the disk is left as it is.
    FullForGood,
    /// A backup reads each table at a moment of its own.
    TornBackup,
    /// An archive passes over attachments that it lacks.
    LackUntold,
    /// An archive gets its name before its bytes are on the disk.
    BackupUnsynced,
    /// The name of an archive is never on the disk.
    BackupUnnamed,
    /// The folder of a database is not synced at the start.
    FolderUnsettled,
}

impl Fault {
    const fn word(self) -> &'static str {
        match self {
            Fault::AnswerFirst => "answer-first",
            Fault::LazySync => "lazy-sync",
            Fault::SyncIgnored => "sync-ignored",
            Fault::FullUnknown => "full-unknown",
            Fault::KeysIgnored => "keys-ignored",
            Fault::FateUnasked => "fate-unasked",
            Fault::EndlessLog => "endless-log",
            Fault::DoublingLog => "doubling-log",
            Fault::FullForGood => "full-for-good",
            Fault::TornBackup => "torn-backup",
            Fault::LackUntold => "lack-untold",
            Fault::BackupUnsynced => "backup-unsynced",
            Fault::BackupUnnamed => "backup-unnamed",
            Fault::FolderUnsettled => "folder-unsettled",
        }
    }
}

/// Whether a fault is switched on.
pub(crate) fn faulty(fault: Fault) -> bool {
    crate::is_faulty(fault.word())
}

/// Ends the process when this failure is that of a sync.
pub(crate) fn end_if_unsynced(error: &rusqlite::Error) {
    let rusqlite::Error::SqliteFailure(code, _) = error else { return };
    if is_sync(code.extended_code) && !faulty(Fault::SyncIgnored) {
        tracing::error!(code = code.extended_code, "the disk refused a sync; the process ends, start-up recovers");
        std::process::abort();
    }
}

const fn is_sync(code: i32) -> bool {
    matches!(code, ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC)
}

impl DbError {
    /// Whether the disk took nothing in: it is full, over its quota, or refuses to write. Nothing was kept; what was kept
    /// before can be read, and the next write may succeed.
    pub(crate) fn is_full(&self) -> bool {
        match self {
            _ if faulty(Fault::FullUnknown) => false,
            DbError::Sqlite(rusqlite::Error::SqliteFailure(code, _)) => {
                let refused = matches!(
                    code.extended_code,
                    ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_TRUNCATE | ffi::SQLITE_IOERR_SHMSIZE
                );
                code.code == ErrorCode::DiskFull || refused
            }
            DbError::Postgres(error) => error.code() == Some(&postgres::error::SqlState::DISK_FULL),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(extended: i32) -> DbError {
        DbError::Sqlite(rusqlite::Error::SqliteFailure(ffi::Error::new(extended), None))
    }

    #[test]
    fn a_disk_that_takes_nothing_is_told_from_one_that_lies() {
        for (code, full, sync) in [
            (ffi::SQLITE_FULL, true, false),
            (ffi::SQLITE_IOERR_WRITE, true, false),
            (ffi::SQLITE_IOERR_FSYNC, false, true),
            (ffi::SQLITE_IOERR_DIR_FSYNC, false, true),
            (ffi::SQLITE_IOERR_READ, false, false),
            (ffi::SQLITE_CORRUPT, false, false),
        ] {
            assert_eq!((failure(code).is_full(), is_sync(code)), (full, sync), "{code}");
        }
    }
}
