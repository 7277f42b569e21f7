//! Trials of the whole program, from outside: what a power cut, a flood of visitors or a hostile one does to it.
//!
//! `trials NAME… [--long]` runs the named ones, `trials all` every one; `cargo xtask test` runs the short form of all,
//! `cargo xtask soak` the long one; `--as-built` takes the program as it was built last. Each trial brings a control: the same trial with a guarantee switched off, which must fail.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks on its standard streams")]

mod alike;
mod backup;
mod damage;
mod faults;
mod full;
mod kill;
mod ledger;
mod live;
mod look;
mod lost;
mod noes;
mod overload;
mod power;
mod program;
mod scratch;
mod slow;
mod stock;
mod trial;
mod wire;

use std::{process::ExitCode, time::Instant};

use trial::{Length, Trial};

/// Every trial, cheapest first.
const TRIALS: &[Trial] = &[
    full::TRIAL,
    faults::TRIAL,
    slow::TRIAL,
    backup::TRIAL,
    alike::TRIAL,
    overload::TRIAL,
    kill::TRIAL,
    lost::TRIAL,
    power::TRIAL,
    power::FORGETFUL,
    live::FAN,
    live::HOLE,
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let long = words.iter().any(|word| word == "--long");
    let names: Vec<&str> = words.iter().map(String::as_str).filter(|word| !word.starts_with("--")).collect();
    let length = if long { Length::Long } else { Length::Short };
    if let Some(unknown) = names.iter().find(|name| **name != "all" && TRIALS.iter().all(|trial| trial.name != **name))
    {
        eprintln!("There is no trial {unknown}. There are:");
        TRIALS.iter().for_each(|trial| eprintln!("  {:<12} {}", trial.name, trial.what));
        return ExitCode::FAILURE;
    }
    let chosen = TRIALS.iter().filter(|trial| names.contains(&"all") || names.contains(&trial.name));
    let mut failed = 0;
    for trial in chosen {
        println!("\n-- {}: {}", trial.name, trial.what);
        let begun = Instant::now();
        match (trial.run)(length) {
            Ok(found) => println!("   ok: {found}; {} s", begun.elapsed().as_secs()),
            Err(fault) => {
                failed += 1;
                eprintln!("   FAILED: {fault}");
            }
        }
    }
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
