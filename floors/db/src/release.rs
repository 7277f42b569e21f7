//! Releases: whatever leaves a scope passes here, frozen as it was, and can be withdrawn at once.
//!
//! Rule 7 of the domain. Asking the right to release is the case's duty; this room only keeps what was decided.

use kernel::{Id, Moment, Outcome, Scope};

use crate::{DbError, ReadTx, Row, WriteTx, args, sql};

/// Something released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its number: 1 for the first of its subject.
    pub number: i64,
    /// The content as it was released.
    pub content: String,
    /// When.
    pub released_at: Moment,
}

/// Releases content of this scope to the public; what was released before under this subject is withdrawn.
pub fn put(tx: &mut WriteTx<'_>, subject: &str, content: &str) -> Outcome<i64> {
    withdraw(tx, subject)?;
    let (scope, now) = (tx.scope_id(), tx.now());
    let id = tx.id::<Release>();
    tx.one(
        sql!(
            "INSERT INTO releases (id, scope_id, subject, number, audience, content, released_at)
             SELECT $1, $2, $3, 1 + count(*), 'public', $4, CAST($5 AS BIGINT) FROM releases WHERE scope_id = $2 AND subject = $3
             RETURNING number"
        ),
        args![id, scope, subject, content, now],
        Row::get,
    )
}

/// Withdraws what is released under a subject; whether there was anything.
pub fn withdraw(tx: &mut WriteTx<'_>, subject: &str) -> Outcome<bool> {
    let (scope, now) = (tx.scope_id(), tx.now());
    let count = tx.run(
        sql!("UPDATE releases SET withdrawn_at = $3 WHERE scope_id = $1 AND subject = $2 AND withdrawn_at IS NULL"),
        args![scope, subject, now],
    )?;
    Ok(count > 0)
}

/// What is released to the public under a subject of this scope now.
pub fn public(tx: &mut ReadTx<'_>, subject: &str) -> Outcome<Option<Release>> {
    let scope = tx.scope_id();
    tx.maybe(
        sql!(
            "SELECT number, content, released_at FROM releases
             WHERE scope_id = $1 AND subject = $2 AND audience = 'public' AND withdrawn_at IS NULL"
        ),
        args![scope, subject],
        read,
    )
}

/// What is released to the public under a subject in any scope, the newest first; at most a thousand. One of the few
/// statements that look across scopes: what is public belongs to everybody.
pub fn public_everywhere(tx: &mut ReadTx<'_>, subject: &str) -> Outcome<Vec<(Id<Scope>, Release)>> {
    tx.all(
        sql!(
            "SELECT scope_id, number, content, released_at FROM releases
             WHERE subject = $1 AND audience = 'public' AND withdrawn_at IS NULL
             ORDER BY released_at DESC, scope_id LIMIT 1000"
        ),
        args![subject],
        |row| Ok((row.get()?, read(row)?)),
    )
}

fn read(row: &mut Row) -> Result<Release, DbError> {
    Ok(Release { number: row.get()?, content: row.get()?, released_at: row.get()? })
}
