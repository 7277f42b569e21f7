//! Controls: a test that must fail where a guarantee is taken away.

/// In a program with this fault (`GELINGEN_FAULT`) the same test, by its path, fails and says these words.
///
/// # Panics
///
/// Where it passes, or fails otherwise.
pub fn caught(test: &str, fault: &str, says: &str, more: &[(&str, &str)]) {
    let mut same = std::process::Command::new(std::env::current_exe().unwrap());
    same.args(["--exact", "--nocapture", test]).env("GELINGEN_FAULT", fault).envs(more.iter().copied());
    let found = same.output().unwrap();
    let said = String::from_utf8_lossy(&found.stderr).into_owned() + &String::from_utf8_lossy(&found.stdout);
    assert!(!found.status.success() && said.contains(says), "{test} does not notice {fault}: {said}");
}
