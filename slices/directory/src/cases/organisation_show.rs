//! One organisation: facts for everybody with an account, people for those who belong to it.

use db::ReadTx;
use kernel::Outcome;
use ui::{HistoryEntry, T};

use super::{
    history_list::stream_entries,
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

/// Its name and what happened to it and among its people.
pub(crate) fn organisation_history(tx: &mut ReadTx<'_>, t: &T) -> Outcome<(String, Vec<HistoryEntry>)> {
    tx.allow(&permissions::ORGANISATION_HISTORY)?;
    let id = tx.scope_id();
    let name = store::organisation_facts(tx, id)?.row.name;
    Ok((name, stream_entries(tx, t, None)?))
}
