//! Who has a role in a scope.

use db::ReadTx;
use kernel::{Id, Outcome, Scope};

use crate::{model::Member, store};

/// People with a role in a scope today, by role, then by name. Asks no right: the caller's case has.
pub fn members(tx: &mut ReadTx<'_>, scope: Id<Scope>) -> Outcome<Vec<Member>> {
    store::membership::members(tx, scope)
}
