//! Catalogue: quality models as versioned data, and the law they stand on.
//!
//! Nouns: a *catalogue* has *versions* (draft, then released and frozen); a version has *areas*, an area has
//! *requirements* of four kinds; *tags* are the fields and features of § 79a SGB VIII; a *law* has versions with days.

mod cases;
mod model;
pub mod offer;
mod pages;
mod rules;
mod store;
#[cfg(test)]
mod tests;

use db::Migration;
use ui::Source;
use web::Slice;

const TEXTS: Source = Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") };

const MIGRATIONS: &[Migration] =
    &[Migration { name: "2026-11-22-3_catalogue", sql: include_str!("../migrations/2026-11-22-3_catalogue.sql") }];

/// The table of contents, for the roof.
pub fn slice() -> Slice {
    Slice::new("catalogue", TEXTS)
        .migrations(MIGRATIONS)
        .permissions(rules::permissions::ALL)
        .routes(pages::routes())
        .nav("/catalogues", "catalogue_list-nav", 20)
        .nav_covers(&["/laws"])
}
