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

/// Seconds on the clock after which a solver is stopped, unless told otherwise: CP-SAT needs 72 for the fair allocation of
/// 600 offices on two cores that have nothing else to do, and proves nothing when it is stopped before.
const LIMIT: &str = "600";

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
    ("CP-SAT", &["total_4x12", "total_575x12", "total_2000x20", "fair_56x12", "fair_600x12"]),
];

/// What is not asked, and why, with how many variables its model would have.
const NOT_ASKED: [(&str, &str, &str, f64); 1] =
    [("total_20000x50", "CP-SAT", "building its model takes longer than the limit", 3_000_000.0)];

/// How many times faster we promised to be. For that the other's proof is needed: without one nobody knows what it found.
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
    let figures = figures(&asked?, limit)?;
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

fn figures(answers: &Answers, limit: &str) -> Result<Vec<Figure>, Trouble> {
    let mut figures = Vec::new();
    for (case, words, most) in CASES {
        let Some(own) = answers.get(&(case.to_owned(), "Gelingen".to_owned())) else { return Err(silent("allot")) };
        let figure = Figure::new(format!("{case}_ms"), format!("{words}: Gelingen"), own.seconds * 1_000.0, "ms");
        figures.push(figure.promised(most.map_or(Promise::None, Promise::AtMost)));
        for (solver, _) in OTHERS {
            let Some(other) = answers.get(&(case.to_owned(), solver.to_owned())) else { continue };
            agree(case, (own, other), solver)?;
            figures.extend(beside((case, words), solver, (own, other), limit));
        }
        for (_, solver, why, variables) in NOT_ASKED.into_iter().filter(|one| one.0 == case) {
            let id = format!("{}_variables", id(case, solver));
            figures.push(Figure::new(id, format!("{words}: {solver} not asked, {why}"), variables, "variables"));
        }
    }
    Ok(figures)
}

/// With `total` the office that is worst off is nobody's aim, so only the sums must be the same. What a solver found without a
/// proof is not compared; where we promised something beside it, [`beside`] says that the proof is missing.
fn agree(case: &str, (own, other): (&Told, &Told), solver: &str) -> Result<(), Trouble> {
    let (Some(own), Some(other)) = (&own.found, &other.found) else { return Ok(()) };
    if own.1 == other.1 && (own.0 == other.0 || case.starts_with("total")) {
        return Ok(());
    }
    let told = format!("{case}: we found {own:?}, {solver} found {other:?}.");
    Err(Trouble::new(told, "One of the two is wrong: `cargo xtask test --only allocate` compares small problems."))
}

fn id(case: &str, solver: &str) -> String {
    format!("{case}_{}", solver.to_lowercase().replace('-', "_"))
}

fn beside((case, words): (&str, &str), solver: &str, (own, other): (&Told, &Told), limit: &str) -> Vec<Figure> {
    let id = id(case, solver);
    let name = if solver == "flow" { "OR-Tools flow" } else { solver };
    let proved = other.found.is_some();
    let (stopped, least) =
        if proved { (String::new(), "") } else { (format!(", not proved in {limit} s"), " at least") };
    let promise = FASTER.iter().find(|one| (one.0, one.1) == (case, solver));
    let times = Figure::new(
        format!("{id}_times"),
        format!("{words}: faster than {name}{least}"),
        other.seconds / own.seconds,
        "times",
    );
    let mut figures = vec![
        Figure::new(format!("{id}_s"), format!("{words}: {name}{stopped}"), other.seconds, "s"),
        times.promised(promise.map_or(Promise::None, |promise| Promise::AtLeast(promise.2))),
    ];
    if promise.is_some() {
        let proof = format!("{words}: the same result, proved by {name}");
        let figure = Figure::new(format!("{id}_proofs"), proof, f64::from(u8::from(proved)), "proofs");
        figures.push(figure.promised(Promise::AtLeast(1.0)));
    }
    figures
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
        let figures_of = |text: &str| figures(&told("HiGHS", text), "600");
        let found = figures_of("total_575x12 0.02 3 500\n").unwrap();
        let times = found.iter().find(|figure| figure.id == "total_575x12_highs_times").unwrap();
        assert_eq!((times.value.round().to_string(), times.verdict()), ("20".to_owned(), "missed"));
        assert!(figures_of("total_575x12 0.02 4 500\n").is_ok());
        assert!(figures_of("total_575x12 0.02 3 501\n").is_err());
        assert!(figures_of("fair_56x12 0.02 4 500\n").is_err());
    }

    #[test]
    fn a_missing_proof_is_seen_and_where_something_was_promised_it_is_missed() {
        let figures_of = |text: &str| figures(&told("CP-SAT", text), "600").unwrap();
        let found = figures_of("fair_600x12 1190.0 - -\ntotal_4x12 1190.0 - -\n");
        let words = |id: &str| {
            found.iter().find(|figure| figure.id == id).map(|figure| (figure.what.as_str(), figure.verdict()))
        };
        assert_eq!(words("fair_600x12_cp_sat_s"), Some(("fair, 600 × 12: CP-SAT, not proved in 600 s", "")));
        assert_eq!(words("fair_600x12_cp_sat_times"), Some(("fair, 600 × 12: faster than CP-SAT at least", "ok")));
        assert_eq!(words("fair_600x12_cp_sat_proofs").unwrap().1, "missed");
        assert_eq!(words("total_4x12_cp_sat_proofs"), None, "nothing was promised there");
        let (not_asked, _) = words("total_20000x50_cp_sat_variables").unwrap();
        assert!(not_asked.contains("not asked, building its model takes longer than the limit"), "{not_asked}");
        let proved = figures_of("fair_600x12 72.0 3 500\n");
        let proof = proved.iter().find(|figure| figure.id == "fair_600x12_cp_sat_proofs").unwrap();
        assert_eq!(proof.verdict(), "ok");
    }
}
