//! The whole house at once: the query book on this engine, every route probed, every text there.

mod attack;
mod book;
mod ear;
mod fuzz;
mod golden;
mod logs;
mod night;
mod routes;
mod standing;

use testkit::TestApp;

/// All slices over a fresh database.
pub(crate) fn house() -> TestApp {
    TestApp::with(crate::slices::all())
}

/// The control of a test: in a program with this fault the same test fails, and says these words.
fn caught(test: &str, fault: &str, says: &str, more: &[(&str, &str)]) {
    testkit::caught(&format!("tests::{test}"), fault, says, more);
}
