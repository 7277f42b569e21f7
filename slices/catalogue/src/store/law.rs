//! Law references.

use db::{DbError, ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Key, Outcome};

use super::columns::wording;
use crate::model::Law;

pub(crate) fn law_find(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<Law> {
    let scope = tx.scope_id();
    tx.one(
        sql!(
            "SELECT id, key, citation, title_de, title_en, summary_de, summary_en, version FROM laws
             WHERE scope_id = $1 AND key = $2 AND withdrawn_at IS NULL"
        ),
        args![scope, key],
        law,
    )
}

/// All law references that are not withdrawn, by key; at most 500.
pub(crate) fn law_list(tx: &mut ReadTx<'_>) -> Outcome<Vec<Law>> {
    let scope = tx.scope_id();
    tx.all(
        sql!(
            "SELECT id, key, citation, title_de, title_en, summary_de, summary_en, version FROM laws
             WHERE scope_id = $1 AND withdrawn_at IS NULL ORDER BY key LIMIT 500"
        ),
        args![scope],
        law,
    )
}

/// Whether a key is in use, also by a law reference that was withdrawn.
pub(crate) fn law_key_taken(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<bool> {
    let scope = tx.scope_id();
    let found =
        tx.maybe(sql!("SELECT id FROM laws WHERE scope_id = $1 AND key = $2"), args![scope, key], Row::get::<String>)?;
    Ok(found.is_some())
}

pub(crate) fn law_insert(tx: &mut WriteTx<'_>, new: &Law) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run(
        sql!(
            "INSERT INTO laws (id, scope_id, key, citation, title_de, title_en, summary_de, summary_en, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
        ),
        args![new.id, scope, &new.key, &new.citation, &new.title.de, &new.title.en, &new.summary.de, &new.summary.en],
    )?;
    Ok(())
}

pub(crate) fn law_update(tx: &mut WriteTx<'_>, new: &Law) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "UPDATE laws SET citation = $4, title_de = $5, title_en = $6, summary_de = $7, summary_en = $8,
                 version = version + 1
             WHERE scope_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL"
        ),
        args![
            scope,
            new.id,
            new.version,
            &new.citation,
            &new.title.de,
            &new.title.en,
            &new.summary.de,
            &new.summary.en
        ],
    )
}

pub(crate) fn law_withdraw(tx: &mut WriteTx<'_>, id: Id<Law>) -> Outcome<()> {
    let (scope, now) = (tx.scope_id(), tx.now());
    tx.run_one(
        sql!(
            "UPDATE laws SET withdrawn_at = $3, version = version + 1
             WHERE scope_id = $1 AND id = $2 AND withdrawn_at IS NULL"
        ),
        args![scope, id, now],
    )
}

fn law(row: &mut Row) -> Result<Law, DbError> {
    Ok(Law {
        id: row.get()?,
        key: row.get()?,
        citation: row.get()?,
        title: wording(row)?,
        summary: wording(row)?,
        version: row.get()?,
    })
}
