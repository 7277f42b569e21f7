//! The tables `voices` and `ratings`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Key, Outcome};

use crate::model::{Rating, Voice};

/// All answers of this workshop.
pub(crate) fn ratings(tx: &mut ReadTx<'_>) -> Outcome<Vec<Rating>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT voice_id, area_key, scale, value FROM ratings WHERE scope_id = $1
             ORDER BY voice_id, area_key, scale"
        ),
        args![scope],
        rating,
    )
}

/// The answers of one voice.
pub(crate) fn ratings_of(tx: &mut ReadTx<'_>, voice: Id<Voice>) -> Outcome<Vec<Rating>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT voice_id, area_key, scale, value FROM ratings WHERE scope_id = $1 AND voice_id = $2
             ORDER BY area_key, scale"
        ),
        args![scope, voice],
        rating,
    )
}

/// The sheets of paper, by their numbers.
pub(crate) fn sheets(tx: &mut ReadTx<'_>) -> Outcome<Vec<Voice>> {
    let scope = tx.scope_id();
    tx.all(
        sql!("SELECT id, sheet FROM voices WHERE scope_id = $1 AND sheet IS NOT NULL ORDER BY sheet"),
        args![scope],
        |row| Ok(Voice { id: row.get()?, sheet: row.get()? }),
    )
}

/// Who answered on which scale, each once, in the order of the voices.
pub(crate) fn voices_by_scale(tx: &mut ReadTx<'_>) -> Outcome<Vec<(Id<Voice>, String)>> {
    let scope = tx.scope_id();
    tx.all(
        sql!("SELECT DISTINCT voice_id, scale FROM ratings WHERE scope_id = $1 ORDER BY voice_id, scale"),
        args![scope],
        |row| Ok((row.get()?, row.get()?)),
    )
}

/// How many voices there are, of people and of paper.
pub(crate) fn voice_count(tx: &mut ReadTx<'_>) -> Outcome<i64> {
    let scope = tx.scope_id();
    tx.one(sql!("SELECT COUNT(*) FROM voices WHERE scope_id = $1"), args![scope], Row::get)
}

/// Enters a voice; one that is there already stays.
pub(crate) fn voice_insert(tx: &mut WriteTx<'_>, voice: &Voice) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!("INSERT INTO voices (scope_id, id, sheet) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
        args![scope, voice.id, voice.sheet],
    )?;
    Ok(())
}

/// Writes an answer over the one before.
pub(crate) fn rating_put(tx: &mut WriteTx<'_>, new: &Rating) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO ratings (scope_id, voice_id, area_key, scale, value) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (scope_id, voice_id, area_key, scale) DO UPDATE SET value = excluded.value"
        ),
        args![scope, new.voice, &new.area, &new.scale, new.value],
    )?;
    Ok(())
}

/// Takes an answer back: „kann ich nicht sagen“.
pub(crate) fn rating_delete(tx: &mut WriteTx<'_>, voice: Id<Voice>, area: &Key, scale: &str) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!("DELETE FROM ratings WHERE scope_id = $1 AND voice_id = $2 AND area_key = $3 AND scale = $4"),
        args![scope, voice, area, scale],
    )?;
    Ok(())
}

fn rating(row: &mut Row) -> Result<Rating, DbError> {
    Ok(Rating { voice: row.get()?, area: row.get()?, scale: row.get()?, value: row.get()? })
}
