//! `cargo xtask soak`: the trials and tests in their long form; what they found is kept beside the description of the machine.

mod tests_of;

use std::io::{BufRead, BufReader};
use std::process::{ExitCode, Stdio};

use crate::bench;
use crate::place;
use crate::postgres;
use crate::run;
use crate::trouble::Trouble;

/// Where the figures are kept.
const FILE: &str = "docs/measurements/soak.md";

const HEAD: &str = "# Soak\n\n\
    What the long form of the trials found, written by `cargo xtask soak`; see [operations](../operations.md) for what is\n\
    promised. Each run replaces the entries of the trials it ran.\n";

/// Runs these trials and tests, or all, and keeps their figures, of each as soon as it is over.
pub(crate) fn run(names: &[&str]) -> Result<ExitCode, Trouble> {
    let (tests, trials): (Vec<&str>, Vec<&str>) =
        names.iter().copied().partition(|name| tests_of::find(name).is_some());
    let mut well = true;
    if names.is_empty() || !trials.is_empty() {
        well &= run_trials(&trials)?;
    }
    for test in tests_of::ALL.iter().filter(|test| names.is_empty() || tests.contains(&test.name)) {
        let machine = bench::machine();
        match test.run()? {
            Some(said) => keep(&found(&said), &machine)?,
            None => well = false,
        }
    }
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Trials that say something about the program as it is handed out: they run in a release build, too.
const HANDED_OUT: &str = "overload";

fn run_trials(names: &[&str]) -> Result<bool, Trouble> {
    let names = if names.is_empty() { &["all"] } else { names };
    let well = run_built(names, Built::Debug)?;
    let too = names.iter().any(|name| ["all", HANDED_OUT].contains(name));
    Ok(well & (!too || run_built(&[HANDED_OUT], Built::Release)?))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Built {
    Debug,
    Release,
}

fn run_built(names: &[&str], built: Built) -> Result<bool, Trouble> {
    let mut words = vec!["run", "--locked", "--quiet", "--package", "trials"];
    if built == Built::Release {
        run::aloud(&mut run::cargo(&[
            "build",
            "--locked",
            "--release",
            "--package",
            "gelingen",
            "--package",
            "trials",
        ]))?;
        words.push("--release");
    }
    words.push("--");
    words.extend(names);
    words.push("--long");
    if built == Built::Release {
        words.push("--as-built");
    }
    // As it is now: what runs beside, and the commit, may be others at the end.
    let machine = bench::machine();
    let cluster = postgres::for_this_run()?;
    let mut command = run::cargo(&words);
    let mut child = run::start(command.env(postgres::VARIABLE, &cluster.url).stdout(Stdio::piped()))?;
    let mut said = Vec::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines).map_while(Result::ok) {
        println!("{line}");
        said.push(line);
    }
    let well = child.wait().is_ok_and(|status| status.success());
    let mut found = found(&said);
    if built == Built::Release {
        found.iter_mut().for_each(|(name, _)| name.push_str(", release build"));
    }
    keep(&found, &machine)?;
    Ok(well)
}

/// Each trial that went well, with its lines.
fn found(said: &[String]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut trial = None;
    for line in said {
        if let Some(rest) = line.strip_prefix("-- ") {
            trial = rest.split_once(':').map(|(name, what)| (name.to_owned(), format!("{}.\n", what.trim())));
        } else if let Some((_, text)) = &mut trial {
            text.push_str(&format!("- {}\n", line.trim()));
        }
        if line.trim_start().starts_with("ok: ") {
            found.extend(trial.take());
        }
    }
    found
}

fn keep(found: &[(String, String)], machine: &str) -> Result<(), Trouble> {
    let path = place::root().join(FILE);
    let old = std::fs::read_to_string(&path).unwrap_or_default();
    place::write(&path, &with(&old, found, machine))
}

/// The file with these entries in place of those of the same trials.
fn with(old: &str, found: &[(String, String)], machine: &str) -> String {
    let name = |part: &str| part.lines().next().unwrap_or_default().to_owned();
    let parts = old.split("\n## ").skip(1).map(|part| (name(part), part.trim_end().to_owned()));
    let mut parts: Vec<(String, String)> = parts.filter(|(own, _)| found.iter().all(|(new, _)| new != own)).collect();
    parts.extend(found.iter().map(|(name, text)| (name.clone(), format!("{name}\n\n{text}\n{machine}"))));
    parts.sort();
    let parts: String = parts.iter().map(|(_, part)| format!("\n## {}\n", part.trim_end())).collect();
    format!("{HEAD}{parts}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_other_trials_stay_and_failures_are_not_kept() {
        let said = ["", "-- kill: kill -9 loses nothing", "   control: caught", "   ok: 60 kills", "-- power: x"]
            .map(str::to_owned);
        let found = found(&said);
        assert_eq!(
            found,
            [("kill".to_owned(), "kill -9 loses nothing.\n- control: caught\n- ok: 60 kills\n".to_owned())]
        );
        let once = with("", &found, "One core.");
        let other = [("full".to_owned(), "a full disk.\n- ok: 3 times\n".to_owned())];
        let twice = with(&once, &other, "Two cores.");
        assert_eq!(twice.matches("\n## ").count(), 2);
        assert!(twice.contains("60 kills\n\nOne core.") && twice.contains("3 times\n\nTwo cores."));
        assert_eq!(with(&twice, &found, "One core."), twice);
    }
}
