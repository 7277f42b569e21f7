//! The own account.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Lang, No, Outcome, Person};

use super::{
    guess,
    password::password_set,
    person::person_show::{Held, places},
    session::{session_open, sessions_open},
};
use crate::{
    model::{Account, Entrance, PasswordHash, PersonFacts, Session},
    rules::permissions,
    store,
};

/// What the account page shows.
#[derive(Debug)]
pub(crate) struct AccountShow {
    pub(crate) person: PersonFacts,
    pub(crate) roles: Vec<Held>,
    pub(crate) sessions: Vec<Session>,
}

pub(crate) fn account_show(tx: &mut ReadTx<'_>) -> Outcome<AccountShow> {
    tx.allow(&permissions::ACCOUNT_SHOW)?;
    let id = own(tx)?;
    let person = store::person::person_facts(tx, id)?;
    let held = store::membership::memberships_of(tx, id)?;
    let roles = places(tx, held)?;
    Ok(AccountShow { person, roles, sessions: sessions_open(tx, id)? })
}

/// Name and language of the actor.
#[derive(Debug)]
pub(crate) struct AccountEdit {
    pub(crate) version: i64,
    pub(crate) name: String,
    pub(crate) lang: Lang,
}

pub(crate) fn account_edit(tx: &mut WriteTx<'_>, cmd: &AccountEdit) -> Outcome<()> {
    tx.allow(&permissions::ACCOUNT_EDIT)?;
    let id = own(tx)?;
    let old = store::person::person_facts(tx, id)?;
    let new = PersonFacts { name: cmd.name.clone(), lang: cmd.lang, version: cmd.version, ..old.clone() };
    store::person::person_update(tx, &new)?;
    // The name stays out of the journal: its chain outlives the account.
    tx.append(Event::new("directory.account_edited", id).change("lang", old.lang.tag(), new.lang.tag()))
}

/// Counts a try at the own password and brings what it is compared with.
pub(crate) fn account_password_try(tx: &mut WriteTx<'_>) -> Outcome<Account> {
    tx.allow(&permissions::ACCOUNT_PASSWORD)?;
    let id = own(tx)?;
    guess::guess(tx, &guess::account("account_password", &id.to_string()))?;
    store::person::account_by_id(tx, id)
}

/// Sets the own password; every other session is over, this browser gets a new one.
pub(crate) fn account_password(tx: &mut WriteTx<'_>, hash: &PasswordHash, entrance: &Entrance) -> Outcome<()> {
    tx.allow(&permissions::ACCOUNT_PASSWORD)?;
    let id = own(tx)?;
    guess::guessed(tx, &guess::account("account_password", &id.to_string()))?;
    password_set(tx, id, hash)?;
    session_open(tx, id, entrance)
}

fn own(tx: &ReadTx<'_>) -> Outcome<Id<Person>> {
    tx.actor().person().ok_or(No::Missing)
}
