//! Inviting somebody into an organisation, a programme or the installation.
//!
//! Who has an account already only gets the role. Who is new gets an account without a password and a link to set one.

use db::{ReadTx, WriteTx};
use kernel::{Id, No, Outcome, Person, Role, Say};

use super::{letter::Desk, link::link_open, person::person_create::person_create, role_grant::role_grant};
use crate::{
    model::{LinkKind, PersonFacts, PersonNew, Token},
    rules::{self, permissions},
    store,
};

/// Whom, and as what; without a role only in the installation.
#[derive(Debug)]
pub(crate) struct MemberInvite {
    pub(crate) person: PersonNew,
    pub(crate) role: Option<Role>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MemberInvited {
    pub(crate) person: Id<Person>,
    /// There is a link; who invites sees it only where it was not mailed.
    pub(crate) has_link: bool,
    pub(crate) mailed: bool,
}

/// Who was invited, for the page that says so.
pub(crate) fn member_invited(tx: &mut ReadTx<'_>, id: Id<Person>) -> Outcome<PersonFacts> {
    tx.allow(permissions::member_invite(tx.place().scope.kind))?;
    store::person::person_facts(tx, id)
}

pub(crate) fn member_invite(
    tx: &mut WriteTx<'_>,
    cmd: &MemberInvite,
    desk: &Desk,
    token: &Token,
) -> Outcome<MemberInvited> {
    let scope = tx.place().scope;
    tx.allow(permissions::member_invite(scope.kind))?;
    if let Some(role) = cmd.role {
        rules::role::role_fits(role, scope.kind).map_err(at_role)?;
        rules::role::role_give(tx.actor(), scope, role).map_err(at_role)?;
    }
    let id = match store::person::person_by_email(tx, &cmd.person.email)? {
        Some(id) => id,
        None => person_create(tx, &cmd.person)?,
    };
    if let Some(role) = cmd.role {
        role_grant(tx, id, scope, role)?;
    }
    let person = store::person::person_facts(tx, id)?;
    if person.withdrawn {
        return Err(No::at("email", Say::new("member_invite-refused-withdrawn")));
    }
    let has_link = !person.has_password && link(tx, id, token)?;
    let mailed = send(tx, desk, &person, has_link.then_some(token))?;
    Ok(MemberInvited { person: id, has_link, mailed })
}

/// A link for somebody who has no password yet, unless they belong elsewhere too: then the other place invited them.
fn link(tx: &mut WriteTx<'_>, id: Id<Person>, token: &Token) -> Outcome<bool> {
    let held = store::membership::memberships_of(tx, id)?;
    match rules::role::link_give(tx.actor(), tx.place().scope, &held) {
        Ok(()) => link_open(tx, LinkKind::Invite, id, token).map(|()| true),
        Err(_) => Ok(false),
    }
}

fn send(tx: &mut WriteTx<'_>, desk: &Desk, person: &PersonFacts, link: Option<&Token>) -> Outcome<bool> {
    match link {
        Some(token) => desk.send_link(tx, LinkKind::Invite, person, token),
        None if person.has_password => desk.send_role(tx, person),
        None => Ok(false),
    }
}

/// A refusal about the role stands at its field.
fn at_role(no: No) -> No {
    match no {
        No::Refused(say) => No::at("role", say),
        other => other,
    }
}
