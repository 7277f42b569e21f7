//! Signing in. Unknown address, wrong password, no password yet: the same work, the same answer.

use db::{ReadTx, WriteTx};
use kernel::{No, Outcome, Role};

use super::{
    browser::{browser_is_known, guessed_at},
    guess,
    password::Whose,
    person::person_show::places,
    session::session_open,
};
use crate::{
    model::{Account, Entrance, Token},
    rules::permissions,
    store,
};

/// Whether somebody with this address signed in with this browser before: places to wait in are kept for them.
pub(crate) fn sign_in_whose(tx: &mut ReadTx<'_>, email: &str, browser: &Token) -> Outcome<Whose> {
    tx.allow(&permissions::SIGN_IN)?;
    let account = store::person::account_by_email(tx, email)?;
    Ok(if browser_is_known(tx, account.as_ref(), Some(browser))? { Whose::Known } else { Whose::Stranger })
}

/// Counts a try and brings what is known about the account.
pub(crate) fn sign_in_try(tx: &mut WriteTx<'_>, email: &str, browser: Option<&Token>) -> Outcome<Option<Account>> {
    tx.allow(&permissions::SIGN_IN)?;
    let account = store::person::account_by_email(tx, email)?;
    let counted = guessed_at(tx, email, account.as_ref(), browser)?;
    // The switch of the test of unknown addresses: they never wait, and it has to notice.
    if account.is_some() || !db::is_faulty("unknown_free") {
        guess::guess(tx, &counted)?;
    }
    Ok(account)
}

/// Opens the session of somebody whose password fits. Only the count of their own browser is cleared: who guesses
/// elsewhere gains nothing by it.
pub(crate) fn sign_in(tx: &mut WriteTx<'_>, email: &str, entrance: &Entrance) -> Outcome<()> {
    tx.allow(&permissions::SIGN_IN)?;
    let account = store::person::account_by_email(tx, email)?.ok_or(No::Missing)?;
    let counted = guessed_at(tx, email, Some(&account), entrance.old_browser.as_ref())?;
    guess::guessed(tx, &counted)?;
    session_open(tx, account.id, entrance)
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
pub(crate) fn demo_sign_in(tx: &mut WriteTx<'_>, key: &str, entrance: &Entrance) -> Outcome<()> {
    tx.allow(&permissions::SIGN_IN)?;
    let person = store::demo::demo_person_find(tx, key)?;
    session_open(tx, person, entrance)
}
