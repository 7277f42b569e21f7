//! Workshops: what this slice is for, in one sentence.
//!
//! A *workshop* belongs to a programme and has a title of its own.

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
    Slice::new("workshops", Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") })
        .migrations(&[Migration {
            name: "2026-11-22-5_workshops",
            sql: include_str!("../migrations/2026-11-22-5_workshops.sql"),
        }])
        .permissions(&rules::permissions::ALL)
        .routes(pages::routes())
        .tab("/programmes/{programme}/workshops", "workshop_list-title", &rules::permissions::WORKSHOP_LIST, 60)
}
