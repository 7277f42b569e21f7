//! The office that a path names, as a member of the cohort.

use db::{ReadTx, scopes};
use directory::offer::organisation_by_id;
use kernel::{Key, No, Outcome};

use crate::{
    model::{Office, Participation},
    store,
};

/// The office behind a key and its part in the programme; `Missing` where it takes none.
pub(crate) fn office_here(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<(Office, Participation)> {
    let member = scopes::member(tx, key)?;
    let part = store::participation_find(tx, member)?;
    let row = organisation_by_id(tx, member)?.ok_or(No::Missing)?;
    Ok((Office { id: row.id, key: row.key, name: row.name }, part))
}
