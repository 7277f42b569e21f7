//! The whole house at once: the query book on this engine, every route probed, every text there.

mod book;
mod routes;

use testkit::TestApp;

/// All slices over a fresh database.
pub(crate) fn house() -> TestApp {
    TestApp::with(crate::slices::all())
}
