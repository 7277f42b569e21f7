//! Allocation: from needs to an ordered choice of areas per office, computed to a proven optimum and explained.
//!
//! A *question* is offices, areas, needs and constraints as a document; an *answer* is the best spread with a reason
//! for each pick, or the *conflict* of its constraints. In a programme *terms* and the offices' *sheets* are the *basis*;
//! its *solution* can be moved by hand, and is kept as a *resolution*. The solver is the floor `allot`.

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

/// The slice's table of contents.
pub fn slice() -> Slice {
    Slice::new("allocation", Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") })
        .migrations(&[Migration {
            name: "2026-11-22-9_allocation",
            sql: include_str!("../migrations/2026-11-22-9_allocation.sql"),
        }])
        .permissions(&rules::permissions::ALL)
        .routes(pages::routes())
        .tab("/programmes/{programme}/allocation", "allocation_show-tab", &rules::permissions::ALLOCATION_SHOW, 38)
}
