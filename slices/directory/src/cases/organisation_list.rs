//! Organisations by name, with search.

use db::ReadTx;
use kernel::{Outcome, Page};

use crate::{model::OrganisationRow, rules::permissions, store};

/// One page of the list.
#[derive(Debug)]
pub(crate) struct OrganisationList {
    pub(crate) page: Page<OrganisationRow>,
    pub(crate) may_new: bool,
}

pub(crate) fn organisation_list(tx: &mut ReadTx<'_>, words: &str, after: &str) -> Outcome<OrganisationList> {
    tx.allow(&permissions::ORGANISATION_LIST)?;
    let page = store::organisation::organisation_page(tx, words, after)?;
    Ok(OrganisationList { page, may_new: tx.may(&permissions::ORGANISATION_NEW) })
}
