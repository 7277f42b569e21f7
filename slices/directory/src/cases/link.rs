//! Links: an invitation or a new password. Each works once.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, No, Outcome, Person, Place};

use super::{guess, password::password_set, session::session_open};
use crate::{
    model::{Entrance, LinkKind, PasswordHash, PersonFacts, Token},
    rules::{self, permissions},
    store,
};

/// Makes a link for somebody under a fresh token. Asks no right: the caller's case has.
pub(crate) fn link_create(tx: &mut WriteTx<'_>, kind: LinkKind, person: Id<Person>) -> Outcome<Token> {
    let token = Token::new(tx.bytes());
    link_open(tx, kind, person, &token)?;
    Ok(token)
}

/// Makes a link for somebody; of each person only the newest link works. Asks no right: the caller's case has.
pub(crate) fn link_open(tx: &mut WriteTx<'_>, kind: LinkKind, person: Id<Person>, token: &Token) -> Outcome<()> {
    store::link::link_use_all(tx, person)?;
    let ends = rules::session::link_ends(kind, tx.now());
    store::link::link_insert(tx, &token.hash(), kind, person, ends)?;
    // Whoever makes a way into somebody's account can be asked about it.
    tx.append(Event::new("directory.link_created", person).set("link", kind.word()))
}

/// Makes an invitation and gives its path, `/link/…`, to be handed over: for the first administrator, who has nobody to
/// invite them. Asks no right: the caller's case has.
pub fn invitation_create(tx: &mut WriteTx<'_>, person: Id<Person>) -> Outcome<String> {
    let token = tx.within(Place::instance(), |tx| link_create(tx, LinkKind::Invite, person))?;
    Ok(format!("/link/{}", token.text()))
}

/// A new invitation for somebody who has set no password yet; `None` for everybody else. Asks no right: the caller's
/// case has.
pub fn invitation_renew(tx: &mut WriteTx<'_>, person: Id<Person>) -> Outcome<Option<String>> {
    let facts = store::person::person_facts(tx, person)?;
    if facts.has_password || facts.withdrawn { Ok(None) } else { invitation_create(tx, person).map(Some) }
}

/// Whom a link is for; `No::Missing` when it does not work any more.
pub(crate) fn link_show(tx: &mut ReadTx<'_>, token: &str) -> Outcome<(LinkKind, PersonFacts)> {
    tx.allow(&permissions::LINK_USE)?;
    let link = store::link::link_find(tx, &Token::brought(token).hash())?.ok_or(No::Missing)?;
    let person = store::person::person_facts(tx, link.person)?;
    if rules::session::link_works(&link, tx.now()) && !person.withdrawn {
        Ok((link.kind, person))
    } else {
        Err(No::Missing)
    }
}

/// Uses a link: the password is set, all other sessions are over, and a new one begins.
pub(crate) fn link_use(tx: &mut WriteTx<'_>, token: &str, hash: &PasswordHash, entrance: &Entrance) -> Outcome<()> {
    tx.allow(&permissions::LINK_USE)?;
    let (_, person) = link_show(tx, token)?;
    store::link::link_take(tx, &Token::brought(token).hash())?;
    password_set(tx, person.id, hash)?;
    guess::guessed(tx, &guess::account("sign_in", &person.email))?;
    session_open(tx, person.id, entrance)
}
