//! Withdrawing a person: roles, sessions and links end at once; what they entered, and their name beside it, stay.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Outcome, Person};

use crate::{
    cases::role_grant::role_end,
    model::PersonFacts,
    rules::{self, permissions},
    store,
};

/// Who it is, for the question whether it shall be so.
pub(crate) fn person_withdraw_show(tx: &mut ReadTx<'_>, id: Id<Person>) -> Outcome<PersonFacts> {
    tx.allow(&permissions::PERSON_WITHDRAW)?;
    store::person::person_facts(tx, id)
}

pub(crate) fn person_withdraw(tx: &mut WriteTx<'_>, id: Id<Person>) -> Outcome<()> {
    tx.allow(&permissions::PERSON_WITHDRAW)?;
    let person = store::person::person_facts(tx, id)?;
    rules::role::person_withdraw(tx.actor(), &person)?;
    for held in store::membership::memberships_of(tx, id)? {
        let others = store::membership::membership_others(tx, id, held.scope, held.role)?;
        rules::role::role_end(held.role, others)?;
        role_end(tx, id, held.scope, held.role)?;
    }
    store::session::session_end_all(tx, id)?;
    store::link::link_use_all(tx, id)?;
    store::person::person_withdraw(tx, id)?;
    tx.append(Event::new("directory.person_withdrawn", id))
}
