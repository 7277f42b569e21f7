//! Who a session token belongs to. The door asks at every request.

use db::{Ctx, ReadTx};
use kernel::{Actor, Outcome};
use web::{Gate, Known};

use crate::{model::Token, rules, store};

/// Recognises sessions of the directory, with the roles that count today.
#[derive(Debug, Clone, Copy, Default)]
pub struct DirectoryGate;

impl Gate for DirectoryGate {
    fn actor(&self, tx: &mut ReadTx<'_>, token: &str) -> Outcome<Option<Known>> {
        let now = tx.now();
        let Some(session) = store::session::session_find(tx, &Token::brought(token).hash())? else { return Ok(None) };
        if !rules::session::is_open(&session, now) {
            return Ok(None);
        }
        let person = store::person::person_facts(tx, session.person)?;
        if person.withdrawn {
            return Ok(None);
        }
        let grants = store::membership::grants_of(tx, person.id)?;
        let actor = Actor::Person { id: person.id, name: person.name, lang: Some(person.lang), grants };
        let (due, until) = (rules::session::is_due(&session, now), rules::session::counts_until(&session));
        Ok(Some(Known { actor, due, until }))
    }

    fn seen(&self, ctx: &Ctx, token: &str) {
        let hash = Token::brought(token).hash();
        ctx.write_later(move |tx| store::session::session_seen(tx, &hash));
    }
}
