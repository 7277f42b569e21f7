//! Sessions. A token is asked for by its hash; the token itself is never here.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Moment, Outcome, Person};

use super::INSTANCE;
use crate::model::Session;

pub(crate) fn session_insert(tx: &mut WriteTx<'_>, hash: &str, person: Id<Person>, expires_at: Moment) -> Outcome<()> {
    let now = tx.now();
    tx.run_one(
        sql!(
            "INSERT INTO sessions (token_hash, scope_id, person_id, created_at, last_seen_at, expires_at)
             VALUES ($1, $2, $3, $4, $4, $5)"
        ),
        args![hash, INSTANCE, person, now, expires_at],
    )
}

/// The session behind a hash, unless it was ended.
pub(crate) fn session_find(tx: &mut ReadTx<'_>, hash: &str) -> Outcome<Option<Session>> {
    tx.maybe(
        sql!(
            "SELECT person_id, created_at, last_seen_at, expires_at FROM sessions
             WHERE token_hash = $1 AND scope_id = $2 AND ended_at IS NULL"
        ),
        args![hash, INSTANCE],
        session,
    )
}

pub(crate) fn session_seen(tx: &mut WriteTx<'_>, hash: &str) -> Outcome<()> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE sessions SET last_seen_at = $3 WHERE token_hash = $1 AND scope_id = $2 AND last_seen_at < $3"),
        args![hash, INSTANCE, now],
    )?;
    Ok(())
}

pub(crate) fn session_end(tx: &mut WriteTx<'_>, hash: &str) -> Outcome<()> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE sessions SET ended_at = $3 WHERE token_hash = $1 AND scope_id = $2 AND ended_at IS NULL"),
        args![hash, INSTANCE, now],
    )?;
    Ok(())
}

/// Ends all sessions of a person.
pub(crate) fn session_end_all(tx: &mut WriteTx<'_>, person: Id<Person>) -> Outcome<()> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE sessions SET ended_at = $3 WHERE person_id = $1 AND scope_id = $2 AND ended_at IS NULL"),
        args![person, INSTANCE, now],
    )?;
    Ok(())
}

/// The sessions of a person that were not ended, newest first.
pub(crate) fn sessions_of(tx: &mut ReadTx<'_>, person: Id<Person>) -> Outcome<Vec<Session>> {
    let now = tx.now();
    tx.all(
        sql!(
            "SELECT person_id, created_at, last_seen_at, expires_at FROM sessions
             WHERE person_id = $1 AND scope_id = $2 AND ended_at IS NULL AND expires_at > $3
             ORDER BY created_at DESC LIMIT 50"
        ),
        args![person, INSTANCE, now],
        session,
    )
}

/// Sessions that were over before a moment are forgotten: nobody asks when somebody was signed in.
pub(crate) fn session_forget(tx: &mut WriteTx<'_>, before: Moment) -> Outcome<()> {
    tx.run(sql!("DELETE FROM sessions WHERE scope_id = $1 AND expires_at < $2"), args![INSTANCE, before])?;
    Ok(())
}

fn session(row: &mut Row) -> Result<Session, DbError> {
    Ok(Session { person: row.get()?, created_at: row.get()?, last_seen_at: row.get()?, expires_at: row.get()? })
}
