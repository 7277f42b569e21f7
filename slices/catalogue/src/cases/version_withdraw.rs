//! Withdrawing a draft with all its areas.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{No, Outcome};

use super::{version_at, version_open};
use crate::{
    model::{Address, Version},
    rules::{self, permissions},
    store,
};

/// The draft that the reader is asked about, and its stand.
pub(crate) fn version_withdraw_show(tx: &mut ReadTx<'_>, at: &Address) -> Outcome<(Version, i64)> {
    let version = version_open(tx, &permissions::VERSION_WITHDRAW, at)?;
    let stand = version_stand(tx, &version)?;
    Ok((version, stand))
}

/// Changes with the draft and each of its areas and requirements.
pub(super) fn version_stand(tx: &mut ReadTx<'_>, version: &Version) -> Outcome<i64> {
    let mut rows = vec![(version.id.to_string(), version.version)];
    rows.extend(store::areas_counted(tx, version.id)?.iter().map(|one| (one.area.id.to_string(), one.area.version)));
    let requirements = store::requirements_of_version(tx, version.id)?;
    rows.extend(requirements.iter().map(|(_, one)| (one.id.to_string(), one.version)));
    Ok(rules::stand(rows))
}

/// Withdraws it, if it is still as the reader saw it.
pub(crate) fn version_withdraw(tx: &mut WriteTx<'_>, at: &Address, stand: i64) -> Outcome<()> {
    tx.allow(&permissions::VERSION_WITHDRAW)?;
    let version = version_at(tx, at)?;
    rules::version_editable(&version)?;
    if version_stand(tx, &version)? != stand {
        return Err(No::Stale);
    }
    for one in store::areas_counted(tx, version.id)? {
        store::requirements_withdraw(tx, one.area.id)?;
    }
    store::areas_withdraw(tx, version.id)?;
    store::version_withdraw(tx, version.id)?;
    tx.append(Event::new("catalogue.version_withdrawn", version.id))
}
