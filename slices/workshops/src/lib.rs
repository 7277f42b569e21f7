//! Workshops: people work alone, in pairs, in larger groups and in plenum, and carry statements upwards.
//!
//! A *workshop* is a scope of its own. *Participants* without an account work in *groups*; *statements* are taken, reworded,
//! merged, split or set aside, and keep their *lineage*. A *facilitator* steers; the *wall* shows all.

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
        .migrations(&[
            Migration { name: "2026-11-22-5_workshops", sql: include_str!("../migrations/2026-11-22-5_workshops.sql") },
            Migration {
                name: "2026-11-22-8_workshop_ways",
                sql: include_str!("../migrations/2026-11-22-8_workshop_ways.sql"),
            },
            Migration { name: "2026-11-22-9_photos", sql: include_str!("../migrations/2026-11-22-9_photos.sql") },
            Migration {
                name: "2026-11-22-9_workshop_lineage",
                sql: include_str!("../migrations/2026-11-22-9_workshop_lineage.sql"),
            },
            Migration {
                name: "2026-11-22-9_workshop_names",
                sql: include_str!("../migrations/2026-11-22-9_workshop_names.sql"),
            },
            Migration {
                name: "2026-11-22-9_workshop_services",
                sql: include_str!("../migrations/2026-11-22-9_workshop_services.sql"),
            },
            Migration {
                name: "2026-11-23-2_workshop_milestones",
                sql: include_str!("../migrations/2026-11-23-2_workshop_milestones.sql"),
            },
        ])
        .permissions(&rules::permissions::ALL)
        .routes(pages::routes())
        .participants(cases::ParticipantGate)
        .tab("/programmes/{programme}/workshops", "workshop_list-title", &rules::permissions::WORKSHOP_LIST, 32)
}
