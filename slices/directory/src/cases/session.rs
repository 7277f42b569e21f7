//! Opening and ending sessions.

use db::{ReadTx, WriteTx};
use kernel::{Id, No, Outcome, Person};

use super::browser::browser_know;
use crate::{
    model::{Entrance, Session, Token},
    rules::{self, permissions},
    store::session as store,
};

/// Opens a session and ends the one this browser had; the account knows the browser from now on.
pub(crate) fn session_open(tx: &mut WriteTx<'_>, person: Id<Person>, entrance: &Entrance) -> Outcome<()> {
    let now = tx.now();
    store::session_forget(tx, now)?;
    // The switch of the test of sessions: the old one stays open, and it has to notice.
    if let Some(old) = entrance.old_session.as_ref().filter(|_| !db::is_faulty("session_stays")) {
        store::session_end(tx, &old.hash())?;
    }
    store::session_insert(tx, &entrance.session.hash(), person, rules::session::ends(now))?;
    browser_know(tx, person, entrance)
}

/// Signs this browser out.
pub(crate) fn sign_out(tx: &mut WriteTx<'_>, token: &str) -> Outcome<()> {
    tx.allow(&permissions::SIGN_OUT)?;
    store::session_end(tx, &Token::brought(token).hash())
}

/// Signs all browsers of the actor out.
pub(crate) fn sign_out_everywhere(tx: &mut WriteTx<'_>) -> Outcome<()> {
    tx.allow(&permissions::ACCOUNT_SHOW)?;
    let person = tx.actor().person().ok_or(No::Missing)?;
    store::session_end_all(tx, person)?;
    crate::store::browser::browser_forget_all(tx, person)
}

/// The open sessions of a person, newest first.
pub(crate) fn sessions_open(tx: &mut ReadTx<'_>, person: Id<Person>) -> Outcome<Vec<Session>> {
    let now = tx.now();
    let sessions = store::sessions_of(tx, person)?;
    Ok(sessions.into_iter().filter(|session| rules::session::is_open(session, now)).collect())
}
