//! Programmes: quality development with a cohort of offices.
//!
//! A *programme* has a *cohort* of offices (*participations*), *services* they take part with, *phases* and
//! *milestones* in time, and an *allocation*: each office's areas by rank (*picks*), firm ones before optional ones.

mod api;
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
    let shown = &rules::permissions::PROGRAMME_SHOW;
    Slice::new("programmes", Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") })
        .migrations(&[
            Migration {
                name: "2026-11-22-3_programmes",
                sql: include_str!("../migrations/2026-11-22-3_programmes.sql"),
            },
            Migration {
                name: "2026-11-23-2_allocation_decided",
                sql: include_str!("../migrations/2026-11-23-2_allocation_decided.sql"),
            },
        ])
        .permissions(&rules::permissions::ALL)
        .routes(pages::routes())
        .routes(api::routes())
        .nav("/programmes", "programme_list-nav", 10)
        .tab("/programmes/{programme}", "programme_show-tab_overview", shown, 10)
        .tab("/programmes/{programme}/timeline", "programme_show-tab_timeline", shown, 20)
        .tab_covers(&["/programmes/{programme}/phases", "/programmes/{programme}/milestones"])
        .tab("/programmes/{programme}/offices", "programme_show-tab_offices", shown, 30)
        .tab_covers(&["/programmes/{programme}/services"])
        .tab("/programmes/{programme}/matrix", "programme_show-tab_matrix", shown, 40)
        // The directory's page; whoever sees the programme may open it.
        .tab("/programmes/{programme}/people", "programme_show-tab_people", shown, 50)
        .tab("/programmes/{programme}/history", "programme_show-tab_history", shown, 90)
}
