//! Ending a role of somebody in an organisation, a programme or the installation.

use db::{ReadTx, WriteTx};
use kernel::{Day, Id, No, Outcome, Person, Role, Say};

use super::role_grant::role_end_on;
use crate::{
    rules::{self, permissions},
    store,
};

/// Who, which role, and the first day without it.
#[derive(Debug)]
pub(crate) struct MemberEnd {
    pub(crate) person: Id<Person>,
    pub(crate) role: Role,
    pub(crate) until: Day,
}

/// What the page shows: whose role, and which ones the actor may end.
#[derive(Debug)]
pub(crate) struct MemberEndShow {
    pub(crate) name: String,
    pub(crate) roles: Vec<Role>,
    pub(crate) today: Day,
}

pub(crate) fn member_end_show(tx: &mut ReadTx<'_>, person: Id<Person>) -> Outcome<MemberEndShow> {
    let scope = tx.place().scope;
    tx.allow(permissions::member_end(scope.kind))?;
    let given = rules::role::roles_to_give(tx.actor(), scope);
    let held = store::membership::memberships_of(tx, person)?;
    let here: Vec<Role> = held.iter().filter(|held| held.scope == scope).map(|held| held.role).collect();
    if here.is_empty() {
        return Err(No::Missing);
    }
    let roles = here.into_iter().filter(|role| given.contains(role)).collect();
    Ok(MemberEndShow { name: store::person::person_facts(tx, person)?.name, roles, today: tx.now().day() })
}

pub(crate) fn member_end(tx: &mut WriteTx<'_>, cmd: &MemberEnd) -> Outcome<()> {
    let scope = tx.place().scope;
    tx.allow(permissions::member_end(scope.kind))?;
    let held = store::membership::memberships_of(tx, cmd.person)?;
    if !held.iter().any(|held| held.scope == scope && held.role == cmd.role) {
        return Err(No::Missing);
    }
    rules::role::role_give(tx.actor(), scope, cmd.role)?;
    if cmd.until < tx.now().day() {
        return Err(No::at("until", Say::new("member_end-refused-past")));
    }
    let others = store::membership::membership_others(tx, cmd.person, scope, cmd.role)?;
    rules::role::role_end(cmd.role, others)?;
    role_end_on(tx, cmd.person, scope, cmd.role, cmd.until)
}
