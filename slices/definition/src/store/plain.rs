//! Wordings in plain language.

use db::{ReadTx, WriteTx, args, sql};
use kernel::Outcome;

use crate::model::Plain;

/// The newest wording, if there is one.
pub(crate) fn plain_find(tx: &mut ReadTx<'_>) -> Outcome<Option<Plain>> {
    let scope = tx.scope_id();
    tx.maybe(
        sql!(
            "SELECT number, stem, text, checked, at FROM definition_plains WHERE scope_id = $1
             ORDER BY number DESC LIMIT 1"
        ),
        args![scope],
        |row| Ok(Plain { number: row.get()?, stem: row.get()?, text: row.get()?, checked: row.get()?, at: row.get()? }),
    )
}

/// Adds a wording; the ones before stay.
pub(crate) fn plain_insert(tx: &mut WriteTx<'_>, new: &Plain) -> Outcome<()> {
    let scope = tx.scope_id();
    tx.run_one(
        sql!(
            "INSERT INTO definition_plains (scope_id, number, stem, text, checked, at) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        args![scope, new.number, &new.stem, &new.text, new.checked, new.at],
    )
}
