//! The allocation beside solvers of other hands: the same problems, one solver after the other, in one run.
//!
//! Our time is that of `allot`, solving only; of the others too only solving is timed, not building their models. Times are
//! processor seconds per core used, so that a busy machine does not spoil the comparison.

use std::collections::BTreeMap;
use std::process::ExitCode;

use crate::place;
use crate::run;
use crate::setup::{self, Need};
use crate::solvers;
use crate::trouble::Trouble;

use super::figure::{Figure, Promise};
use super::machine::Machine;
use super::report;

/// Seconds on the clock after which a solver is stopped, unless told otherwise.
const LIMIT: &str = "180";

/// A problem with what was promised: name, words, most milliseconds.
const CASES: [(&str, &str, Option<f64>); 11] = [
    ("total_4x12", "4 offices × 12 areas", None),
    ("total_575x12", "575 × 12", Some(20.0)),
    ("total_2000x20", "2,000 × 20", Some(200.0)),
    ("total_20000x50", "20,000 × 50", Some(5_000.0)),
    ("total_575x12_popular", "575 × 12, all like the same", Some(20.0)),
    ("total_2000x20_popular", "2,000 × 20, all like the same", Some(200.0)),
    ("total_20000x50_popular", "20,000 × 50, all like the same", Some(5_000.0)),
    ("fair_56x12", "fair, 56 × 12", None),
    ("fair_600x12", "fair, 600 × 12", None),
    ("fair_56x12_popular", "fair, 56 × 12, all like the same", None),
    ("fair_600x12_popular", "fair, 600 × 12, all like the same", None),
];

/// Other solvers, and the problems they are asked.
const OTHERS: [(&str, &[&str]); 3] = [
    ("HiGHS", &["total_4x12", "total_575x12", "total_2000x20", "total_20000x50", "fair_56x12", "fair_600x12"]),
    ("flow", &["total_4x12", "total_575x12", "total_2000x20", "total_20000x50"]),
    // Twenty thousand offices are three million variables: building CP-SAT's model takes longer than the limit.
    ("CP-SAT", &["total_4x12", "total_575x12", "total_2000x20", "fair_56x12", "fair_600x12"]),
];

/// How many times faster we promised to be.
const FASTER: [(&str, &str, f64); 4] = [
    ("total_575x12", "HiGHS", 30.0),
    ("total_575x12", "flow", 1.0),
    ("fair_56x12", "CP-SAT", 30.0),
    ("fair_600x12", "CP-SAT", 30.0),
];

/// What a solver said: seconds, worst and value; nothing when it was stopped.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    seconds: f64,
    found: Option<(String, String)>,
}

/// Builds, asks everybody, compares, prints and keeps.
pub(crate) fn run(words: &[&str]) -> Result<ExitCode, Trouble> {
    let (strict, limit) = match words {
        [] => (false, LIMIT),
        ["--strict"] => (true, LIMIT),
        ["--limit", seconds] if seconds.parse::<u32>().is_ok() => (false, *seconds),
        _ => return Err(Trouble::new("This bench knows only --strict, or --limit SECONDS.", "`cargo xtask help`")),
    };
    setup::install(&[Need::Solvers])?;
    let machine = Machine::describe();
    let folder = std::env::temp_dir().join(format!("gelingen-allocate-{}", std::process::id()));
    place::make_folder(&folder)?;
    let asked = ask(&folder.to_string_lossy(), limit);
    place::remove_folder(&folder)?;
    let figures = figures(&asked?)?;
    print!("\n{}", report::table(&machine, &figures));
    report::keep(report::ALLOCATION, &machine, &figures, "")?;
    let missed = figures.iter().any(Figure::is_missed);
    Ok(if strict && missed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What each solver told, by problem and solver.
type Answers = BTreeMap<(String, String), Told>;

fn ask(folder: &str, limit: &str) -> Result<Answers, Trouble> {
    let words = ["run", "--quiet", "--release", "--locked", "--package", "allot", "--example", "clock", "--", folder];
    let mut answers = Answers::new();
    let own = run::quietly(&mut run::cargo(&words)).ok_or_else(|| silent("allot"))?;
    read(&mut answers, "Gelingen", &own);
    for (solver, cases) in OTHERS {
        println!("  asking   {solver}");
        let words = [&[folder, limit, solver], cases].concat();
        let told = run::quietly(&mut solvers::script("bench.py", &words)).ok_or_else(|| silent(solver))?;
        read(&mut answers, solver, &told);
    }
    Ok(answers)
}

fn silent(solver: &str) -> Trouble {
    Trouble::new(
        format!("{solver} ended with an error."),
        "Run it by hand to see why: xtask/src/bench/allocate.rs has its words.",
    )
}

/// Lines of problem, seconds, and at the end worst and value.
fn read(answers: &mut Answers, solver: &str, text: &str) {
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [case, seconds, .., worst, value] = words[..] else { continue };
        let found = (value != "-").then(|| (worst.to_owned(), value.to_owned()));
        let seconds = seconds.parse().unwrap_or(f64::NAN);
        answers.insert((case.to_owned(), solver.to_owned()), Told { seconds, found });
    }
}

fn figures(answers: &Answers) -> Result<Vec<Figure>, Trouble> {
    let mut figures = Vec::new();
    for (case, words, most) in CASES {
        let Some(own) = answers.get(&(case.to_owned(), "Gelingen".to_owned())) else { return Err(silent("allot")) };
        let figure = Figure::new(format!("{case}_ms"), format!("{words}: Gelingen"), own.seconds * 1_000.0, "ms");
        figures.push(figure.promised(most.map_or(Promise::None, Promise::AtMost)));
        for (solver, _) in OTHERS {
            let Some(other) = answers.get(&(case.to_owned(), solver.to_owned())) else { continue };
            agree(case, (own, other), solver)?;
            figures.extend(beside(case, words, solver, (own, other)));
        }
    }
    Ok(figures)
}

/// With `total` the office that is worst off is nobody's aim, so only the sums must be the same.
fn agree(case: &str, (own, other): (&Told, &Told), solver: &str) -> Result<(), Trouble> {
    let (Some(own), Some(other)) = (&own.found, &other.found) else { return Ok(()) };
    if own.1 == other.1 && (own.0 == other.0 || case.starts_with("total")) {
        return Ok(());
    }
    let told = format!("{case}: we found {own:?}, {solver} found {other:?}.");
    Err(Trouble::new(told, "One of the two is wrong: `cargo xtask test --only allocate` compares small problems."))
}

fn beside(case: &str, words: &str, solver: &str, (own, other): (&Told, &Told)) -> [Figure; 2] {
    let id = format!("{case}_{}", solver.to_lowercase().replace('-', "_"));
    let name = if solver == "flow" { "OR-Tools flow" } else { solver };
    let stopped = if other.found.is_none() { ", stopped without a proof" } else { "" };
    let promise = FASTER.iter().find(|one| (one.0, one.1) == (case, solver));
    let times = Figure::new(
        format!("{id}_times"),
        format!("{words}: faster than {name}"),
        other.seconds / own.seconds,
        "times",
    );
    [
        Figure::new(format!("{id}_s"), format!("{words}: {name}{stopped}"), other.seconds, "s"),
        times.promised(promise.map_or(Promise::None, |promise| Promise::AtLeast(promise.2))),
    ]
}

#[cfg(test)]
mod tests {
    use super::{Answers, CASES, Told, figures, read};

    fn told(solver: &str, text: &str) -> Answers {
        let mut answers = Answers::new();
        let all: String = CASES.iter().map(|(case, ..)| format!("{case} 0.001 12 3 500\n")).collect();
        read(&mut answers, "Gelingen", &all);
        read(&mut answers, solver, text);
        answers
    }

    #[test]
    fn lines_are_read_and_a_stopped_solver_has_found_nothing() {
        let answers = told("HiGHS", "total_575x12 1.5 3 500\nfair_56x12 180.0 - -\n");
        let answer = |case: &str| answers[&(case.to_owned(), "HiGHS".to_owned())].clone();
        assert_eq!(answer("total_575x12").found, Some(("3".to_owned(), "500".to_owned())));
        assert_eq!(answer("fair_56x12"), Told { seconds: 180.0, found: None });
    }

    #[test]
    fn how_much_faster_is_judged_and_another_result_stops_the_bench() {
        let figures_of = |text: &str| figures(&told("HiGHS", text));
        let found = figures_of("total_575x12 0.02 3 500\n").unwrap();
        let times = found.iter().find(|figure| figure.id == "total_575x12_highs_times").unwrap();
        assert_eq!((times.value.round().to_string(), times.verdict()), ("20".to_owned(), "missed"));
        assert!(figures_of("total_575x12 0.02 4 500\n").is_ok());
        assert!(figures_of("total_575x12 0.02 3 501\n").is_err());
        assert!(figures_of("fair_56x12 0.02 4 500\n").is_err());
    }
}
