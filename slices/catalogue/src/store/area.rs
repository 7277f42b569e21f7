//! Areas of a version.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Key, Outcome};

use super::columns::wording;
use crate::model::{Area, AreaCount, Number, Version, Wording};

/// All areas of a version in the order of their numbers, with the number of requirements.
pub(crate) fn areas_counted(tx: &mut ReadTx<'_>, version: Id<Version>) -> Outcome<Vec<AreaCount>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT a.id, a.origin_id, a.key, a.number, a.name_de, a.name_en, a.purpose_de, a.purpose_en, a.version,
                    (SELECT count(*) FROM requirements r
                     WHERE r.scope_id = a.scope_id AND r.area_id = a.id AND r.withdrawn_at IS NULL)
             FROM areas a WHERE a.scope_id = $1 AND a.version_id = $2 AND a.withdrawn_at IS NULL ORDER BY a.number"
        ),
        args![scope, version],
        |row| Ok(AreaCount { area: area(row)?, requirements: row.get()? }),
    )
}

/// Key, number and name of the areas of a version that other slices know by catalogue and number: one lean statement,
/// for pages that only name areas.
pub(crate) fn areas_named(tx: &mut ReadTx<'_>, catalogue: &Key, number: &Number) -> Outcome<Vec<(Key, i64, Wording)>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT a.key, a.number, a.name_de, a.name_en FROM catalogues c
             JOIN catalogue_versions v ON v.scope_id = c.scope_id AND v.catalogue_id = c.id
             JOIN areas a ON a.scope_id = v.scope_id AND a.version_id = v.id
             WHERE c.scope_id = $1 AND c.key = $2 AND v.number = $3 AND v.withdrawn_at IS NULL
                   AND a.withdrawn_at IS NULL ORDER BY a.number"
        ),
        args![scope, catalogue, number.to_string()],
        |row| Ok((row.get()?, row.get()?, wording(row)?)),
    )
}

pub(crate) fn area_insert(tx: &mut WriteTx<'_>, version: Id<Version>, new: &Area) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO areas (id, scope_id, version_id, origin_id, key, number, name_de, name_en, purpose_de,
                 purpose_en, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)"
        ),
        args![
            new.id,
            scope,
            version,
            new.origin,
            &new.key,
            new.number,
            &new.name.de,
            &new.name.en,
            &new.purpose.de,
            &new.purpose.en
        ],
    )?;
    Ok(())
}

pub(crate) fn area_update(tx: &mut WriteTx<'_>, new: &Area) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE areas SET key = $4, number = $5, name_de = $6, name_en = $7, purpose_de = $8, purpose_en = $9,
                 version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![
            scope,
            new.id,
            new.version,
            &new.key,
            new.number,
            &new.name.de,
            &new.name.en,
            &new.purpose.de,
            &new.purpose.en
        ],
    )
}

pub(crate) fn area_withdraw(tx: &mut WriteTx<'_>, id: Id<Area>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE areas SET withdrawn_at = $3, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"
        ),
        args![scope, id, now],
    )
}

/// Withdraws all areas of a version.
pub(crate) fn areas_withdraw(tx: &mut WriteTx<'_>, version: Id<Version>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run(
        sql!("UPDATE areas SET withdrawn_at = $3 WHERE scope_id = $1 AND version_id = $2 AND withdrawn_at IS NULL"),
        args![scope, version, now],
    )?;
    Ok(())
}

fn area(row: &mut Row) -> Result<Area, DbError> {
    Ok(Area {
        id: row.get()?,
        origin: row.get()?,
        key: row.get()?,
        number: row.get()?,
        name: wording(row)?,
        purpose: wording(row)?,
        version: row.get()?,
    })
}
