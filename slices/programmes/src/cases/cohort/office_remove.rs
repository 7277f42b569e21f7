//! Ending an organisation's part in the programme.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Key, No, Outcome};

use crate::{
    cases::{office_here, programme_here},
    model::{Office, Participation, Programme},
    rules::permissions,
    store,
};

/// The office that the reader is asked about.
pub(crate) fn office_remove_show(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<(Programme, Office, Participation)> {
    tx.allow(&permissions::OFFICE_REMOVE)?;
    let programme = programme_here(tx)?;
    let (office, part) = office_here(tx, key)?;
    Ok((programme, office, part))
}

/// Ends its part: its people no longer see the programme; its records stay, and come back with it.
pub(crate) fn office_remove(tx: &mut WriteTx<'_>, key: &Key, version: i64) -> Outcome<()> {
    tx.allow(&permissions::OFFICE_REMOVE)?;
    programme_here(tx)?;
    let (office, part) = office_here(tx, key)?;
    if part.version != version {
        return Err(No::Stale);
    }
    store::participation_withdraw(tx, office.id)?;
    tx.append(Event::new("programmes.office_removed", office.id).change("office", office.name, ""))
}
