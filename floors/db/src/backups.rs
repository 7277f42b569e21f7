//! What is known of the backups that the program made by itself: the last one, and whether it could be restored.

use kernel::{Moment, Outcome};

use crate::{DbError, ReadTx, Row, WriteTx, args, sql};

/// How long the outcome of a night is kept: a year and a month.
const KEPT_DAYS: i64 = 400;

/// One night's backup and how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was begun.
    pub at: Moment,
    /// The name of the archive in the folder of backups.
    pub file: String,
    /// Its size.
    pub bytes: i64,
    /// How many rows it holds.
    pub rows: i64,
    /// The content hash.
    pub content: String,
    /// How many attachments that records name it lacks, because they were missing or damaged.
    pub lacking: i64,
    /// When it had been restored into a scratch database, with equal content.
    pub restored_at: Option<Moment>,
    /// What went wrong.
    pub fault: Option<BackupFault>,
}

/// At which step a night's backup failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupFault {
    /// The archive could not be written.
    Written,
    /// It could not be restored, or with other content.
    Restored,
    /// The journal in it does not hold together, or does not go on from the archive of the night before.
    Journal,
}

impl BackupFault {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Written, Self::Restored, Self::Journal];

    /// The word kept in the records and used in text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Restored => "restored",
            Self::Journal => "journal",
        }
    }
}

/// What a page or a check says about backups.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Backups {
    /// The last one, however it went.
    pub last: Option<Backup>,
    /// The last one that was written and restored with equal content.
    pub last_good: Option<Backup>,
}

/// The last backup, the last one that could be restored, and how they went. Asks no right: the caller's case has.
pub fn latest(tx: &mut ReadTx<'_>) -> Outcome<Backups> {
    let scope = tx.scope_id();
    let last = tx.maybe(
        sql!(
            "SELECT at, file, bytes, rows, content, lacking, restored_at, fault FROM backups
             WHERE scope_id = $1 ORDER BY at DESC, id DESC LIMIT 1"
        ),
        args![scope],
        backup,
    )?;
    let last_good = tx.maybe(
        sql!(
            "SELECT at, file, bytes, rows, content, lacking, restored_at, fault FROM backups
             WHERE scope_id = $1 AND fault IS NULL AND restored_at IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1"
        ),
        args![scope],
        backup,
    )?;
    Ok(Backups { last, last_good })
}

/// Notes how a backup went, and forgets those of more than a year ago.
pub fn note(tx: &mut WriteTx<'_>, new: &Backup) -> Outcome<()> {
    let (id, scope, old) = (tx.id::<Backup>(), tx.scope_id(), tx.now().plus_seconds(-KEPT_DAYS * 86_400));
    tx.run(
        sql!(
            "INSERT INTO backups (id, scope_id, at, file, bytes, rows, content, lacking, restored_at, fault)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        args![
            id,
            scope,
            new.at,
            &new.file,
            new.bytes,
            new.rows,
            &new.content,
            new.lacking,
            new.restored_at,
            new.fault.map(BackupFault::word)
        ],
    )?;
    tx.run(sql!("DELETE FROM backups WHERE scope_id = $1 AND at < $2"), args![scope, old]).map(drop)
}

fn backup(row: &mut Row) -> Result<Backup, DbError> {
    Ok(Backup {
        at: row.get()?,
        file: row.get()?,
        bytes: row.get()?,
        rows: row.get()?,
        content: row.get()?,
        lacking: row.get()?,
        restored_at: row.get()?,
        fault: fault(row.get()?),
    })
}

fn fault(word: Option<String>) -> Option<BackupFault> {
    word.and_then(|word| BackupFault::ALL.into_iter().find(|fault| fault.word() == word))
}
