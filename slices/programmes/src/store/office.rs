//! The cohort: which organisations take part, since when, until when.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::Outcome;

use crate::model::{OfficeId, Participation};

/// The cohort in the order in which it was named.
pub(crate) fn participations(tx: &mut ReadTx<'_>) -> Outcome<Vec<Participation>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT organisation_id, joined, left_on, position, version, allocation_version, decided FROM participations
             WHERE scope_id = $1 AND withdrawn_at IS NULL ORDER BY position, organisation_id"
        ),
        args![scope],
        participation,
    )
}

/// One office's part; `Missing` where it takes none.
pub(crate) fn participation_find(tx: &mut ReadTx<'_>, organisation: OfficeId) -> Outcome<Participation> {
    let scope = tx.scope_id();
    tx.one(
        sql!(
            "SELECT organisation_id, joined, left_on, position, version, allocation_version, decided FROM participations
             WHERE scope_id = $1 AND organisation_id = $2 AND withdrawn_at IS NULL"
        ),
        args![scope, organisation],
        participation,
    )
}

/// Lets an organisation take part, as the last of the cohort; one that left before comes back with what it had.
pub(crate) fn participation_insert(tx: &mut WriteTx<'_>, new: &Participation) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO participations (scope_id, organisation_id, joined, left_on, position, version, allocation_version)
             VALUES ($1, $2, $3, $4,
                     (SELECT 1 + COALESCE(max(p.position), 0) FROM participations p WHERE p.scope_id = $1), 1, 1)
             ON CONFLICT (scope_id, organisation_id) DO UPDATE SET joined = excluded.joined,
                left_on = excluded.left_on, position = excluded.position, version = participations.version + 1,
                withdrawn_at = NULL"
        ),
        args![scope, new.organisation, new.joined, new.left],
    )?;
    db::scopes::member_add(tx, new.organisation)
}

/// Writes the dates, if nobody saved since.
pub(crate) fn participation_update(tx: &mut WriteTx<'_>, new: &Participation) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE participations SET joined = $4, left_on = $5, version = version + 1
             WHERE scope_id = $1 AND organisation_id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, new.organisation, new.version, new.joined, new.left],
    )
}

/// Counts the version of an office's allocation on, if nobody saved since.
pub(crate) fn participation_allocated(tx: &mut WriteTx<'_>, organisation: OfficeId, version: i64) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE participations SET allocation_version = allocation_version + 1
             WHERE scope_id = $1 AND organisation_id = $2 AND allocation_version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, organisation, version],
    )
}

/// Notes that its ranks come from a decision.
pub(crate) fn participation_decided(tx: &mut WriteTx<'_>, organisation: OfficeId) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!("UPDATE participations SET decided = 1 WHERE scope_id = $1 AND organisation_id = $2 AND withdrawn_at IS NULL"),
        args![scope, organisation],
    )
}

/// Ends an organisation's part; what it had stays in the records and comes back with it.
pub(crate) fn participation_withdraw(tx: &mut WriteTx<'_>, organisation: OfficeId) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE participations SET withdrawn_at = $3
             WHERE scope_id = $1 AND organisation_id = $2 AND withdrawn_at IS NULL"
        ),
        args![scope, organisation, now],
    )?;
    db::scopes::member_remove(tx, organisation)
}

fn participation(row: &mut Row) -> Result<Participation, DbError> {
    Ok(Participation {
        organisation: row.get()?,
        joined: row.get()?,
        left: row.get()?,
        position: row.get()?,
        version: row.get()?,
        allocation_version: row.get()?,
        decided: row.get()?,
    })
}
