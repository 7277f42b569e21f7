//! The table `steps`.

use db::{ReadTx, WriteTx, args, sql};
use kernel::{Moment, No, Outcome};

use crate::model::Step;

/// The last step that was not undone.
pub(crate) fn step_last(tx: &mut ReadTx<'_>) -> Outcome<Option<(i64, Step)>> {
    let scope = tx.scope_id();
    let sql =
        sql!("SELECT number, step FROM steps WHERE scope_id = $1 AND undone_at IS NULL ORDER BY number DESC LIMIT 1");
    let found = tx.maybe(sql, args![scope], |row| Ok((row.get::<i64>()?, row.get::<String>()?)))?;
    found.map(|(number, step)| Ok((number, serde_json::from_str(&step).map_err(No::broken)?))).transpose()
}

/// All steps that were not undone, the oldest first.
pub(crate) fn steps(tx: &mut ReadTx<'_>) -> Outcome<Vec<(Moment, Step)>> {
    let scope = tx.scope_id();
    let sql = sql!("SELECT at, step FROM steps WHERE scope_id = $1 AND undone_at IS NULL ORDER BY number");
    let rows = tx.all(sql, args![scope], |row| Ok((row.get::<Moment>()?, row.get::<String>()?)))?;
    rows.into_iter().map(|(at, step)| Ok((at, serde_json::from_str(&step).map_err(No::broken)?))).collect()
}

/// The last entry of cards that was not taken back, whatever came after it.
pub(crate) fn step_last_cards(tx: &mut ReadTx<'_>) -> Outcome<Option<(i64, Step, Moment)>> {
    let scope = tx.scope_id();
    // The word is how serde marks a step; nobody types it.
    let sql = sql!(
        "SELECT number, step, at FROM steps WHERE scope_id = $1 AND undone_at IS NULL AND step LIKE '{\"step\":\"cards\"%'
         ORDER BY number DESC LIMIT 1"
    );
    let found =
        tx.maybe(sql, args![scope], |row| Ok((row.get::<i64>()?, row.get::<String>()?, row.get::<Moment>()?)))?;
    found.map(|(number, step, at)| Ok((number, serde_json::from_str(&step).map_err(No::broken)?, at))).transpose()
}

/// Notes a step.
pub(crate) fn step_insert(tx: &mut WriteTx<'_>, step: &Step) -> Outcome<()> {
    let (scope, now, step) = (tx.scope_id(), tx.now(), serde_json::to_string(step).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "INSERT INTO steps (scope_id, number, step, at)
             SELECT CAST($1 AS TEXT), COALESCE(MAX(number), 0) + 1, CAST($2 AS TEXT), CAST($3 AS BIGINT)
             FROM steps WHERE scope_id = $1"
        ),
        args![scope, step, now],
    )
}

/// Notes that it was undone; somebody who undoes the same at once is told so.
pub(crate) fn step_undone(tx: &mut WriteTx<'_>, number: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!("UPDATE steps SET undone_at = $3 WHERE scope_id = $1 AND number = $2 AND undone_at IS NULL"),
        args![scope, number, now],
    )
}
