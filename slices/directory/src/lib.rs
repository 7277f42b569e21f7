//! Organisations, people, their roles, and how they sign in. Everything above asks this slice who somebody is.
//!
//! Nouns: *organisation* (an office, an institute, a carrier; owns a scope), *person* (has one account), *membership*
//! (a role of a person in a scope, from a day to a day), *session* (a signed-in browser), *link* (invitation or new
//! password, works once).

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

const MIGRATIONS: &[Migration] = &[
    Migration { name: "2026-11-22-1_directory", sql: include_str!("../migrations/2026-11-22-1_directory.sql") },
    Migration { name: "2026-11-22-4_browsers", sql: include_str!("../migrations/2026-11-22-4_browsers.sql") },
    Migration {
        name: "2026-11-23-1_guesses_by_use",
        sql: include_str!("../migrations/2026-11-23-1_guesses_by_use.sql"),
    },
];

/// The directory, ready for the roof.
pub fn slice() -> Slice {
    Slice::new("directory", TEXTS)
        .migrations(MIGRATIONS)
        .permissions(rules::permissions::ALL)
        .routes(pages::routes())
        .nav("/organisations", "organisation_list-nav", 30)
        .nav_covers(&["/people"])
}
