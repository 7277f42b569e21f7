//! The tables `allocation_terms` and `allocation_sheets`.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, No, Outcome, Scope};

use crate::model::{Sheet, Terms};

/// The terms and their version; none where nobody set any.
pub(crate) fn terms_find(tx: &mut ReadTx<'_>) -> Outcome<Option<(Terms, i64)>> {
    let scope = tx.scope_id();
    let row = tx.maybe(
        sql!("SELECT content, version FROM allocation_terms WHERE scope_id = $1"),
        args![scope],
        |row: &mut Row| Ok((row.get::<String>()?, row.get::<i64>()?)),
    )?;
    row.map(|(content, version)| Ok((serde_json::from_str(&content).map_err(No::broken)?, version))).transpose()
}

/// Writes the terms, if nobody saved since; version 0 stands for terms that nobody set yet.
pub(crate) fn terms_save(tx: &mut WriteTx<'_>, terms: &Terms, version: i64) -> Outcome<()> {
    let (scope, content) = (tx.scope_id(), serde_json::to_string(terms).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "INSERT INTO allocation_terms (scope_id, content, version) VALUES ($1, $2, 1)
             ON CONFLICT (scope_id) DO UPDATE SET content = excluded.content, version = allocation_terms.version + 1
             WHERE allocation_terms.version = $3"
        ),
        args![scope, content, version],
    )
}

/// The sheets of all offices that have one, each with its version.
pub(crate) fn sheets(tx: &mut ReadTx<'_>) -> Outcome<Vec<(Id<Scope>, Sheet, i64)>> {
    let scope = tx.scope_id();
    let rows = tx.all(
        sql!(
            "SELECT organisation_id, content, version FROM allocation_sheets WHERE scope_id = $1 ORDER BY organisation_id"
        ),
        args![scope],
        raw,
    )?;
    let sheet = |(office, content, version): (Id<Scope>, String, i64)| {
        Ok((office, serde_json::from_str(&content).map_err(No::broken)?, version))
    };
    rows.into_iter().map(sheet).collect()
}

/// Writes an office's sheet, if nobody saved since; version 0 stands for a sheet that is new.
pub(crate) fn sheet_save(tx: &mut WriteTx<'_>, office: Id<Scope>, sheet: &Sheet, version: i64) -> Outcome<()> {
    let (scope, content) = (tx.scope_id(), serde_json::to_string(sheet).map_err(No::broken)?);
    tx.run_one(
        sql!(
            "INSERT INTO allocation_sheets (scope_id, organisation_id, content, version) VALUES ($1, $2, $3, 1)
             ON CONFLICT (scope_id, organisation_id) DO UPDATE SET content = excluded.content,
                version = allocation_sheets.version + 1
             WHERE allocation_sheets.version = $4"
        ),
        args![scope, office, content, version],
    )
}

fn raw(row: &mut Row) -> Result<(Id<Scope>, String, i64), DbError> {
    Ok((row.get()?, row.get()?, row.get()?))
}
