//! Who has a role in a scope.

use std::collections::{BTreeMap, BTreeSet};

use db::{ReadTx, scopes};
use kernel::{Id, Outcome, Person, Scope};

use crate::{
    model::{Member, Membership},
    rules::{self, permissions},
    store,
};

/// People with a role in a scope today, by role, then by name. Asks no right: the caller's case has.
pub fn members(tx: &mut ReadTx<'_>, scope: Id<Scope>) -> Outcome<Vec<Member>> {
    store::membership::members(tx, scope)
}

/// The people of a scope as its page shows them.
#[derive(Debug, Default)]
pub(crate) struct MemberList {
    pub(crate) members: Vec<Member>,
    pub(crate) may_invite: bool,
    /// Whose role the reader may end, and to whom they may hand a new link.
    pub(crate) may_end: BTreeSet<Id<Person>>,
    pub(crate) may_link: BTreeSet<Id<Person>>,
}

/// The people of the scope of this transaction.
pub(crate) fn member_list(tx: &mut ReadTx<'_>) -> Outcome<MemberList> {
    let scope = tx.place().scope;
    tx.allow(permissions::member_list(scope.kind))?;
    let members = members(tx, scope.id)?;
    let mut list = MemberList { may_invite: tx.may(permissions::member_invite(scope.kind)), ..MemberList::default() };
    if tx.may(permissions::member_end(scope.kind)) {
        let ends = |member: &&Member| rules::role::role_give(tx.actor(), scope, member.role).is_ok();
        list.may_end = members.iter().filter(ends).map(|member| member.person).collect();
    }
    if tx.may(permissions::member_link(scope.kind)) {
        let mut held: BTreeMap<Id<Person>, Vec<Membership>> = BTreeMap::new();
        for (person, membership) in store::membership::memberships_of_members(tx, scope.id)? {
            held.entry(person).or_default().push(membership);
        }
        let links = |(_, held): &(Id<Person>, Vec<Membership>)| rules::role::link_give(tx.actor(), scope, held).is_ok();
        list.may_link = held.into_iter().filter(links).map(|(person, _)| person).collect();
    }
    Ok(MemberList { members, ..list })
}

/// The name of the scope of this transaction for headings; empty for the instance.
pub(crate) fn scope_name(tx: &mut ReadTx<'_>) -> Outcome<String> {
    let scope = tx.place().scope;
    if scope == Scope::INSTANCE { Ok(String::new()) } else { scopes::title(tx, scope.id) }
}
