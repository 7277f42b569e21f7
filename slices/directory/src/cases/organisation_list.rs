//! Organisations by name, with search.

use db::ReadTx;
use kernel::{Outcome, Page};

use crate::{model::OrganisationRow, rules::permissions, store};

/// One page of the list.
#[derive(Debug)]
pub(crate) struct OrganisationList {
    pub(crate) page: Page<OrganisationRow>,
    pub(crate) may_new: bool,
    /// Whether the reader may see all people of the installation.
    pub(crate) may_people: bool,
}

pub(crate) fn organisation_list(tx: &mut ReadTx<'_>, words: &str, after: &str) -> Outcome<OrganisationList> {
    tx.allow(&permissions::ORGANISATION_LIST)?;
    let page = store::organisation::organisation_page(tx, words, after)?;
    let (may_new, may_people) = (tx.may(&permissions::ORGANISATION_NEW), tx.may(&permissions::PERSON_LIST));
    Ok(OrganisationList { page, may_new, may_people })
}
