//! Entering an organisation.

use db::{ReadTx, WriteTx};
use kernel::{Day, Outcome, Place, Scope, ScopeKind};

use super::{organisation_create::organisation_create, organisation_edit::organisation_save};
use crate::{
    model::OrganisationNew,
    rules::{self, permissions},
    store,
};

/// A new organisation with the time for which it is valid.
#[derive(Debug)]
pub(crate) struct OrganisationEnter {
    pub(crate) new: OrganisationNew,
    pub(crate) valid_from: Option<Day>,
    pub(crate) valid_until: Option<Day>,
}

/// Whether the form may be shown.
pub(crate) fn organisation_new_show(tx: &mut ReadTx<'_>) -> Outcome<()> {
    tx.allow(&permissions::ORGANISATION_NEW)
}

pub(crate) fn organisation_new(tx: &mut WriteTx<'_>, cmd: &OrganisationEnter) -> Outcome<()> {
    tx.allow(&permissions::ORGANISATION_NEW)?;
    rules::organisation::validity(cmd.valid_from, cmd.valid_until)?;
    let id = organisation_create(tx, &cmd.new)?;
    if cmd.valid_from.is_none() && cmd.valid_until.is_none() {
        return Ok(());
    }
    let old = store::organisation::organisation_facts(tx, id)?;
    let mut new = old.clone();
    (new.valid_from, new.valid_until) = (cmd.valid_from, cmd.valid_until);
    let place = Place { scope: Scope { kind: ScopeKind::Organisation, id }, members: Vec::new() };
    tx.within(place, |tx| organisation_save(tx, &old, &new))
}
