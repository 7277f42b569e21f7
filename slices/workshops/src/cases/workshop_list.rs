//! Which workshops there are.

use db::{ReadTx, sort_key};
use kernel::{After, Outcome, Page};

use crate::{model::Workshop, rules::permissions, store};

/// The list as its page needs it.
#[derive(Debug)]
pub(crate) struct WorkshopList {
    pub(crate) page: Page<Workshop>,
    pub(crate) may_new: bool,
}

pub(crate) fn workshop_list(tx: &mut ReadTx<'_>, after: &After) -> Outcome<WorkshopList> {
    tx.allow(&permissions::WORKSHOP_LIST)?;
    let rows = store::workshop_rows(tx, after)?;
    let page = Page::cut(rows, |one| sort_key(&one.title));
    Ok(WorkshopList { page, may_new: tx.may(&permissions::WORKSHOP_NEW) })
}
