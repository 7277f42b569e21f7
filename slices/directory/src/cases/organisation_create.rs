//! Entering an organisation with its scope. Asks no right: the caller's case has.

use db::{WriteTx, journal::Event, scopes};
use kernel::{Id, Outcome, Place, Scope, ScopeKind};

use crate::{model::OrganisationNew, store};

/// Enters an organisation; a taken key is a fault at the field `key`.
pub fn organisation_create(tx: &mut WriteTx<'_>, new: &OrganisationNew) -> Outcome<Id<Scope>> {
    let scope = Scope { kind: ScopeKind::Organisation, id: tx.id() };
    tx.within(Place::instance(), |tx| {
        scopes::insert(tx, scope, &new.key)?;
        store::organisation::organisation_insert(tx, scope.id, new)
    })?;
    // The history of an organisation lies in its own stream, from its first day.
    tx.within(Place { scope, members: Vec::new() }, |tx| {
        scopes::entitle(tx, &new.name)?;
        let event = Event::new("directory.organisation_created", scope.id)
            .set("name", &new.name)
            .set("kind", new.kind)
            .set("official_key", new.official_key.as_deref().unwrap_or_default());
        tx.append(event)
    })?;
    Ok(scope.id)
}
