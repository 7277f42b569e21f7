//! Chores of the house: `cargo xtask test` does what CI does; `cargo xtask help` lists the rest.
//!
//! `main` reads the command line, `suite` runs the `steps`, `setup` installs what they need.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks on its standard streams")]
#![expect(
    clippy::disallowed_methods,
    reason = "these chores are no part of the program and have no configuration file"
)]

mod account;
mod bench;
mod count;
mod day;
mod fuzz;
mod generated;
mod http;
mod journeys;
mod place;
mod postgres;
mod run;
mod sbom;
mod setup;
mod slice;
mod soak;
mod solvers;
mod steps;
mod suite;
mod trouble;

use std::process::ExitCode;

use trouble::Trouble;

const HELP: &str = "\
Chores of the house.

  cargo xtask setup              install what the tests need and is missing
  cargo xtask test               what CI does: setup, then every step, cheapest first
  cargo xtask test --list        the steps and what each one is for
  cargo xtask test --only A,B    only these steps, with only the setup they need
  cargo xtask generate           write the generated files anew
  cargo xtask slice new NAME --storey N [--noun NOUN] [--german WORD] [--german-plural WORD]
                                 a working slice of one noun, as a start
  cargo xtask bench              measure the release build; writes docs/measurements.md
  cargo xtask bench --strict     and fails where a promise is missed
  cargo xtask bench spine        shared commits, sign-ins and pages against their limits
  cargo xtask bench live         live streams beside nginx with nchan; writes docs/measurements/live.md
  cargo xtask soak [NAME…]       trials, and tests that have one, in their long form; figures to docs/measurements
  cargo xtask fuzz [--seconds N] [TARGET]
                                 mutants for everything that reads what others send
  cargo xtask sbom               what the program is made of, as CycloneDX, below target/sbom
  cargo xtask bench allocate     measure the allocation beside HiGHS and OR-Tools; some twenty minutes
  cargo xtask postgres start     a throw-away PostgreSQL server for tests run by hand
  cargo xtask postgres stop      end it and delete its data
  cargo xtask help               this text
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match obey(&words) {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[&str]) -> Result<ExitCode, Trouble> {
    match words {
        ["setup"] => setup::install(setup::Need::ALL)?,
        ["test", "--list"] => suite::list(),
        ["test"] => return suite::run(&steps::all()),
        ["test", "--only", names] => return suite::run(&steps::named(names)?),
        ["bench", "allocate", words @ ..] => return bench::allocate(words),
        ["bench", words @ ..] => return bench::run(words),
        ["soak", names @ ..] => return soak::run(names),
        ["slice", "new", words @ ..] => slice::new(words)?,
        ["generate"] => generated::write()?,
        ["sbom"] => sbom::write()?,
        ["fuzz", words @ ..] => return fuzz::run(words),
        ["postgres", "start"] => postgres::stand()?,
        ["postgres", "stop"] => postgres::stop_standing()?,
        [] | ["help" | "--help" | "-h"] => print!("{HELP}"),
        other => {
            return Err(Trouble::new(
                format!("There is no chore `{}`.", other.join(" ")),
                "`cargo xtask help` lists them.",
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}
