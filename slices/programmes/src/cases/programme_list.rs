//! The programmes a person has to do with: with a role of their own, or through an office that takes part.

use std::collections::{BTreeMap, BTreeSet};

use db::{ReadTx, scopes};
use kernel::{After, Id, Outcome, Page, Role, Scope, ScopeKind};

use crate::{
    model::{OfficeId, ProgrammeCard},
    rules,
    rules::permissions,
    store,
};

/// A programme and what the reader is in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ProgrammeLine {
    pub(crate) card: ProgrammeCard,
    pub(crate) roles: Vec<Role>,
}

/// The list as its page needs it.
#[derive(Debug)]
pub(crate) struct ProgrammeList {
    pub(crate) page: Page<ProgrammeLine>,
    pub(crate) may_new: bool,
    pub(crate) may_import: bool,
}

/// The reader's programmes by name; an administrator sees all of them.
pub(crate) fn programme_list(tx: &mut ReadTx<'_>, after: &After) -> Outcome<ProgrammeList> {
    tx.allow(&permissions::PROGRAMME_LIST)?;
    let (may_new, may_import) = (tx.may(&permissions::PROGRAMME_NEW), tx.may(&permissions::PROGRAMME_IMPORT));
    let through = programmes_of_offices(tx)?;
    let from = position(after);
    let cards = if rules::sees_all(tx.actor()) {
        store::programme_cards(tx, &from)?
    } else {
        let mut own: BTreeSet<Id<Scope>> = through.keys().copied().collect();
        own.extend(scopes_of(tx, ScopeKind::Programme));
        let ids: Vec<_> = own.into_iter().collect();
        let all = store::programme_cards_of(tx, &ids)?;
        all.into_iter().filter(|card| (&card.sort_key, card.key.as_str()) > (&from.0, from.1.as_str())).collect()
    };
    let lines = cards.into_iter().map(|card| {
        let offices = through.get(&card.id).map_or(&[][..], Vec::as_slice);
        ProgrammeLine { roles: rules::roles_in(tx.actor(), card.id, offices), card }
    });
    let page = Page::cut(lines.collect(), |line| format!("{}~{}", line.card.sort_key, line.card.key));
    Ok(ProgrammeList { page, may_new, may_import })
}

/// Where a page begins: sort key and key.
fn position(after: &After) -> (String, String) {
    let text = after.0.clone().unwrap_or_default();
    text.split_once('~').map(|(sort, key)| (sort.to_owned(), key.to_owned())).unwrap_or_default()
}

/// The programmes in which the actor's offices take part, each with those offices.
fn programmes_of_offices(tx: &mut ReadTx<'_>) -> Outcome<BTreeMap<Id<Scope>, Vec<OfficeId>>> {
    let mut through: BTreeMap<Id<Scope>, Vec<OfficeId>> = BTreeMap::new();
    for office in scopes_of(tx, ScopeKind::Organisation) {
        for programme in scopes::of_member(tx, office)? {
            through.entry(programme.id).or_default().push(office);
        }
    }
    Ok(through)
}

/// The scopes of a kind in which the actor holds a role.
fn scopes_of(tx: &ReadTx<'_>, kind: ScopeKind) -> BTreeSet<Id<Scope>> {
    let grants = tx.actor().grants().iter();
    grants.filter(|grant| grant.scope.kind == kind).map(|grant| grant.scope.id).collect()
}
