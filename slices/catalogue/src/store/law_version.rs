//! Versions of law references.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Outcome};

use super::columns::wording;
use crate::model::{Law, LawVersion, Span};

/// The versions of one law reference.
pub(crate) fn law_versions_of(tx: &mut ReadTx<'_>, law: Id<Law>) -> Outcome<Vec<LawVersion>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT id, valid_from, valid_until, note_de, note_en, version FROM law_versions
             WHERE scope_id = $1 AND law_id = $2 AND withdrawn_at IS NULL ORDER BY id"
        ),
        args![scope, law],
        law_version,
    )
}

/// From when until when the versions of all law references are valid.
pub(crate) fn law_version_list(tx: &mut ReadTx<'_>) -> Outcome<Vec<(Id<Law>, Span)>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT law_id, valid_from, valid_until FROM law_versions
             WHERE scope_id = $1 AND withdrawn_at IS NULL ORDER BY law_id, id"
        ),
        args![scope],
        |row| Ok((row.get()?, span(row)?)),
    )
}

pub(crate) fn law_version_insert(tx: &mut WriteTx<'_>, law: Id<Law>, new: &LawVersion) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO law_versions (id, scope_id, law_id, valid_from, valid_until, note_de, note_en, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 1)"
        ),
        args![new.id, scope, law, new.span.from, new.span.until, &new.note.de, &new.note.en],
    )?;
    Ok(())
}

pub(crate) fn law_version_update(tx: &mut WriteTx<'_>, new: &LawVersion) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE law_versions SET valid_from = $4, valid_until = $5, note_de = $6, note_en = $7,
                 version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![scope, new.id, new.version, new.span.from, new.span.until, &new.note.de, &new.note.en],
    )
}

pub(crate) fn law_version_withdraw(tx: &mut WriteTx<'_>, id: Id<LawVersion>, version: i64) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE law_versions SET withdrawn_at = $3, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $4 AND withdrawn_at IS NULL"
        ),
        args![scope, id, now, version],
    )
}

fn law_version(row: &mut Row) -> Result<LawVersion, DbError> {
    Ok(LawVersion { id: row.get()?, span: span(row)?, note: wording(row)?, version: row.get()? })
}

fn span(row: &mut Row) -> Result<Span, DbError> {
    Ok(Span { from: row.get()?, until: row.get()? })
}
