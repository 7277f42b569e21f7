//! The step `slice-new`: a slice made from the templates, built and tested beside this workspace.
//!
//! It stands in a small workspace of its own under `target/`, whose manifest is ours with paths that lead back here. So
//! nothing of ours is copied or touched, and what was built for the other steps is used again.

use crate::count::Count;
use crate::place;
use crate::postgres;
use crate::run;
use crate::setup;
use crate::trouble::Trouble;

use super::{Names, format, write};

/// Makes the slice, runs its tests on both engines, and takes it away again.
pub(crate) fn run() -> Result<Count, Trouble> {
    let names = Names::read(&["proben", "--noun", "probe", "--storey", "9", "--german", "Probe"])?;
    let (root, trial) = (place::root(), place::target().join("slice-new"));
    place::remove_folder(&trial)?;
    place::make_folder(&trial)?;
    write(&trial, &names)?;
    format(&[&trial.join("slices/proben/src/lib.rs")]);
    let manifest = place::read(&root.join("Cargo.toml"))?;
    let manifest = beside(&manifest, &root.to_string_lossy())?;
    place::write(&trial.join("Cargo.toml"), &manifest)?;
    place::write(&trial.join("Cargo.lock"), &place::read(&root.join("Cargo.lock"))?)?;
    let manifest = trial.join("Cargo.toml");
    let mut count = tests(&manifest.to_string_lossy(), None)?;
    if count.failed == 0 {
        let cluster = postgres::for_this_run()?;
        count += tests(&manifest.to_string_lossy(), Some(&cluster.url))?;
    }
    if count.passed == 0 && count.failed == 0 {
        count.failed = 1; // no story was told
    }
    if count.failed == 0 {
        place::remove_folder(&trial)?;
    } else {
        println!("  kept     {}", trial.display());
    }
    Ok(count)
}

/// Its tests on SQLite, or on the PostgreSQL behind this address.
fn tests(manifest: &str, server: Option<&str>) -> Result<Count, Trouble> {
    let target = place::target();
    let mut words = if setup::has_nextest() { vec!["nextest", "run"] } else { vec!["test"] };
    let target = target.to_string_lossy();
    words.extend(["--manifest-path", manifest, "--package", "proben", "--target-dir", &target, "--offline"]);
    let mut command = run::cargo(&words);
    command.env_remove(postgres::VARIABLE);
    if let Some(url) = server {
        command.env(postgres::VARIABLE, url);
    }
    let (status, mut count) = run::counting(&mut command)?;
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// Our manifest for a workspace elsewhere: one member of its own, all paths lead back to this root. How a release is
/// built is left out: cargo would warn of every crate that is not there.
fn beside(manifest: &str, root: &str) -> Result<String, Trouble> {
    let mut lines = Vec::new();
    let (mut found, mut of_release) = (false, false);
    for line in manifest.lines() {
        if line.starts_with('[') {
            of_release = line.starts_with("[profile.release") || line.starts_with("[profile.dist");
        }
        if line.starts_with("members = ") {
            found = true;
            lines.push("members = [\"slices/proben\"]".to_owned());
        } else if !of_release && !line.starts_with("default-members = ") {
            lines.push(line.replace("{ path = \"", &format!("{{ path = \"{root}/")));
        }
    }
    let trouble = || Trouble::new("The root manifest has no line `members = …`.", "See `xtask/src/slice/trial.rs`.");
    if found { Ok(lines.join("\n") + "\n") } else { Err(trouble()) }
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_workspace_beside_leads_back_to_this_one() {
        let manifest = "[workspace]\nmembers = [\"slices/*\"]\ndefault-members = [\"app\"]\n\n[workspace.dependencies]\n\
                        db = { path = \"floors/db\" }\nserde = \"1\"\n[profile.release]\nstrip = true\n\
                        [profile.dev]\ndebug = 1\n";
        let expected = "[workspace]\nmembers = [\"slices/proben\"]\n\n[workspace.dependencies]\n\
                        db = { path = \"/house/floors/db\" }\nserde = \"1\"\n[profile.dev]\ndebug = 1\n";
        assert_eq!(beside(manifest, "/house").unwrap(), expected);
        assert!(beside("[workspace]\n", "/house").is_err());
    }
}
