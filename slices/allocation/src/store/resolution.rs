//! The tables `resolutions` and `replies`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Moment, No, Outcome, Scope};

use crate::model::{Frozen, Reply, Resolution, ResolutionLine, Said};

/// The resolutions of the programme, the newest first.
pub(crate) fn resolution_list(tx: &mut ReadTx<'_>) -> Outcome<Vec<ResolutionLine>> {
    let scope = tx.scope_id();
    tx.all(
        sql!("SELECT id, number, made_at, released_at FROM resolutions WHERE scope_id = $1 ORDER BY number DESC"),
        args![scope],
        line,
    )
}

/// A resolution of the programme; `Missing` where there is none.
pub(crate) fn resolution_find(tx: &mut ReadTx<'_>, id: Id<Resolution>) -> Outcome<Resolution> {
    let scope = tx.scope_id();
    let (line, content) = tx.one(
        sql!("SELECT id, number, made_at, released_at, content FROM resolutions WHERE scope_id = $1 AND id = $2"),
        args![scope, id],
        |row| Ok((line(row)?, row.get::<String>()?)),
    )?;
    let frozen: Frozen = serde_json::from_str(&content).map_err(No::broken)?;
    Ok(Resolution { line, frozen })
}

/// Enters a resolution under the next number, which it answers.
pub(crate) fn resolution_insert(tx: &mut WriteTx<'_>, id: Id<Resolution>, frozen: &Frozen) -> Outcome<i64> {
    let (scope, now) = (tx.scope_id(), tx.now());
    let content = serde_json::to_string(frozen).map_err(No::broken)?;
    tx.one(
        sql!(
            "INSERT INTO resolutions (id, scope_id, number, content, made_at)
             VALUES ($2, $1, (SELECT 1 + COALESCE(max(r.number), 0) FROM resolutions r WHERE r.scope_id = $1), $3, $4)
             RETURNING number"
        ),
        args![scope, id, content, now],
        Row::get,
    )
}

/// Notes that it was released; stale where it was before.
pub(crate) fn resolution_released(tx: &mut WriteTx<'_>, id: Id<Resolution>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!("UPDATE resolutions SET released_at = $3 WHERE scope_id = $1 AND id = $2 AND released_at IS NULL"),
        args![scope, id, now],
    )
}

/// What the offices said to a resolution.
pub(crate) fn replies(tx: &mut ReadTx<'_>, id: Id<Resolution>) -> Outcome<Vec<Reply>> {
    let scope = tx.scope_id();
    let rows = tx.all(
        sql!(
            "SELECT organisation_id, said, reason, at, version FROM replies
             WHERE scope_id = $1 AND resolution_id = $2 ORDER BY organisation_id"
        ),
        args![scope, id],
        |row| Ok((row.get()?, row.get::<String>()?, row.get()?, Moment(row.get()?), row.get()?)),
    )?;
    let reply = |(office, said, reason, at, version): (Id<Scope>, String, String, Moment, i64)| {
        let said: Said = said.parse().map_err(|()| No::broken(format!("a reply says {said}")))?;
        Ok(Reply { office, said, reason, at, version })
    };
    rows.into_iter().map(reply).collect()
}

/// What an office says, as it is kept.
pub(crate) struct Replied<'a> {
    pub(crate) office: Id<Scope>,
    pub(crate) said: Said,
    pub(crate) reason: &'a str,
    /// 0 for the first answer.
    pub(crate) version: i64,
}

/// Writes what an office says, if nobody answered for it since.
pub(crate) fn reply_save(tx: &mut WriteTx<'_>, id: Id<Resolution>, new: &Replied<'_>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "INSERT INTO replies (scope_id, resolution_id, organisation_id, said, reason, at, version)
             VALUES ($1, $2, $3, $4, $5, $6, 1)
             ON CONFLICT (resolution_id, organisation_id) DO UPDATE SET said = excluded.said, reason = excluded.reason,
                at = excluded.at, version = replies.version + 1
             WHERE replies.version = $7"
        ),
        args![scope, id, new.office, new.said.word(), new.reason, now, new.version],
    )
}

fn line(row: &mut Row) -> Result<ResolutionLine, DbError> {
    Ok(ResolutionLine { id: row.get()?, number: row.get()?, made_at: row.get()?, released_at: row.get()? })
}
