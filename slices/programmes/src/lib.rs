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
    Slice::new("programmes", Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") })
        .migrations(&[Migration {
            name: "2026-11-22-3_programmes",
            sql: include_str!("../migrations/2026-11-22-3_programmes.sql"),
        }])
        .permissions(&rules::permissions::ALL)
        .routes(pages::routes())
        .routes(api::routes())
        .nav("/programmes", "programme_list-nav", 10)
}
