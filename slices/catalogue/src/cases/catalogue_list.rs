//! Which catalogues there are, with their versions.

use db::ReadTx;
use kernel::{Outcome, Permission};

use crate::{model::VersionRow, rules::permissions, store};

/// The list of catalogues.
pub(crate) struct CatalogueList {
    /// Versions by catalogue, the newest first.
    pub(crate) catalogues: Vec<Vec<VersionRow>>,
    pub(crate) may_new: bool,
    pub(crate) may_import: bool,
}

pub(crate) fn catalogue_list(tx: &mut ReadTx<'_>) -> Outcome<CatalogueList> {
    tx.allow(&permissions::CATALOGUE_LIST)?;
    let mut catalogues: Vec<Vec<VersionRow>> = Vec::new();
    for row in store::version_list(tx)? {
        match catalogues.iter_mut().find(|rows| rows.iter().any(|other| other.catalogue == row.catalogue)) {
            Some(rows) => rows.push(row),
            None => catalogues.push(vec![row]),
        }
    }
    Ok(CatalogueList {
        catalogues,
        may_new: tx.may(&permissions::CATALOGUE_NEW),
        may_import: tx.may(&permissions::CATALOGUE_IMPORT),
    })
}

/// Whether somebody may begin something: for pages with an empty form.
pub(crate) fn catalogue_begin(tx: &mut ReadTx<'_>, permission: &'static Permission) -> Outcome<()> {
    tx.allow(permission)
}
