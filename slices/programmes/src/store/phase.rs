//! Phases.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome};

use crate::model::Phase;

/// All phases as they follow each other.
pub(crate) fn phases(tx: &mut ReadTx<'_>) -> Outcome<Vec<Phase>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT id, key, title, starts, ends, example, position, version FROM phases
             WHERE scope_id = $1 AND withdrawn_at IS NULL ORDER BY starts, position, id"
        ),
        args![scope],
        phase,
    )
}

/// One phase.
pub(crate) fn phase_find(tx: &mut ReadTx<'_>, id: Id<Phase>) -> Outcome<Phase> {
    let scope = tx.scope_id();
    tx.one(
        sql!(
            "SELECT id, key, title, starts, ends, example, position, version FROM phases
             WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"
        ),
        args![scope, id],
        phase,
    )
}

/// Enters a phase.
pub(crate) fn phase_insert(tx: &mut WriteTx<'_>, new: &Phase) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO phases (id, scope_id, key, title, starts, ends, example, position, version)
             VALUES ($2, $1, $3, $4, $5, $6, $7,
                     (SELECT 1 + COALESCE(max(p.position), 0) FROM phases p WHERE p.scope_id = $1), 1)"
        ),
        args![scope, new.id, &new.key, &new.title, new.starts, new.ends, new.example],
    )?;
    Ok(())
}

/// Writes a phase, if nobody saved since.
pub(crate) fn phase_update(tx: &mut WriteTx<'_>, new: &Phase) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE phases SET title = $4, starts = $5, ends = $6, example = $7, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, new.id, new.version, &new.title, new.starts, new.ends, new.example],
    )
}

/// Withdraws a phase, if nobody saved since.
pub(crate) fn phase_withdraw(tx: &mut WriteTx<'_>, id: Id<Phase>, version: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE phases SET withdrawn_at = $4, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, id, version, now],
    )
}

fn phase(row: &mut Row) -> Result<Phase, DbError> {
    Ok(Phase {
        id: row.get()?,
        key: row.get()?,
        title: row.get()?,
        starts: row.get()?,
        ends: row.get()?,
        example: row.get()?,
        position: row.get()?,
        version: row.get()?,
    })
}
