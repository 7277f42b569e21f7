//! A new link for somebody who lost theirs or forgot the password, where no mail server is set up.

use db::{ReadTx, WriteTx};
use kernel::{Id, No, Outcome, Person};

use super::{letter::Desk, link::link_open, member_invite::MemberInvited};
use crate::{
    model::{LinkKind, PersonFacts, Token},
    rules::{self, permissions},
    store,
};

/// Whom the link would be for; asks whether the actor may hand them one.
pub(crate) fn member_link_show(tx: &mut ReadTx<'_>, id: Id<Person>) -> Outcome<PersonFacts> {
    let scope = tx.place().scope;
    tx.allow(permissions::member_link(scope.kind))?;
    let held = store::membership::memberships_of(tx, id)?;
    if scope.kind != kernel::ScopeKind::Instance && !held.iter().any(|held| held.scope == scope) {
        return Err(No::Missing);
    }
    rules::role::link_give(tx.actor(), scope, &held)?;
    let person = store::person::person_facts(tx, id)?;
    if person.withdrawn { Err(No::Missing) } else { Ok(person) }
}

pub(crate) fn member_link(tx: &mut WriteTx<'_>, id: Id<Person>, desk: &Desk, token: &Token) -> Outcome<MemberInvited> {
    tx.allow(permissions::member_link(tx.place().scope.kind))?;
    let person = member_link_show(tx, id)?;
    let kind = LinkKind::needed(person.has_password);
    link_open(tx, kind, id, token)?;
    let mailed = desk.send_link(tx, kind, &person, token)?;
    Ok(MemberInvited { person: id, has_link: true, mailed })
}
