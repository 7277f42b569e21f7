//! One organisation: facts for everybody with an account, people for those who belong to it.

use db::ReadTx;
use kernel::Outcome;
use ui::{HistoryEntry, T};

use super::{
    history_list::stream_page,
    membership_list::{MemberList, member_list},
};
use crate::{
    model::{OrganisationFacts, OrganisationRow},
    rules::permissions,
    store::organisation as store,
};

/// What the page shows.
#[derive(Debug)]
pub(crate) struct OrganisationShow {
    pub(crate) facts: OrganisationFacts,
    pub(crate) successor: Option<OrganisationRow>,
    pub(crate) predecessors: Vec<OrganisationRow>,
    /// `None` for readers who do not belong to it.
    pub(crate) people: Option<MemberList>,
    pub(crate) may_edit: bool,
    pub(crate) may_withdraw: bool,
    pub(crate) may_history: bool,
}

pub(crate) fn organisation_show(tx: &mut ReadTx<'_>) -> Outcome<OrganisationShow> {
    tx.allow(&permissions::ORGANISATION_SHOW)?;
    let id = tx.scope_id();
    let facts = store::organisation_facts(tx, id)?;
    let successor = facts.successor.map(|id| store::organisation_by_id(tx, id)).transpose()?.flatten();
    let predecessors = store::organisation_predecessors(tx, id)?;
    let people = if tx.may(permissions::member_list(tx.place().scope.kind)) { Some(member_list(tx)?) } else { None };
    Ok(OrganisationShow {
        may_edit: tx.may(&permissions::ORGANISATION_EDIT),
        may_withdraw: tx.may(&permissions::ORGANISATION_WITHDRAW) && !facts.row.withdrawn,
        may_history: tx.may(&permissions::ORGANISATION_HISTORY),
        facts,
        successor,
        predecessors,
        people,
    })
}

/// A page of what happened to an organisation and among its people.
#[derive(Debug)]
pub(crate) struct OrganisationHistory {
    pub(crate) name: String,
    pub(crate) entries: Vec<HistoryEntry>,
    /// Where the next page begins, if there is one.
    pub(crate) next: Option<i64>,
}

/// The history before a number.
pub(crate) fn organisation_history(tx: &mut ReadTx<'_>, t: &T, before: Option<i64>) -> Outcome<OrganisationHistory> {
    tx.allow(&permissions::ORGANISATION_HISTORY)?;
    let id = tx.scope_id();
    let name = store::organisation_facts(tx, id)?.row.name;
    let (entries, next) = stream_page(tx, t, before)?;
    Ok(OrganisationHistory { name, entries, next })
}
