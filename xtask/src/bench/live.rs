//! `cargo xtask bench live`: the trial `live` in its long form, beside nginx with nchan, kept as a table and a file.

use std::fmt::Write;
use std::io::{BufRead, BufReader};
use std::process::{ExitCode, Stdio};

use crate::place;
use crate::run;
use crate::trouble::Trouble;

use super::figure::{Figure, Promise};
use super::machine::Machine;
use super::report;

const UNITS: [&str; 6] = ["ms", "KiB", "µs", "s", "/s", "%"];

/// Builds both programs, measures, and keeps what was measured.
pub(super) fn run(words: &[&str]) -> Result<ExitCode, Trouble> {
    if let Some(other) = words.iter().find(|word| !["--strict", "--as-built"].contains(word)) {
        let remedy = "cargo xtask bench live [--strict] [--as-built]";
        return Err(Trouble::new(format!("`{other}` is no way to measure live streams."), remedy));
    }
    let (strict, as_built) = (words.contains(&"--strict"), words.contains(&"--as-built"));
    let words = ["build", "--release", "--locked", "--package", "gelingen", "--package", "trials"];
    if !as_built && !run::aloud(&mut run::cargo(&words))? {
        return Err(Trouble::new("The program to measure does not build.", "See the compiler's words above."));
    }
    let mut machine = Machine::describe();
    machine.0.retain(|(name, _)| *name != "pinned");
    machine.0.push(("scheduling", scheduling().to_owned()));
    let figures = measure()?;
    print!("\n{}", report::table(&machine, &figures));
    report::keep_beside(&machine, &figures, ("live", "# Live streams\n\n`cargo xtask bench live` wrote this."))?;
    let missed = figures.iter().filter(|figure| figure.is_missed()).count();
    Ok(if strict && missed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What was kept when streams were measured last, with the day: a table, or how to have one.
pub(super) fn kept() -> String {
    let text = place::read(&place::root().join("docs/measurements/live.md")).unwrap_or_default();
    kept_in(&text)
        .unwrap_or_else(|| "Live streams beside nchan were not measured yet: `cargo xtask bench live`.\n".to_owned())
}

fn kept_in(text: &str) -> Option<String> {
    let about = |name: &str| {
        let row = text.lines().find_map(|line| line.strip_prefix(&format!("| {name} | ")));
        row.map(|row| row.trim_end_matches(" |").to_owned())
    };
    let (date, commit) = (about("date")?, about("commit")?);
    let (_, figures) = text.split_once("| figure | ")?;
    let head =
        format!("Live streams beside nginx with nchan, by `cargo xtask bench live` on {date} (commit {commit}):");
    Some(format!("{head}\n\n| figure | {}\n", figures.trim_end()))
}

/// Real-time priority keeps other work on the machine out of the figures; all that is measured inherits it.
fn scheduling() -> &'static str {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let policy = stat.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(38));
    match policy {
        Some("1" | "2") => "real-time, for both servers and the readers alike, beside other work",
        _ => "ordinary",
    }
}

fn measure() -> Result<Vec<Figure>, Trouble> {
    let trials = place::target().join("release/trials");
    let mut command = run::command(&trials.to_string_lossy(), &["live", "--long", "--as-built"]);
    let mut child = run::start(command.stdout(Stdio::piped()))?;
    let (mut figures, mut other) = (Vec::new(), String::new());
    for line in child.stdout.take().into_iter().flat_map(|pipe| BufReader::new(pipe).lines()).map_while(Result::ok) {
        match figure(&line) {
            Some(figure) => {
                println!("  {:<70} {}", figure.what, figure.shown());
                // A second try counts.
                match figures.iter_mut().find(|known: &&mut Figure| known.id == figure.id) {
                    Some(known) => *known = figure,
                    None => figures.push(figure),
                }
            }
            None => {
                let _written = writeln!(other, "{line}");
            }
        }
    }
    // A broken promise is kept on record like any other figure; `--strict` says no to it.
    let ended = child.wait().is_ok_and(|status| status.success()) || other.contains("the figures are above");
    let failed = || Trouble::new(format!("The trial `live` failed.\n{other}"), "Its own words are above.");
    if ended { Ok(figures) } else { Err(failed()) }
}

/// A line of the trial: `figure`, id, words, value, unit, and at most how much was promised.
fn figure(line: &str) -> Option<Figure> {
    let ["figure", id, what, value, unit, limit] = line.split('\t').collect::<Vec<_>>()[..] else { return None };
    let unit = UNITS.iter().find(|own| **own == unit)?;
    let figure = Figure::new(id, what, value.parse().ok()?, unit);
    Some(limit.parse().map_or(figure.clone(), |limit| figure.promised(Promise::AtMost(limit))))
}

#[cfg(test)]
mod tests {
    use super::{figure, kept_in};

    #[test]
    fn what_was_kept_is_told_with_its_day() {
        let text = "# Live\n\n| machine | |\n|---|---|\n| date | 2026-11-22 |\n| commit | abc |\n\n\
                    | figure | measured | promised | |\n|---|---:|---:|---|\n| one event | 9 ms |  |  |\n";
        let told = kept_in(text).unwrap();
        assert!(told.contains("on 2026-11-22 (commit abc):\n\n| figure | measured |"), "{told}");
        assert!(told.ends_with("| one event | 9 ms |  |  |\n") && kept_in("# Live\n").is_none());
    }

    #[test]
    fn a_line_of_the_trial_is_a_figure() {
        let found = figure("figure\tours_10000_kib\tmemory\t0.512\tKiB\t12").unwrap();
        assert_eq!((found.id.as_str(), found.shown().as_str(), found.verdict()), ("ours_10000_kib", "0.512 KiB", "ok"));
        assert_eq!(figure("figure\ta\tb\t1\tms\t").unwrap().verdict(), "");
        assert!(figure("-- live: one event").is_none());
    }
}
