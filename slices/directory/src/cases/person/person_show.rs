//! People of the installation, for its administrators.

use db::{ReadTx, scopes};
use kernel::{Day, Id, Outcome, Page, Person, Role, ScopeKind};
use ui::{HistoryEntry, T};

use crate::cases::history_list::history_page;
use crate::{
    model::{Membership, PersonFacts, PersonRow},
    rules::{self, permissions},
    store,
};

/// A role with the name of the place where it is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) role: Role,
    pub(crate) kind: ScopeKind,
    /// Its name, or its key where only a higher storey knows the name; empty for the installation.
    pub(crate) name: String,
    pub(crate) key: String,
    pub(crate) since: Day,
    pub(crate) until: Option<Day>,
}

/// Names the places of roles.
pub(crate) fn places(tx: &mut ReadTx<'_>, held: Vec<Membership>) -> Outcome<Vec<Held>> {
    let mut named = Vec::new();
    for Membership { scope, role, since, until } in held {
        let (kind, key) = scopes::key(tx, scope.id)?;
        let name = if kind == ScopeKind::Instance { String::new() } else { scopes::title(tx, scope.id)? };
        named.push(Held { role, kind, name, key, since, until });
    }
    named.sort_by_key(|held| (held.role, held.name.clone()));
    Ok(named)
}

/// One page of all people.
pub(crate) fn person_list(tx: &mut ReadTx<'_>, words: &str, after: &str) -> Outcome<Page<PersonRow>> {
    tx.allow(&permissions::PERSON_LIST)?;
    store::person::person_page(tx, words, after)
}

/// What an administrator sees of a person.
#[derive(Debug)]
pub(crate) struct PersonShow {
    pub(crate) person: PersonFacts,
    pub(crate) roles: Vec<Held>,
    pub(crate) history: Vec<HistoryEntry>,
    /// Where the next page of the history begins, if there is one.
    pub(crate) next: Option<i64>,
    pub(crate) may_edit: bool,
    pub(crate) may_link: bool,
    pub(crate) may_end: bool,
    pub(crate) may_withdraw: bool,
}

pub(crate) fn person_show(tx: &mut ReadTx<'_>, t: &T, id: Id<Person>, before: Option<i64>) -> Outcome<PersonShow> {
    tx.allow(&permissions::PERSON_SHOW)?;
    let person = store::person::person_facts(tx, id)?;
    let held = store::membership::memberships_of(tx, id)?;
    let roles = places(tx, held)?;
    let (history, next) = history_page(tx, t, &id.to_string(), before)?;
    let administers = roles.iter().any(|held| held.role == Role::Administrator);
    Ok(PersonShow {
        may_edit: tx.may(&permissions::PERSON_EDIT),
        may_link: tx.may(&permissions::PERSON_LINK) && !person.withdrawn,
        may_end: tx.may(&permissions::PERSON_END) && administers,
        may_withdraw: tx.may(&permissions::PERSON_WITHDRAW)
            && rules::role::person_withdraw(tx.actor(), &person).is_ok(),
        person,
        roles,
        history,
        next,
    })
}
