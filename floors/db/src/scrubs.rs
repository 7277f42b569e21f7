//! What is known of the nightly looks at the attachments: the last one, and whether all were whole.

use kernel::{Moment, Outcome};

use crate::{DbError, ReadTx, Row, WriteTx, args, sql};

/// How long the outcome of a night is kept: a year and a month, as that of a backup.
const KEPT_DAYS: i64 = 400;

/// What a night's look found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scrubbed {
    /// When it was begun.
    pub at: Moment,
    /// When everything had been read; never when that failed.
    pub ended_at: Option<Moment>,
    /// Attachments that are as they were handed in.
    pub whole: i64,
    /// Records without a file.
    pub missing: i64,
    /// Files whose bytes are no longer what they were.
    pub damaged: i64,
    /// Files that no record named any more, and that went.
    pub discarded: i64,
}

impl Scrubbed {
    /// How many attachments cannot be handed out.
    pub fn spoilt(&self) -> i64 {
        self.missing + self.damaged
    }
}

/// The last look, however it went. Asks no right: the caller's case has.
pub fn latest(tx: &mut ReadTx<'_>) -> Outcome<Option<Scrubbed>> {
    let scope = tx.scope_id();
    tx.maybe(
        sql!(
            "SELECT at, ended_at, whole, missing, damaged, discarded FROM scrubs
             WHERE scope_id = $1 ORDER BY at DESC, id DESC LIMIT 1"
        ),
        args![scope],
        scrubbed,
    )
}

/// Notes what a look found, and forgets those of more than a year ago.
pub fn note(tx: &mut WriteTx<'_>, new: &Scrubbed) -> Outcome<()> {
    let (id, scope, old) = (tx.id::<Scrubbed>(), tx.scope_id(), tx.now().plus_seconds(-KEPT_DAYS * 86_400));
    tx.run(
        sql!(
            "INSERT INTO scrubs (id, scope_id, at, ended_at, whole, missing, damaged, discarded)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        args![id, scope, new.at, new.ended_at, new.whole, new.missing, new.damaged, new.discarded],
    )?;
    tx.run(sql!("DELETE FROM scrubs WHERE scope_id = $1 AND at < $2"), args![scope, old]).map(drop)
}

fn scrubbed(row: &mut Row) -> Result<Scrubbed, DbError> {
    Ok(Scrubbed {
        at: row.get()?,
        ended_at: row.get()?,
        whole: row.get()?,
        missing: row.get()?,
        damaged: row.get()?,
        discarded: row.get()?,
    })
}
