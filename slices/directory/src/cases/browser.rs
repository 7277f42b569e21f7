//! Browsers that an account knows. Strangers who guess at the account make each other wait, not its owner.

use db::{ReadTx, WriteTx};
use kernel::{Id, Outcome, Person};

use crate::{
    model::{Account, Entrance, Token},
    rules,
    store::browser as store,
};

/// The account that tries at a password are counted on: a browser in which its owner signed in before has a count of its
/// own.
pub(crate) fn guessed_at(
    tx: &mut ReadTx<'_>,
    email: &str,
    account: Option<&Account>,
    browser: Option<&Token>,
) -> Outcome<String> {
    let known = browser_is_known(tx, account, browser)?;
    let own = browser.filter(|_| known).map_or_else(String::new, Token::hash);
    Ok(super::guess::account(&format!("sign_in{own}"), email))
}

/// Whether the owner of the account signed in with this browser before.
pub(crate) fn browser_is_known(
    tx: &mut ReadTx<'_>,
    account: Option<&Account>,
    browser: Option<&Token>,
) -> Outcome<bool> {
    let (Some(account), Some(browser)) = (account, browser) else { return Ok(false) };
    let after = rules::session::browser_ends(tx.now());
    store::browser_is_known(tx, &browser.hash(), account.id, after)
}

/// The browser in which somebody signs in is known from now on, under a fresh token.
pub(crate) fn browser_know(tx: &mut WriteTx<'_>, person: Id<Person>, entrance: &Entrance) -> Outcome<()> {
    store::browser_forget(tx, rules::session::browser_ends(tx.now()))?;
    let hash = entrance.browser.hash();
    if let Some(old) = &entrance.old_browser {
        store::browser_renew(tx, &old.hash(), &hash)?;
    }
    store::browser_save(tx, &hash, person)
}
