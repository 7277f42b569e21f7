//! People of the installation, for its administrators.

use db::{ReadTx, scopes};
use kernel::{Day, Id, Outcome, Page, Person, Role, ScopeKind};
use ui::{HistoryEntry, T};

use super::history_list::history_entries;
use crate::{
    model::{Membership, PersonFacts, PersonRow},
    rules::permissions,
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
}

pub(crate) fn person_show(tx: &mut ReadTx<'_>, t: &T, id: Id<Person>) -> Outcome<PersonShow> {
    tx.allow(&permissions::PERSON_SHOW)?;
    let person = store::person::person_facts(tx, id)?;
    let held = store::membership::memberships_of(tx, id)?;
    let roles = places(tx, held)?;
    Ok(PersonShow { person, roles, history: history_entries(tx, t, &id.to_string())? })
}
