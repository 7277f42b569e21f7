//! Looking organisations up. Asks no right: names of organisations are open to everybody with an account.

use db::ReadTx;
use kernel::{Id, Key, Outcome, Scope};

use crate::{model::OrganisationRow, store::organisation as store};

/// The organisation of a key.
pub fn organisation_by_key(tx: &mut ReadTx<'_>, key: &Key) -> Outcome<Option<OrganisationRow>> {
    store::organisation_by_key(tx, key)
}

/// The organisation of a scope.
pub fn organisation_by_id(tx: &mut ReadTx<'_>, id: Id<Scope>) -> Outcome<Option<OrganisationRow>> {
    store::organisation_by_id(tx, id)
}

/// Those of these scopes that are organisations, by name.
pub fn organisations_by_ids(tx: &mut ReadTx<'_>, ids: &[Id<Scope>]) -> Outcome<Vec<OrganisationRow>> {
    store::organisations_by_ids(tx, ids)
}

/// Valid organisations by name, at most 1000: for select fields.
pub fn organisations_all(tx: &mut ReadTx<'_>) -> Outcome<Vec<OrganisationRow>> {
    store::organisations_all(tx)
}
