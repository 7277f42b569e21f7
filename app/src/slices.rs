//! The list of slices: the only place that knows them all.

use std::sync::Arc;

use db::{Db, Migration};
use kernel::World;
use web::{Site, SiteConfig, Slice};

use crate::{pages, trouble::Trouble};

/// All slices in storey order, and the pages of the roof.
pub(crate) fn all() -> Vec<Slice> {
    vec![
        directory::slice(),
        catalogue::slice(),
        methods::slice(),
        programmes::slice(),
        workshops::slice(),
        capture::slice(),
        needs::slice(),
        definition::slice(),
        allocation::slice(),
        pages::slice(),
    ]
}

/// The schema's steps of all slices.
pub(crate) fn migrations() -> Vec<Migration> {
    all().into_iter().flat_map(|slice| slice.migrations).collect()
}

/// The whole site over a database.
pub(crate) fn site(db: Db, world: World, config: SiteConfig) -> Result<Site, Trouble> {
    Ok(Site::new(db, world, config, Arc::new(directory::offer::DirectoryGate), all())?)
}
