//! The slice's pages: one line per route.

use web::Routes;

/// The route table.
pub(crate) fn routes() -> Routes {
    Routes::default()
}
