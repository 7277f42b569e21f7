//! The allocation: the ranks of the offices and the areas in them.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::Outcome;

use crate::model::{OfficeId, Pick};

/// All ranks of the cohort, office by office, rank by rank; offices that left are not named.
pub(crate) fn picks(tx: &mut ReadTx<'_>) -> Outcome<Vec<Pick>> {
    let scope = tx.scope_id();
    let rows = tx.all(
        sql!(
            "SELECT k.id, k.organisation_id, k.rank, k.optional, a.area_key
             FROM picks k
             JOIN participations p ON p.scope_id = k.scope_id AND p.organisation_id = k.organisation_id
                                  AND p.withdrawn_at IS NULL
             JOIN pick_areas a ON a.scope_id = k.scope_id AND a.pick_id = k.id
             WHERE k.scope_id = $1 ORDER BY p.position, k.organisation_id, k.rank, a.position"
        ),
        args![scope],
        pick,
    )?;
    let mut picks: Vec<Pick> = Vec::new();
    for row in rows {
        match picks.last_mut() {
            Some(last) if last.id == row.id => last.areas.extend(row.areas),
            _ => picks.push(row),
        }
    }
    Ok(picks)
}

/// Enters one rank with its areas.
pub(crate) fn pick_insert(tx: &mut WriteTx<'_>, new: &Pick) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!("INSERT INTO picks (id, scope_id, organisation_id, rank, optional) VALUES ($2, $1, $3, $4, $5)"),
        args![scope, new.id, new.organisation, new.rank, new.optional],
    )?;
    for (area, position) in new.areas.iter().zip(1_i64..) {
        tx.run(
            sql!("INSERT INTO pick_areas (scope_id, pick_id, area_key, position) VALUES ($1, $2, $3, $4)"),
            args![scope, new.id, area, position],
        )?;
    }
    Ok(())
}

/// Takes away all ranks of an office, before its new ones are entered; the journal keeps what they were.
pub(crate) fn picks_delete(tx: &mut WriteTx<'_>, organisation: OfficeId) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "DELETE FROM pick_areas WHERE scope_id = $1
             AND pick_id IN (SELECT id FROM picks WHERE scope_id = $1 AND organisation_id = $2)"
        ),
        args![scope, organisation],
    )?;
    tx.run(sql!("DELETE FROM picks WHERE scope_id = $1 AND organisation_id = $2"), args![scope, organisation])?;
    Ok(())
}

fn pick(row: &mut Row) -> Result<Pick, DbError> {
    Ok(Pick {
        id: row.get()?,
        organisation: row.get()?,
        rank: row.get()?,
        optional: row.get()?,
        areas: vec![row.get()?],
    })
}
