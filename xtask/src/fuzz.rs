//! `cargo xtask fuzz`: the tests that give mutants to whatever reads what others send, for longer than in every run.

use std::process::ExitCode;

use crate::run;
use crate::setup;
use crate::trouble::Trouble;

/// As long as each reader is tried where nothing else is said.
const SECONDS: &str = "30";

const USAGE: &str = "cargo xtask fuzz [--seconds N] [TARGET], as in `cargo xtask fuzz --seconds 600 archives`";

/// Runs the targets whose name begins so, or all.
pub(crate) fn run(words: &[&str]) -> Result<ExitCode, Trouble> {
    let (seconds, target) = wanted(words)?;
    let name = format!("fuzz_{target}");
    // Optimised like the tests: the readers are the same, and a mutant more or less a second finds no other fault.
    let words = if setup::has_nextest() { ["nextest", "run"].as_slice() } else { &["test"] };
    let mut cargo = run::cargo(&[words, &["--locked", "--workspace", "--exclude", "xtask", &name]].concat());
    let well = run::aloud(cargo.env("GELINGEN_FUZZ_SECONDS", seconds))?;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn wanted<'a>(words: &[&'a str]) -> Result<(&'a str, &'a str), Trouble> {
    let wrong = || Trouble::new("That is no way to fuzz.", USAGE);
    let number = |word: &str| word.parse::<u64>().is_ok_and(|seconds| seconds > 0);
    let plain = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let (seconds, rest) = match words {
        ["--seconds", seconds, rest @ ..] if number(seconds) => (*seconds, rest),
        rest => (SECONDS, rest),
    };
    match rest {
        [] => Ok((seconds, "")),
        [target] if plain(target) => Ok((seconds, target)),
        _ => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::{SECONDS, wanted};

    #[test]
    fn seconds_and_target_are_understood_and_a_slip_is_not() {
        assert_eq!(wanted(&[]).unwrap(), (SECONDS, ""));
        assert_eq!(wanted(&["archives"]).unwrap(), (SECONDS, "archives"));
        assert_eq!(wanted(&["--seconds", "5", "words"]).unwrap(), ("5", "words"));
        for words in [&["--seconds"][..], &["--seconds", "0"], &["--seconds", "x"], &["a", "b"], &["--fast"]] {
            assert!(wanted(words).is_err(), "{words:?}");
        }
    }
}
