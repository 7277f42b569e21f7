//! Entering a person, and looking people up. Asks no right: the caller's case has.

use std::collections::BTreeMap;

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, No, Outcome, Person, Place, Say};

use crate::{model::PersonNew, store};

/// Enters a person without a password; a taken address is a fault at the field `email`.
pub fn person_create(tx: &mut WriteTx<'_>, new: &PersonNew) -> Outcome<Id<Person>> {
    email_free(tx, &new.email, None)?;
    let id = tx.id();
    tx.within(Place::instance(), |tx| {
        store::person::person_insert(tx, id, new)?;
        // No name and no address: the chain of the journal outlives the account.
        tx.append(Event::new("directory.person_created", id).set("lang", new.lang.tag()))
    })?;
    Ok(id)
}

/// An address belongs to one account only, withdrawn ones included; `own` may keep theirs.
pub(crate) fn email_free(tx: &mut ReadTx<'_>, email: &str, own: Option<Id<Person>>) -> Outcome<()> {
    let holder = store::person::person_by_email(tx, email)?;
    if holder.is_none() || holder == own {
        Ok(())
    } else {
        Err(No::at("email", Say::new("person_create-refused-email_taken")))
    }
}

/// The person of an e-mail address, in whatever capitals.
pub fn person_by_email(tx: &mut ReadTx<'_>, email: &str) -> Outcome<Option<Id<Person>>> {
    store::person::person_by_email(tx, email)
}

/// The names of people; who is unknown is left out.
pub fn person_names(tx: &mut ReadTx<'_>, ids: &[Id<Person>]) -> Outcome<BTreeMap<Id<Person>, String>> {
    store::person::person_names(tx, ids)
}

/// Enters a person with a card on the sign-in page of the demo; the cards stand in the order of these calls.
pub fn demo_person_create(tx: &mut WriteTx<'_>, key: &str, new: &PersonNew) -> Outcome<Id<Person>> {
    let id = person_create(tx, new)?;
    store::demo::demo_person_insert(tx, key, id)?;
    Ok(id)
}
