//! `gelingen allocate FILE`: a document with needs in, the best allocation out. No database, no configuration.
//!
//! The exit status says what came of it: 0 solved, 2 bad input, 3 infeasible.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use allocation::offer::Outcome;
use clap::ArgMatches;
use kernel::Say;
use ui::T;

use crate::trouble::Trouble;

const BAD_INPUT: u8 = 2;
const INFEASIBLE: u8 = 3;

/// More faults than this are only counted.
const SHOWN: usize = 100;

pub(super) fn run(t: &T, matches: &ArgMatches) -> Result<(), Trouble> {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned().unwrap_or_else(|| "-".into());
    let (file, output) = (path("file"), path("output"));
    let all = matches.get_one::<u32>("all").map(|number| *number as usize);
    let document = read(&file).map_err(|trouble| trouble.with_status(BAD_INPUT))?;
    let answered = allocation::offer::allocate(&document, all, t);
    write(&output, &answered.text)?;
    match answered.outcome {
        Outcome::Solved => Ok(()),
        Outcome::Infeasible(conflict) => Err(Trouble::Raw(conflict).with_status(INFEASIBLE)),
        Outcome::Faulty(faults) => Err(faulty(t, &file.display().to_string(), &faults).with_status(BAD_INPUT)),
    }
}

fn faulty(t: &T, file: &str, faults: &[(String, String)]) -> Trouble {
    let mut lines: Vec<String> =
        faults.iter().take(SHOWN).map(|(path, sentence)| format!("{file}: {path}: {sentence}")).collect();
    if faults.len() > SHOWN {
        lines.push(t.with("cli-allocate-faults_more", &[("count", (faults.len() - SHOWN).into())]));
    }
    Trouble::Lines(Say::new("cli-allocate-faults").with("count", faults.len()), lines)
}

fn read(file: &Path) -> Result<String, Trouble> {
    let mut text = String::new();
    let read = if file == Path::new("-") {
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(file)
    };
    read.map_err(|error| Trouble::unreadable(file, &error))
}

fn write(output: &Path, text: &str) -> Result<(), Trouble> {
    if output == Path::new("-") {
        return Ok(std::io::stdout().write_all(text.as_bytes())?);
    }
    std::fs::write(output, text).map_err(|error| Trouble::unwritable(output, &error))
}
