//! Catalogues: a key that versions hang on.

use db::{ReadTx, Row, WriteTx, args, sql};
use kernel::{Id, Key, Outcome};

use crate::model::Catalogue;

pub(crate) fn catalogue_find(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<Option<Id<Catalogue>>> {
    let scope = tx.scope_id();
    tx.maybe(sql!("SELECT id FROM catalogues WHERE scope_id = $1 AND key = $2"), args![scope, key], Row::get)
}

pub(crate) fn catalogue_insert(tx: &mut WriteTx<'_>, key: &Key) -> Outcome<Id<Catalogue>> {
    let (scope, id, now) = (tx.scope_id(), tx.id(), tx.now());
    tx.run(
        sql!("INSERT INTO catalogues (id, scope_id, key, created_at) VALUES ($1, $2, $3, $4)"),
        args![id, scope, key, now],
    )?;
    Ok(id)
}
