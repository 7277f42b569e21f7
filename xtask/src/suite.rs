//! `cargo xtask test`: setup, then step after step until one fails, then a summary.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::count::Count;
use crate::setup::{self, Need};
use crate::steps::{self, Step};
use crate::trouble::Trouble;

/// What became of a step.
struct Outcome {
    step: &'static Step,
    count: Count,
    took: Duration,
}

/// Prints the steps and what each is for.
pub(crate) fn list() {
    for step in steps::all() {
        println!("{:<15} {}", step.name, step.what);
    }
}

/// Installs what these steps need, runs them, and closes with a summary whose last line counts the tests.
pub(crate) fn run(steps: &[&'static Step]) -> Result<ExitCode, Trouble> {
    let needed = |need: &Need| steps.iter().any(|step| step.needs.contains(need));
    setup::install(&Need::ALL.iter().copied().filter(needed).collect::<Vec<_>>())?;
    let mut outcomes = Vec::new();
    for (number, &step) in steps.iter().enumerate() {
        println!("\n== {}/{} {}: {}", number + 1, steps.len(), step.name, step.what);
        let outcome = take(step);
        let failed = outcome.count.failed > 0;
        outcomes.push(outcome);
        if failed {
            break;
        }
    }
    Ok(summary(steps, &outcomes))
}

fn take(step: &'static Step) -> Outcome {
    let start = Instant::now();
    let count = (step.work)().unwrap_or_else(|trouble| {
        println!("{trouble}");
        Count { passed: 0, failed: 1 }
    });
    Outcome { step, count, took: start.elapsed() }
}

fn summary(steps: &[&Step], outcomes: &[Outcome]) -> ExitCode {
    println!("\nstep            result   tests  seconds");
    let mut total = Count::default();
    for Outcome { step, count, took } in outcomes {
        let result = if count.failed == 0 { "ok" } else { "FAILED" };
        let tests = count.passed + count.failed;
        println!("{:<15} {result:<7} {tests:>6} {:>8.1}", step.name, took.as_secs_f64());
        total += *count;
    }
    for step in steps.iter().skip(outcomes.len()) {
        println!("{:<15} not run", step.name);
    }
    let failed = outcomes.iter().find(|outcome| outcome.count.failed > 0);
    if let Some(Outcome { step, .. }) = failed {
        println!("\n{} failed. {}", step.name, step.advice);
        println!("Again, alone: cargo xtask test --only {}", step.name);
    }
    println!("\n{total}");
    if failed.is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
