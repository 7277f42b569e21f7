//! Capture: what a room wrote on paper is entered afterwards.
//!
//! A *row* is what somebody typed or a spreadsheet holds; a *card* is a row that was understood. Cards become statements of
//! their workshop (`workshops::offer`); this slice keeps no records of its own.

mod cases;
mod model;
pub mod offer;
mod pages;
mod rules;
#[cfg(test)]
mod tests;

use ui::Source;
use web::Slice;

/// The slice, ready for the roof.
pub fn slice() -> Slice {
    Slice::new("capture", Source { de: include_str!("../texts/de.ftl"), en: include_str!("../texts/en.ftl") })
        .permissions(&rules::permissions::ALL)
        .routes(pages::routes())
}
