//! Signing in. Unknown address, wrong password, no password yet: the same work, the same answer.

use db::{ReadTx, WriteTx};
use kernel::{Id, Outcome, Person, Role};

use super::{guess, person::person_show::places, session::session_open};
use crate::{
    model::{Account, Token},
    rules::permissions,
    store,
};

/// Counts a try and brings what is known about the account.
pub(crate) fn sign_in_try(tx: &mut WriteTx<'_>, email: &str) -> Outcome<Option<Account>> {
    tx.allow(&permissions::SIGN_IN)?;
    guess::guess(tx, &guess::account("sign_in", email))?;
    store::person::account_by_email(tx, email)
}

/// Opens the session of somebody whose password fits.
pub(crate) fn sign_in(tx: &mut WriteTx<'_>, person: Id<Person>, email: &str, old: Option<&str>) -> Outcome<Token> {
    tx.allow(&permissions::SIGN_IN)?;
    guess::guessed(tx, &guess::account("sign_in", email))?;
    session_open(tx, person, old)
}

/// A card of the demo's sign-in page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DemoCard {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) role: Option<Role>,
    /// Where the role is held: a name; empty for the installation.
    pub(crate) place: String,
}

/// The cards of the demo.
pub(crate) fn demo_cards(tx: &mut ReadTx<'_>) -> Outcome<Vec<DemoCard>> {
    tx.allow(&permissions::SIGN_IN)?;
    let mut cards = Vec::new();
    for person in store::demo::demo_people(tx)? {
        let held = store::membership::memberships_of(tx, person.id)?;
        // The widest role says best whom one will be.
        let widest = held.into_iter().min_by_key(|held| held.role);
        let role = widest.as_ref().map(|held| held.role);
        let place = places(tx, widest.into_iter().collect())?.into_iter().next().map(|held| held.name);
        cards.push(DemoCard { key: person.key, name: person.name, role, place: place.unwrap_or_default() });
    }
    Ok(cards)
}

/// Signs in as a person of the demo. Whether this is the demo, the door knows.
pub(crate) fn demo_sign_in(tx: &mut WriteTx<'_>, key: &str, old: Option<&str>) -> Outcome<Token> {
    tx.allow(&permissions::SIGN_IN)?;
    let person = store::demo::demo_person_find(tx, key)?;
    session_open(tx, person, old)
}
