//! `cargo xtask bench`: the built program measured from outside, over HTTP and in /proc, against what we promised.
//!
//! Steadier than seconds is CPU time per request; seconds are only compared with a bare axum page in the same run.

mod allocate;
mod bytes;
mod figure;
mod idle;
mod live;
mod load;
mod machine;
mod program;
mod report;
mod speed;
mod spine;
mod wire;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use crate::place;
use crate::run;
use crate::trouble::Trouble;

pub(crate) use allocate::run as allocate;
use figure::Figure;
use machine::Machine;

/// How the figures are wanted.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    /// Fails when a promise is not kept.
    strict: bool,
    /// The debug build, to try the bench itself; nothing is kept.
    dev: bool,
    /// Few requests, to try the bench itself; nothing is kept.
    quick: bool,
    /// The spine: writes, sign-ins, pages.
    spine: bool,
}

/// How much is asked before a figure counts.
#[derive(Debug, Clone, Copy)]
struct Effort {
    starts: usize,
    rounds: usize,
    requests: u64,
    time: Duration,
}

impl Effort {
    const FULL: Self = Self { starts: 7, rounds: 7, requests: 5_000, time: Duration::from_secs(2) };
    const QUICK: Self = Self { starts: 2, rounds: 2, requests: 200, time: Duration::from_millis(200) };
}

/// The machine on one line, for figures that are kept elsewhere.
pub(crate) fn machine() -> String {
    let about = Machine::describe().0.into_iter().filter(|(name, _)| *name != "pinned");
    about.map(|(name, value)| format!("{} {value}", name.replace('_', " "))).collect::<Vec<_>>().join(", ") + "."
}

/// Builds, measures, prints, and keeps what was measured on a release build.
pub(crate) fn run(words: &[&str]) -> Result<ExitCode, Trouble> {
    if let ["live", words @ ..] = words {
        return live::run(words);
    }
    let wanted = Wanted::read(words)?;
    build(wanted)?;
    let effort = if wanted.quick { Effort::QUICK } else { Effort::FULL };
    let machine = Machine::describe();
    let folder = std::env::temp_dir().join(format!("gelingen-bench-{}", std::process::id()));
    place::remove_folder(&folder)?;
    place::make_folder(&folder)?;
    let figures = measure(wanted, effort, &folder);
    place::remove_folder(&folder)?;
    let figures = figures?;
    let (home, beside) = if wanted.spine { (report::SPINE, live::kept()) } else { (report::PROGRAM, String::new()) };
    print!("\n{}\n{beside}", report::table(&machine, &figures));
    if wanted.dev || wanted.quick {
        println!("\nA trial: nothing was kept.");
    } else {
        report::keep(home, &machine, &figures, &beside)?;
    }
    let missed = figures.iter().filter(|figure| figure.is_missed()).count();
    println!("\n{} promises kept, {missed} missed", figures.iter().filter(|figure| figure.is_kept()).count());
    Ok(if wanted.strict && missed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

impl Wanted {
    fn read(words: &[&str]) -> Result<Self, Trouble> {
        let mut wanted = Self { strict: false, dev: false, quick: false, spine: false };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--strict" => wanted.strict = true,
                "--quick" => wanted.quick = true,
                "spine" => wanted.spine = true,
                "--profile" if words.next() == Some(&"dev") => wanted.dev = true,
                other => {
                    let remedy = "cargo xtask bench [spine] [--strict] [--quick] [--profile dev]";
                    return Err(Trouble::new(format!("`{other}` is no way to measure."), remedy));
                }
            }
        }
        Ok(wanted)
    }

    /// A program of this build.
    fn built(self, name: &str) -> PathBuf {
        place::target().join(if self.dev { "debug" } else { "release" }).join(name)
    }
}

fn build(wanted: Wanted) -> Result<(), Trouble> {
    let profile = if wanted.dev { "dev" } else { "release" };
    let mut all = vec![&["--package", "gelingen"][..], &["--package", "web", "--example", "bare"]];
    if wanted.spine {
        all.extend([
            &["--package", "db", "--example", "commits"][..],
            &["--package", "directory", "--example", "hash"],
        ]);
    }
    for what in all {
        let words = [&["build", "--locked", "--profile", profile], what].concat();
        if !run::aloud(&mut run::cargo(&words))? {
            return Err(Trouble::new("The program to measure does not build.", "See the compiler's words above."));
        }
    }
    Ok(())
}

fn measure(wanted: Wanted, effort: Effort, folder: &std::path::Path) -> Result<Vec<Figure>, Trouble> {
    let (program, data) = (wanted.built("gelingen"), &folder.join("data"));
    if wanted.spine {
        let example = |name: &str| wanted.built(&format!("examples/{name}"));
        let mut figures = spine::measure(&program, example, folder, effort)?;
        figures.extend(speed::measure(&program, &wanted.built("examples/bare"), data, effort)?);
        return Ok(figures);
    }
    let mut figures = idle::measure(&program, data, effort)?;
    figures.extend(bytes::measure(&program, data)?);
    figures.extend(speed::measure(&program, &wanted.built("examples/bare"), data, effort)?);
    Ok(figures)
}

/// The middle of an odd number of values.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Wanted, median};

    #[test]
    fn the_middle_is_the_middle() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]).to_string(), "2");
        assert_eq!(median(Vec::new()).to_string(), "0");
    }

    #[test]
    fn what_is_wanted_is_understood_and_a_slip_is_not() {
        let wanted = Wanted::read(&["--strict", "--profile", "dev"]).unwrap();
        assert_eq!((wanted.strict, wanted.dev, wanted.quick), (true, true, false));
        for words in [&["--fast"][..], &["--profile"], &["--profile", "dist"]] {
            assert!(Wanted::read(words).is_err(), "{words:?}");
        }
    }
}
