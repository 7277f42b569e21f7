//! Who has a role in a scope.

use db::{ReadTx, scopes};
use kernel::{Id, Outcome, Scope};

use crate::{model::Member, rules::permissions, store};

/// People with a role in a scope today, by role, then by name. Asks no right: the caller's case has.
pub fn members(tx: &mut ReadTx<'_>, scope: Id<Scope>) -> Outcome<Vec<Member>> {
    store::membership::members(tx, scope)
}

/// The people of a scope as its page shows them.
#[derive(Debug, Default)]
pub(crate) struct MemberList {
    pub(crate) members: Vec<Member>,
    pub(crate) may_invite: bool,
    pub(crate) may_end: bool,
    pub(crate) may_link: bool,
}

/// The people of the scope of this transaction.
pub(crate) fn member_list(tx: &mut ReadTx<'_>) -> Outcome<MemberList> {
    let scope = tx.place().scope;
    tx.allow(permissions::member_list(scope.kind))?;
    Ok(MemberList {
        members: members(tx, scope.id)?,
        may_invite: tx.may(permissions::member_invite(scope.kind)),
        may_end: tx.may(permissions::member_end(scope.kind)),
        may_link: tx.may(permissions::member_link(scope.kind)),
    })
}

/// The name of the scope of this transaction for headings; empty for the instance.
pub(crate) fn scope_name(tx: &mut ReadTx<'_>) -> Outcome<String> {
    let scope = tx.place().scope;
    if scope == Scope::INSTANCE { Ok(String::new()) } else { scopes::title(tx, scope.id) }
}
