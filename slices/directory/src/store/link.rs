//! Links for invitations and new passwords: each works once.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Moment, No, Outcome, Person};

use super::INSTANCE;
use crate::model::{Link, LinkKind};

pub(crate) fn link_insert(
    tx: &mut WriteTx<'_>,
    hash: &str,
    kind: LinkKind,
    person: Id<Person>,
    expires_at: Moment,
) -> Outcome<()> {
    let now = tx.now();
    tx.run_one(
        sql!(
            "INSERT INTO links (token_hash, scope_id, kind, person_id, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        args![hash, INSTANCE, kind.word(), person, now, expires_at],
    )
}

pub(crate) fn link_find(tx: &mut ReadTx<'_>, hash: &str) -> Outcome<Option<Link>> {
    tx.maybe(
        sql!("SELECT kind, person_id, expires_at, used_at FROM links WHERE token_hash = $1 AND scope_id = $2"),
        args![hash, INSTANCE],
        link,
    )
}

/// Uses a link up; `No::Missing` when somebody else was first.
pub(crate) fn link_take(tx: &mut WriteTx<'_>, hash: &str) -> Outcome<()> {
    let now = tx.now();
    let taken = tx.run(
        sql!("UPDATE links SET used_at = $3 WHERE token_hash = $1 AND scope_id = $2 AND used_at IS NULL"),
        args![hash, INSTANCE, now],
    )?;
    if taken == 1 { Ok(()) } else { Err(No::Missing) }
}

/// Uses up all open links of a person: with a new password none of them is needed any more.
pub(crate) fn link_use_all(tx: &mut WriteTx<'_>, person: Id<Person>) -> Outcome<()> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE links SET used_at = $3 WHERE person_id = $1 AND scope_id = $2 AND used_at IS NULL"),
        args![person, INSTANCE, now],
    )?;
    Ok(())
}

fn link(row: &mut Row) -> Result<Link, DbError> {
    Ok(Link {
        kind: row.get::<String>()?.parse().unwrap_or(LinkKind::Reset),
        person: row.get()?,
        expires_at: row.get()?,
        used: row.get::<Option<i64>>()?.is_some(),
    })
}
