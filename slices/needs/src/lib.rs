//! Needs: what an office has already, what it is good at, what it lacks, and how much it needs each area.
//!
//! *Entries* are the stock. A *sitting* is the needs workshop of one office: *cards*, *ratings* and dots. Its figures are never
//! told below a threshold. The office hands them on as *scores*; its leadership states *wishes*.

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
    Slice::new("needs", Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") })
        .migrations(&[
            Migration { name: "2026-11-22-9_needs", sql: include_str!("../migrations/2026-11-22-9_needs.sql") },
            Migration {
                name: "2026-11-23-1_needs_templates",
                sql: include_str!("../migrations/2026-11-23-1_needs_templates.sql"),
            },
            Migration {
                name: "2026-11-23-2_needs_withdrawn",
                sql: include_str!("../migrations/2026-11-23-2_needs_withdrawn.sql"),
            },
            Migration { name: "2026-11-23-5_needs_own", sql: include_str!("../migrations/2026-11-23-5_needs_own.sql") },
        ])
        .permissions(&rules::permissions::ALL)
        .routes(pages::routes())
        .tab("/programmes/{programme}/needs", "needs_list-tab_needs", &rules::permissions::NEEDS_LIST, 36)
        .tab_covers(&[
            "/programmes/{programme}/offices/{office}/needs",
            "/programmes/{programme}/offices/{office}/stock",
        ])
}
