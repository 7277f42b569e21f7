//! The programme a request works in, and its cohort by name: where most cases begin.

use db::ReadTx;
use directory::offer::organisations_by_ids;
use kernel::{No, Outcome};

use crate::{
    model::{Office, Participation, Programme},
    store,
};

/// The programme of this place; one that was withdrawn is not there.
pub(crate) fn programme_here(tx: &mut ReadTx<'_>) -> Outcome<Programme> {
    let programme = store::programme_find(tx)?;
    if programme.withdrawn { Err(No::Missing) } else { Ok(programme) }
}

/// The cohort by name, in its own order.
pub(crate) fn offices(tx: &mut ReadTx<'_>, cohort: &[Participation]) -> Outcome<Vec<Office>> {
    let ids: Vec<_> = cohort.iter().map(|part| part.organisation).collect();
    let rows = if ids.is_empty() { Vec::new() } else { organisations_by_ids(tx, &ids)? };
    let named = ids.iter().filter_map(|id| rows.iter().find(|row| row.id == *id));
    Ok(named.map(|row| Office { id: row.id, key: row.key.clone(), name: row.name.clone() }).collect())
}
