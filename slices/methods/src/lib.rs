//! Methods: how a workshop runs, as data that a facilitator copies and changes.
//!
//! A *method* has a guiding question, interview questions and *rounds*; each round says who works together, how long,
//! how many statements go upwards, and how groups *mix*. Two methods ship; a programme has copies of its own.

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
    Slice::new("methods", Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") })
        .migrations(&[Migration {
            name: "2026-11-22-4_methods",
            sql: include_str!("../migrations/2026-11-22-4_methods.sql"),
        }])
        .permissions(&rules::permissions::ALL)
        .routes(pages::routes())
        .tab("/programmes/{programme}/methods", "method_list-title", &rules::permissions::METHOD_SHOW, 60)
}
