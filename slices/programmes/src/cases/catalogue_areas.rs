//! The areas of a programme's catalogue, as the allocation and the office's page name them.

use catalogue::offer::{AreaRow, CatalogueRef};
use db::ReadTx;
use kernel::Outcome;

use crate::model::Programme;

/// The areas in the catalogue's order; none where the catalogue is gone.
pub(crate) fn areas(tx: &mut ReadTx<'_>, programme: &Programme) -> Outcome<Vec<AreaRow>> {
    let version = programme.catalogue_version.clone();
    let wanted = CatalogueRef { catalogue: programme.catalogue.clone(), version };
    Ok(catalogue::offer::areas(tx, &wanted)?.unwrap_or_default())
}
