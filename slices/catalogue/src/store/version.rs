//! Versions of catalogues.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Key, Outcome};

use super::columns::{json, listed, wording};
use crate::model::{Catalogue, Number, Version, VersionRow};

/// A version that is not withdrawn.
pub(crate) fn version_find(tx: &mut ReadTx<'_>, catalogue: &Key, number: &Number) -> Outcome<Option<Version>> {
    let scope = tx.scope_id();
    tx.maybe(
        sql!(
            "SELECT v.id, v.catalogue_id, c.key, v.number, v.title_de, v.title_en, v.about_de, v.about_en, v.licence,
                    v.tags, v.from_number, v.released_at, v.version
             FROM catalogue_versions v JOIN catalogues c ON c.id = v.catalogue_id AND c.scope_id = v.scope_id
             WHERE v.scope_id = $1 AND c.key = $2 AND v.number = $3 AND v.withdrawn_at IS NULL"
        ),
        args![scope, catalogue, number.to_string()],
        version,
    )
}

/// All versions that are not withdrawn, the newest of each catalogue first, with their sizes.
pub(crate) fn version_list(tx: &mut ReadTx<'_>) -> Outcome<Vec<VersionRow>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT c.key, v.number, v.title_de, v.title_en, v.about_de, v.about_en, v.released_at,
                    (SELECT count(*) FROM areas a
                     WHERE a.scope_id = v.scope_id AND a.version_id = v.id AND a.withdrawn_at IS NULL),
                    (SELECT count(*) FROM requirements r
                     WHERE r.scope_id = v.scope_id AND r.version_id = v.id AND r.withdrawn_at IS NULL)
             FROM catalogue_versions v JOIN catalogues c ON c.id = v.catalogue_id AND c.scope_id = v.scope_id
             WHERE v.scope_id = $1 AND v.withdrawn_at IS NULL ORDER BY c.key, v.number_key DESC LIMIT 500"
        ),
        args![scope],
        version_row,
    )
}

/// The versions of one catalogue that are not withdrawn: number, and whether it is released.
pub(crate) fn version_numbers(tx: &mut ReadTx<'_>, catalogue: Id<Catalogue>) -> Outcome<Vec<(Number, bool)>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT number, released_at FROM catalogue_versions
             WHERE scope_id = $1 AND catalogue_id = $2 AND withdrawn_at IS NULL ORDER BY number_key"
        ),
        args![scope, catalogue],
        |row| Ok((row.get()?, row.get::<Option<i64>>()?.is_some())),
    )
}

pub(crate) fn version_insert(tx: &mut WriteTx<'_>, new: &Version) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO catalogue_versions (id, scope_id, catalogue_id, number, number_key, title_de, title_en,
                 about_de, about_en, licence, tags, from_number, created_at, released_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)"
        ),
        args![
            new.id,
            scope,
            new.catalogue_id,
            new.number.to_string(),
            new.number.sort_key(),
            &new.title.de,
            &new.title.en,
            &new.about.de,
            &new.about.en,
            &new.licence,
            json(&new.tags),
            new.from.as_ref().map(Number::to_string),
            now,
            new.released_at
        ],
    )?;
    Ok(())
}

pub(crate) fn version_update(tx: &mut WriteTx<'_>, new: &Version) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE catalogue_versions SET number = $4, number_key = $5, title_de = $6, title_en = $7, about_de = $8,
                 about_en = $9, licence = $10, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND released_at IS NULL AND withdrawn_at IS NULL"
        ),
        args![
            scope,
            new.id,
            new.version,
            new.number.to_string(),
            new.number.sort_key(),
            &new.title.de,
            &new.title.en,
            &new.about.de,
            &new.about.en,
            &new.licence
        ],
    )
}

pub(crate) fn version_release(tx: &mut WriteTx<'_>, id: Id<Version>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE catalogue_versions SET released_at = $3, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND released_at IS NULL AND withdrawn_at IS NULL"
        ),
        args![scope, id, now],
    )
}

pub(crate) fn version_withdraw(tx: &mut WriteTx<'_>, id: Id<Version>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE catalogue_versions SET withdrawn_at = $3, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND released_at IS NULL AND withdrawn_at IS NULL"
        ),
        args![scope, id, now],
    )
}

fn version(row: &mut Row) -> Result<Version, DbError> {
    Ok(Version {
        id: row.get()?,
        catalogue_id: row.get()?,
        catalogue: row.get()?,
        number: row.get()?,
        title: wording(row)?,
        about: wording(row)?,
        licence: row.get()?,
        tags: listed(row)?,
        from: row.get()?,
        released_at: row.get()?,
        version: row.get()?,
    })
}

fn version_row(row: &mut Row) -> Result<VersionRow, DbError> {
    Ok(VersionRow {
        catalogue: row.get()?,
        number: row.get()?,
        title: wording(row)?,
        about: wording(row)?,
        released_at: row.get()?,
        areas: row.get()?,
        requirements: row.get()?,
    })
}
