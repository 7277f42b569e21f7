//! The table `sittings`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Moment, No, Outcome, Scope};

use crate::model::{Sitting, Template, Written};

/// The needs workshop of this workshop's scope, or none: then it is a workshop of another kind.
pub(crate) fn sitting_here(tx: &mut ReadTx<'_>) -> Outcome<Sitting> {
    let scope = tx.scope_id();
    tx.one(
        sql!(
            "SELECT scope_id, programme_id, office_id, template, areas, rated_at, handed_at, withdrawn_at, version
             FROM sittings WHERE scope_id = $1"
        ),
        args![scope],
        raw,
    )
    .and_then(read)
}

/// The workshops of this programme's offices, the oldest first; at most 500.
pub(crate) fn sittings_of_programme(tx: &mut ReadTx<'_>) -> Outcome<Vec<Sitting>> {
    let programme = tx.scope_id();
    let rows = tx.all(
        sql!(
            "SELECT scope_id, programme_id, office_id, template, areas, rated_at, handed_at, withdrawn_at, version
             FROM sittings WHERE programme_id = $1 ORDER BY scope_id LIMIT 500"
        ),
        args![programme],
        raw,
    )?;
    rows.into_iter().map(read).collect()
}

/// Enters the sitting of this scope.
pub(crate) fn sitting_insert(tx: &mut WriteTx<'_>, new: &Sitting) -> Outcome<()> {
    let scope = tx.scope_id();
    let template = serde_json::to_string(&new.template).map_err(No::broken)?;
    let areas: Vec<Written> = new.areas.iter().map(Written::of).collect();
    let areas = serde_json::to_string(&areas).map_err(No::broken)?;
    tx.run_one(
        sql!(
            "INSERT INTO sittings (scope_id, programme_id, office_id, template, areas, version)
             VALUES ($1, $2, $3, $4, $5, 1)"
        ),
        args![scope, new.programme, new.office, template, areas],
    )
}

/// Writes when ratings were closed and results handed on, if nobody did since.
pub(crate) fn sitting_update(tx: &mut WriteTx<'_>, new: &Sitting) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE sittings SET rated_at = $3, handed_at = $4, withdrawn_at = $5, version = version + 1
             WHERE scope_id = $1 AND version = $2"
        ),
        args![scope, new.version, new.rated_at, new.handed_at, new.withdrawn_at],
    )
}

struct Raw {
    ids: (Id<Scope>, Id<Scope>, Id<Scope>),
    template: String,
    areas: String,
    moments: (Option<Moment>, Option<Moment>, Option<Moment>),
    version: i64,
}

fn raw(row: &mut Row) -> Result<Raw, DbError> {
    Ok(Raw {
        ids: (row.get()?, row.get()?, row.get()?),
        template: row.get()?,
        areas: row.get()?,
        moments: (row.get()?, row.get()?, row.get()?),
        version: row.get()?,
    })
}

fn read(raw: Raw) -> Outcome<Sitting> {
    let template: Template = serde_json::from_str(&raw.template).map_err(No::broken)?;
    let areas: Vec<Written> = serde_json::from_str(&raw.areas).map_err(No::broken)?;
    Ok(Sitting {
        workshop: raw.ids.0,
        programme: raw.ids.1,
        office: raw.ids.2,
        template,
        areas: areas.into_iter().filter_map(Written::read).collect(),
        rated_at: raw.moments.0,
        handed_at: raw.moments.1,
        withdrawn_at: raw.moments.2,
        version: raw.version,
    })
}
