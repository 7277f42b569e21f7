//! Allocation: from needs to an ordered choice of areas per office, computed to a proven optimum and explained.
//!
//! A *question* is offices, areas, needs and constraints as a document; an *answer* is the best spread with a reason
//! for each pick, or the *conflict* of its constraints. The solver is the floor `allot`.

mod model;
pub mod offer;
mod rules;
#[cfg(test)]
mod tests;

use ui::Source;
use web::Slice;

/// The slice's table of contents.
pub fn slice() -> Slice {
    Slice::new("allocation", Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") })
}
