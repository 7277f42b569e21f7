//! The pages of capture: one line per route.

mod capture;
mod grid;

use web::Routes;

use crate::rules::permissions as may;

/// All doors of the slice.
#[rustfmt::skip] // One line per route.
pub(crate) fn routes() -> Routes {
    Routes::default()
        .get("capture", "/w/{workshop}/capture", &may::CARDS_CAPTURE, capture::show)
        .post("capture", "/w/{workshop}/capture", &may::CARDS_CAPTURE, capture::save)
        .post("capture_undo", "/w/{workshop}/capture/undo", &may::CARDS_CAPTURE, capture::undo)
        .post("capture_read", "/w/{workshop}/capture/read", &may::CARDS_CAPTURE, capture::read).takes_files()
}
