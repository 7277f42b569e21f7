//! News: what a live page may know of an entry of the journal, from the commit itself or read back later.
//!
//! Number, kind and subject, nothing of what was written: who wants to know that asks for it, and is asked for rights.

use kernel::{Id, Outcome, Scope};

use crate::{
    DbError, ReadTx, Row, args,
    journal::{self, Mark},
    sql,
};

/// News that a stream has grown by one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grown {
    /// The stream: that of a scope.
    pub scope: Id<Scope>,
    /// The number of the new entry, with what vouches for it.
    pub mark: Mark,
    /// What happened, as in `programmes.phase_edited`.
    pub kind: String,
    /// The id of the thing it is about.
    pub subject: String,
}

/// What those who watch the journal are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// A stream has grown.
    Grown(Grown),
    /// Nobody knows what became of a commit: any stream may have grown, and who watches has to read.
    Unknown,
}

/// The mark of the last entry of this scope's stream, and news of the last entries, oldest first, at most so many.
pub fn latest(tx: &mut ReadTx<'_>, most: i64) -> Outcome<(Mark, Vec<Grown>)> {
    let scope = tx.scope_id();
    let last = journal::last_mark(tx)?;
    let read = |row: &mut Row| -> Result<Grown, DbError> {
        let mark = Mark::new(row.get()?, &row.get::<String>()?);
        Ok(Grown { scope, mark, kind: row.get()?, subject: row.get()? })
    };
    let entries = tx.all(
        sql!(
            "SELECT number, hash, kind, subject FROM journal WHERE scope_id = $1 AND number > $2 AND number <= $3
             ORDER BY number"
        ),
        args![scope, last.number - most, last.number],
        read,
    )?;
    Ok((last, entries))
}
