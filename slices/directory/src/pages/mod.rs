//! The pages of the directory: one screen, one file.

use web::Routes;

/// All doors of the directory.
pub(crate) fn routes() -> Routes {
    Routes::default()
}
