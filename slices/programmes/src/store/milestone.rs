//! Milestones.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome};

use crate::model::{Milestone, MilestoneKind, TimeOfDay};

/// All milestones as they follow each other; those of an office that left the cohort are not named.
pub(crate) fn milestones(tx: &mut ReadTx<'_>) -> Outcome<Vec<Milestone>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT m.id, m.key, m.kind, m.title, m.on_when, m.starts_at, m.ends_at, m.place, m.organisation_id,
                    m.example, m.position, m.version
             FROM milestones m
             WHERE m.scope_id = $1 AND m.withdrawn_at IS NULL
               AND (m.organisation_id IS NULL OR EXISTS (
                    SELECT 1 FROM participations p WHERE p.scope_id = m.scope_id
                    AND p.organisation_id = m.organisation_id AND p.withdrawn_at IS NULL))
             ORDER BY m.on_when, COALESCE(m.starts_at, ''), m.position, m.id"
        ),
        args![scope],
        milestone,
    )
}

/// One milestone.
pub(crate) fn milestone_find(tx: &mut ReadTx<'_>, id: Id<Milestone>) -> Outcome<Milestone> {
    let scope = tx.scope_id();
    tx.one(
        sql!(
            "SELECT id, key, kind, title, on_when, starts_at, ends_at, place, organisation_id, example, position,
                    version
             FROM milestones WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"
        ),
        args![scope, id],
        milestone,
    )
}

/// Enters a milestone.
pub(crate) fn milestone_insert(tx: &mut WriteTx<'_>, new: &Milestone) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO milestones (id, scope_id, key, kind, title, on_when, starts_at, ends_at, place,
                                     organisation_id, example, position, version)
             VALUES ($2, $1, $3, $4, $5, $6, $7, $8, $9, $10, $11,
                     (SELECT 1 + COALESCE(max(m.position), 0) FROM milestones m WHERE m.scope_id = $1), 1)"
        ),
        args![
            scope,
            new.id,
            &new.key,
            new.kind.word(),
            &new.title,
            new.on,
            written(new.starts_at),
            written(new.ends_at),
            new.place.clone(),
            new.organisation,
            new.example
        ],
    )?;
    Ok(())
}

/// Writes a milestone, if nobody saved since.
pub(crate) fn milestone_update(tx: &mut WriteTx<'_>, new: &Milestone) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE milestones SET kind = $4, title = $5, on_when = $6, starts_at = $7, ends_at = $8, place = $9,
                    organisation_id = $10, example = $11, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![
            scope,
            new.id,
            new.version,
            new.kind.word(),
            &new.title,
            new.on,
            written(new.starts_at),
            written(new.ends_at),
            new.place.clone(),
            new.organisation,
            new.example
        ],
    )
}

/// Withdraws a milestone, if nobody saved since.
pub(crate) fn milestone_withdraw(tx: &mut WriteTx<'_>, id: Id<Milestone>, version: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE milestones SET withdrawn_at = $4, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, id, version, now],
    )
}

fn written(time: Option<TimeOfDay>) -> Option<String> {
    time.map(|time| time.to_string())
}

fn milestone(row: &mut Row) -> Result<Milestone, DbError> {
    let time = |text: Option<String>| text.and_then(|text| text.parse().ok());
    Ok(Milestone {
        id: row.get()?,
        key: row.get()?,
        // The table's CHECK lets no other word in.
        kind: row.get::<String>()?.parse().unwrap_or(MilestoneKind::Other),
        title: row.get()?,
        on: row.get()?,
        starts_at: time(row.get()?),
        ends_at: time(row.get()?),
        place: row.get()?,
        organisation: row.get()?,
        example: row.get()?,
        position: row.get()?,
        version: row.get()?,
    })
}
