//! News: what a live page may know of an entry of the journal, from the commit itself or read back later.
//!
//! Number, kind and subject, nothing of what was written: who wants to know that asks for it, and is asked for rights.

use kernel::{Id, Outcome, Scope};

use crate::{DbError, ReadTx, Row, args, journal, sql};

/// News that a stream has grown by one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grown {
    /// The stream: that of a scope.
    pub scope: Id<Scope>,
    /// The number of the new entry.
    pub number: i64,
    /// What happened, as in `programmes.phase_edited`.
    pub kind: String,
    /// The id of the thing it is about.
    pub subject: String,
}

/// The number of the last entry of this scope's stream, and news of the last entries, oldest first, at most so many.
pub fn latest(tx: &mut ReadTx<'_>, most: i64) -> Outcome<(i64, Vec<Grown>)> {
    let scope = tx.scope_id();
    let last = journal::last_number(tx)?;
    let read = |row: &mut Row| -> Result<Grown, DbError> {
        Ok(Grown { scope, number: row.get()?, kind: row.get()?, subject: row.get()? })
    };
    let entries = tx.all(
        sql!(
            "SELECT number, kind, subject FROM journal WHERE scope_id = $1 AND number > $2 AND number <= $3
             ORDER BY number"
        ),
        args![scope, last - most, last],
        read,
    )?;
    Ok((last, entries))
}
