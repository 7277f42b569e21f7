//! Withdrawing an organisation: it leaves select fields, its work and its people stay.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome};

use crate::{rules::permissions, store::organisation as store};

/// Its name, for the question whether it shall be so.
pub(crate) fn organisation_withdraw_show(tx: &mut ReadTx<'_>) -> Outcome<String> {
    tx.allow(&permissions::ORGANISATION_WITHDRAW)?;
    let id = tx.scope_id();
    Ok(store::organisation_facts(tx, id)?.row.name)
}

pub(crate) fn organisation_withdraw(tx: &mut WriteTx<'_>) -> Outcome<()> {
    tx.allow(&permissions::ORGANISATION_WITHDRAW)?;
    let id = tx.scope_id();
    match store::organisation_withdraw(tx, id) {
        Err(No::Stale) => Err(No::refused("organisation_withdraw-refused-again")),
        other => other,
    }?;
    tx.append(Event::new("directory.organisation_withdrawn", id))
}
