//! The table `wishes`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Key, Outcome, Scope};

use crate::model::{WishRow, WishWord};

/// All that leaderships of this programme stated; what was taken back is there as well, with its version.
pub(crate) fn wishes(tx: &mut ReadTx<'_>) -> Outcome<Vec<WishRow>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT office_id, area_key, kind, service_id, reason, version FROM wishes WHERE scope_id = $1
             ORDER BY office_id, area_key"
        ),
        args![scope],
        wish,
    )
}

/// What was stated about an area of an office.
pub(crate) fn wish_find(tx: &mut ReadTx<'_>, office: Id<Scope>, area: &Key) -> Outcome<Option<WishRow>> {
    let scope = tx.scope_id();
    tx.maybe(
        sql!(
            "SELECT office_id, area_key, kind, service_id, reason, version FROM wishes
             WHERE scope_id = $1 AND office_id = $2 AND area_key = $3"
        ),
        args![scope, office, area],
        wish,
    )
}

/// States something for the first time; what is there already makes it `No::Stale`.
pub(crate) fn wish_insert(tx: &mut WriteTx<'_>, new: &WishRow) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO wishes (scope_id, office_id, area_key, kind, service_id, reason, version)
             VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT DO NOTHING"
        ),
        args![scope, new.office, &new.area, new.kind.word(), new.service.clone(), &new.reason],
    )
}

/// States it anew, if nobody did since.
pub(crate) fn wish_update(tx: &mut WriteTx<'_>, new: &WishRow) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE wishes SET kind = $5, service_id = $6, reason = $7, version = version + 1
             WHERE scope_id = $1 AND office_id = $2 AND area_key = $3 AND version = $4"
        ),
        args![scope, new.office, &new.area, new.version, new.kind.word(), new.service.clone(), &new.reason],
    )
}

fn wish(row: &mut Row) -> Result<WishRow, DbError> {
    Ok(WishRow {
        office: row.get()?,
        area: row.get()?,
        kind: row.get::<String>()?.parse().unwrap_or(WishWord::None),
        service: row.get()?,
        reason: row.get()?,
        version: row.get()?,
    })
}
