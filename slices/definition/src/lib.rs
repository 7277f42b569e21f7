//! The definition of success: what a programme's offices agree on when they say that their work came off well.
//!
//! A *definition* is a stem and *items*, each worded as a state reached. An item *cites* the workshop statements it grew from;
//! *comments* and proposals are resolved; a *version* goes to the offices for *consent* and is released, frozen and numbered.

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

/// The slice, ready for the roof.
pub fn slice() -> Slice {
    Slice::new("definition", Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") })
        .migrations(&[Migration {
            name: "2026-11-22-6_definition",
            sql: include_str!("../migrations/2026-11-22-6_definition.sql"),
        }])
        .permissions(&rules::permissions::ALL)
        .routes(pages::routes())
        .tab("/programmes/{programme}/definition", "definition_show-title", &rules::permissions::DEFINITION_SHOW, 34)
}
