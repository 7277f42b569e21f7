//! Giving and ending a role. Asks no right: the caller's case has.

use db::{WriteTx, journal::Event, scopes};
use kernel::{Id, Outcome, Person, Role, Scope};

use crate::{rules, store::membership as store};

/// Gives a role from today on; a role that was to end goes on.
pub fn role_grant(tx: &mut WriteTx<'_>, person: Id<Person>, scope: Scope, role: Role) -> Outcome<()> {
    rules::role::role_fits(role, scope.kind)?;
    let held = store::memberships_of(tx, person)?;
    let same = held.iter().find(|held| held.scope == scope && held.role == role);
    match same {
        Some(held) if held.until.is_none() => return Ok(()),
        Some(_) => {
            store::membership_continue(tx, person, scope, role)?;
        }
        None => store::membership_insert(tx, person, scope, role)?,
    }
    let place = scopes::place(tx, scope)?;
    tx.within(place, |tx| tx.append(Event::new("directory.role_granted", person).set("role", role)))
}

/// Ends a role today. Nothing happens where it is not held.
pub fn role_end(tx: &mut WriteTx<'_>, person: Id<Person>, scope: Scope, role: Role) -> Outcome<()> {
    let today = tx.now().day();
    role_end_on(tx, person, scope, role, today)
}

/// Ends a role on a day: the first one without it.
pub(crate) fn role_end_on(
    tx: &mut WriteTx<'_>,
    person: Id<Person>,
    scope: Scope,
    role: Role,
    until: kernel::Day,
) -> Outcome<()> {
    if store::membership_end(tx, person, scope, role, until)? == 0 {
        return Ok(());
    }
    let place = scopes::place(tx, scope)?;
    let event = Event::new("directory.role_ended", person).change("role", role, "").set("until", until);
    tx.within(place, |tx| tx.append(event))
}
