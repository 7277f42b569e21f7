//! Changing the name and the e-mail address of a person. Also of one who was withdrawn: what is wrong is put right.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Outcome, Person};

use super::person_create::email_free;
use crate::{model::PersonFacts, rules::permissions, store};

/// What may change.
#[derive(Debug)]
pub(crate) struct PersonEdit {
    pub(crate) id: Id<Person>,
    pub(crate) version: i64,
    pub(crate) name: String,
    pub(crate) email: String,
}

/// What the form needs.
pub(crate) fn person_edit_show(tx: &mut ReadTx<'_>, id: Id<Person>) -> Outcome<PersonFacts> {
    tx.allow(&permissions::PERSON_EDIT)?;
    store::person::person_facts(tx, id)
}

pub(crate) fn person_edit(tx: &mut WriteTx<'_>, cmd: &PersonEdit) -> Outcome<()> {
    tx.allow(&permissions::PERSON_EDIT)?;
    let old = store::person::person_facts(tx, cmd.id)?;
    email_free(tx, &cmd.email, Some(cmd.id))?;
    let (name, email) = (cmd.name.clone(), cmd.email.clone());
    let new = PersonFacts { name, email, version: cmd.version, ..old.clone() };
    store::person::person_update(tx, &new)?;
    // No name and no address, only that they changed: the chain of the journal outlives the account.
    let mut event = Event::new("directory.person_edited", cmd.id);
    if new.name != old.name {
        event = event.set("what", "name");
    }
    if new.email != old.email {
        // Links that went to the old address open the account no more.
        store::link::link_use_all(tx, cmd.id)?;
        event = event.set("what", "email");
    }
    tx.append(event)
}
