//! The table `workshops`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, No, Outcome, Scope, When};
use programmes::offer::MilestoneRow;

use crate::model::{Clock, Purpose, Workshop};

/// The workshop of this scope, or none: then this scope is none.
pub(crate) fn workshop_here(tx: &mut ReadTx<'_>) -> Outcome<Workshop> {
    let scope = tx.scope_id();
    let sql = sql!(
        "SELECT scope_id, programme_id, title, day, start_minute, milestone_id, method, purpose, position, ends_at, paused_at,
         message, closed_at, way, version FROM workshops WHERE scope_id = $1"
    );
    tx.one(sql, args![scope], raw).and_then(read)
}

/// A workshop in the list of its programme.
pub(crate) struct Listed {
    pub(crate) workshop: Workshop,
    /// Its short code.
    pub(crate) code: String,
    pub(crate) attendees: i64,
    pub(crate) statements: i64,
}

/// The workshops of the programme this transaction is in, the latest first; at most 200.
pub(crate) fn workshops_of_programme(tx: &mut ReadTx<'_>) -> Outcome<Vec<Listed>> {
    let programme = tx.scope_id();
    let sql = sql!(
        "SELECT w.scope_id, w.programme_id, w.title, w.day, w.start_minute, w.milestone_id, w.method, w.purpose, w.position,
         w.ends_at, w.paused_at, w.message, w.closed_at, w.way, w.version, s.key,
         (SELECT COALESCE(CAST(SUM(p.seats) AS BIGINT), 0) FROM participants p WHERE p.scope_id = w.scope_id AND p.left_at IS NULL),
         (SELECT COUNT(*) FROM statements t WHERE t.scope_id = w.scope_id AND t.withdrawn_at IS NULL)
         FROM workshops w JOIN scopes s ON s.id = w.scope_id
         WHERE w.programme_id = $1 AND w.way = '' ORDER BY w.day DESC, w.start_minute DESC, w.scope_id LIMIT 200"
    );
    let rows = tx.all(sql, args![programme], |row| Ok((raw(row)?, row.get::<String>()?, row.get()?, row.get()?)))?;
    let listed = |(raw, code, attendees, statements)| Ok(Listed { workshop: read(raw)?, code, attendees, statements });
    rows.into_iter().map(listed).collect()
}

/// Enters the workshop of this scope.
pub(crate) fn workshop_insert(tx: &mut WriteTx<'_>, new: &Workshop) -> Outcome<()> {
    let (scope, method) = (tx.scope_id(), serde_json::to_string(&new.method).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "INSERT INTO workshops (scope_id, programme_id, title, day, start_minute, method, purpose, position, message, way, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, 1)"
        ),
        args![
            scope,
            new.programme,
            &new.title,
            When::Day(new.day),
            i64::from(new.start),
            method,
            new.purpose.word(),
            number(new.position),
            &new.way
        ],
    )
}

/// Writes when and how it is planned, if nobody else wrote since.
pub(crate) fn workshop_replan(tx: &mut WriteTx<'_>, new: &Workshop) -> Outcome<()> {
    let (scope, method) = (tx.scope_id(), serde_json::to_string(&new.method).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "UPDATE workshops SET title = $3, day = $4, start_minute = $5, method = $6, milestone_id = $7, version = version + 1
             WHERE scope_id = $1 AND version = $2"
        ),
        args![scope, new.version, &new.title, When::Day(new.day), i64::from(new.start), method, new.milestone],
    )
}

/// Writes where the workshop stands, if nobody else did since.
pub(crate) fn workshop_update(tx: &mut WriteTx<'_>, new: &Workshop) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE workshops SET position = $3, ends_at = $4, paused_at = $5, message = $6, closed_at = $7, version = version + 1
             WHERE scope_id = $1 AND version = $2"
        ),
        args![
            scope,
            new.version,
            number(new.position),
            new.clock.ends_at,
            new.clock.paused_at,
            &new.message,
            new.closed_at
        ],
    )
}

/// Forgets everything of the workshop of this scope: a rehearsal, or one that never began.
pub(crate) fn workshop_forget(tx: &mut WriteTx<'_>) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(sql!("DELETE FROM steps WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM dissents WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM set_asides WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM strands WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM drafts WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM statements WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM group_members WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM group_parents WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM workshop_groups WHERE scope_id = $1"), args![scope])?;
    tx.run(sql!("DELETE FROM participants WHERE scope_id = $1"), args![scope])?;
    tx.run_one(
        sql!("DELETE FROM workshops WHERE scope_id = $1 AND (purpose = 'rehearsal' OR position = 0)"),
        args![scope],
    )
}

/// Counts of the program are far below this engine's numbers.
pub(crate) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The other way round.
pub(crate) fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

fn raw(row: &mut Row) -> Result<RawRow, DbError> {
    Ok(RawRow {
        scope: row.get()?,
        programme: row.get()?,
        title: row.get()?,
        day: row.get()?,
        start: row.get()?,
        milestone: row.get()?,
        method: row.get()?,
        purpose: row.get()?,
        position: row.get()?,
        clock: Clock { ends_at: row.get()?, paused_at: row.get()? },
        message: row.get()?,
        closed_at: row.get()?,
        way: row.get()?,
        version: row.get()?,
    })
}

struct RawRow {
    scope: Id<Scope>,
    programme: Id<Scope>,
    title: String,
    day: kernel::Day,
    start: i64,
    milestone: Option<Id<MilestoneRow>>,
    method: String,
    purpose: String,
    position: i64,
    clock: Clock,
    message: String,
    closed_at: Option<kernel::Moment>,
    way: String,
    version: i64,
}

fn read(raw: RawRow) -> Outcome<Workshop> {
    Ok(Workshop {
        scope: raw.scope,
        programme: raw.programme,
        title: raw.title,
        day: raw.day,
        start: u32::try_from(raw.start).unwrap_or(0),
        milestone: raw.milestone,
        method: serde_json::from_str(&raw.method).map_err(No::broken)?,
        purpose: Purpose::from_word(&raw.purpose).unwrap_or(Purpose::Real),
        position: count(raw.position),
        clock: raw.clock,
        way: raw.way,
        message: raw.message,
        closed_at: raw.closed_at,
        version: raw.version,
    })
}
