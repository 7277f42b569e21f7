//! Counting tries at an account before they are made.

use db::WriteTx;
use kernel::Outcome;

use crate::{model::Token, rules, store::guess as store};

/// The account of an e-mail address for one purpose, as it is counted: a hash, so that mistyped addresses and passwords
/// typed into the wrong field are not kept.
pub(crate) fn account(purpose: &str, email: &str) -> String {
    Token::brought(&format!("{purpose}:{}", email.trim().to_lowercase())).hash()
}

/// Counts a try; no while the account waits.
pub(crate) fn guess(tx: &mut WriteTx<'_>, account: &str) -> Outcome<()> {
    let now = tx.now();
    store::guesses_forget(tx, rules::guess::forgotten(now))?;
    let known = store::guesses_find(tx, account)?;
    let guesses = rules::guess::guess(known, now, free())?;
    store::guesses_save(tx, account, &guesses)
}

/// So many tries are free; more with the switch of the tests of guessing, which have to notice.
fn free() -> i64 {
    if db::is_faulty("twelve_free") { 12 } else { rules::guess::FREE }
}

/// Counts a letter that is asked for; whether it may be written.
pub(crate) fn letter(tx: &mut WriteTx<'_>, account: &str) -> Outcome<bool> {
    let now = tx.now();
    store::guesses_forget(tx, rules::guess::forgotten(now))?;
    let known = store::guesses_find(tx, account)?;
    match rules::guess::letter(known, now) {
        Some(guesses) => store::guesses_save(tx, account, &guesses).map(|()| true),
        None => Ok(false),
    }
}

/// Clears the count.
pub(crate) fn guessed(tx: &mut WriteTx<'_>, account: &str) -> Outcome<()> {
    store::guesses_clear(tx, account)
}
