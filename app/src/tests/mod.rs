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
    let test = format!("tests::{test}");
    let mut same = std::process::Command::new(std::env::current_exe().unwrap());
    same.args(["--exact", "--nocapture", &test]).env("GELINGEN_FAULT", fault).envs(more.iter().copied());
    let found = same.output().unwrap();
    let said = String::from_utf8_lossy(&found.stderr).into_owned() + &String::from_utf8_lossy(&found.stdout);
    assert!(!found.status.success() && said.contains(says), "{test} does not notice {fault}: {said}");
}
