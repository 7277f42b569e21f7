//! Requirements of an area.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome};

use super::columns::{json, listed, wording};
use crate::model::{Area, Requirement, Version};

/// The requirements of an area in the order of their numbers.
pub(crate) fn requirements_of_area(tx: &mut ReadTx<'_>, area: Id<Area>) -> Outcome<Vec<Requirement>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT id, origin_id, number, kind, minimum, text_de, text_en, evidence, tags, version FROM requirements
             WHERE scope_id = $1 AND area_id = $2 AND withdrawn_at IS NULL ORDER BY number_key"
        ),
        args![scope, area],
        requirement,
    )
}

/// All requirements of a version in the order of their numbers, each with its area.
pub(crate) fn requirements_of_version(
    tx: &mut ReadTx<'_>,
    version: Id<Version>,
) -> Outcome<Vec<(Id<Area>, Requirement)>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT area_id, id, origin_id, number, kind, minimum, text_de, text_en, evidence, tags, version
             FROM requirements WHERE scope_id = $1 AND version_id = $2 AND withdrawn_at IS NULL ORDER BY number_key"
        ),
        args![scope, version],
        |row| Ok((row.get()?, requirement(row)?)),
    )
}

pub(crate) fn requirement_insert(
    tx: &mut WriteTx<'_>,
    version: Id<Version>,
    area: Id<Area>,
    new: &Requirement,
) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO requirements (id, scope_id, version_id, area_id, origin_id, number, number_key, kind, minimum,
                 text_de, text_en, evidence, tags, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)"
        ),
        args![
            new.id,
            scope,
            version,
            area,
            new.origin,
            new.number.to_string(),
            new.number.sort_key(),
            new.kind.word(),
            new.minimum,
            &new.text.de,
            &new.text.en,
            json(&new.evidence),
            json(&new.tags)
        ],
    )?;
    Ok(())
}

pub(crate) fn requirement_update(tx: &mut WriteTx<'_>, new: &Requirement) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE requirements SET number = $4, number_key = $5, kind = $6, minimum = $7, text_de = $8, text_en = $9,
                 evidence = $10, tags = $11, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![
            scope,
            new.id,
            new.version,
            new.number.to_string(),
            new.number.sort_key(),
            new.kind.word(),
            new.minimum,
            &new.text.de,
            &new.text.en,
            json(&new.evidence),
            json(&new.tags)
        ],
    )
}

pub(crate) fn requirement_withdraw(tx: &mut WriteTx<'_>, id: Id<Requirement>, version: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE requirements SET withdrawn_at = $3, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $4 AND withdrawn_at IS NULL"
        ),
        args![scope, id, now, version],
    )
}

/// Withdraws all requirements of an area.
pub(crate) fn requirements_withdraw(tx: &mut WriteTx<'_>, area: Id<Area>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run(
        sql!("UPDATE requirements SET withdrawn_at = $3 WHERE scope_id = $1 AND area_id = $2 AND withdrawn_at IS NULL"),
        args![scope, area, now],
    )?;
    Ok(())
}

fn requirement(row: &mut Row) -> Result<Requirement, DbError> {
    Ok(Requirement {
        id: row.get()?,
        origin: row.get()?,
        number: row.get()?,
        kind: row.get()?,
        minimum: row.get()?,
        text: wording(row)?,
        evidence: listed(row)?,
        tags: listed(row)?,
        version: row.get()?,
    })
}
