//! Solvers of other hands, as Python packages in a folder of their own: the allocation is compared with them.

use std::path::PathBuf;

use crate::count::Count;
use crate::place;
use crate::run;
use crate::setup;
use crate::trouble::Trouble;

/// Where they lie, if all are here.
pub(crate) fn found() -> Option<String> {
    let here = place::read(&stamp()).ok()? == wanted().ok()?;
    (here && python().is_file()).then(|| folder().display().to_string())
}

/// Makes the folder and installs them.
pub(crate) fn bring() -> Result<(), Trouble> {
    if run::quietly(&mut run::command("python3", &["-c", "import venv, ensurepip"])).is_none() {
        setup::debian(&["python3", "python3-venv"])?;
    }
    let folder = folder().to_string_lossy().into_owned();
    println!("  doing    python3 -m venv {folder}, and pip install of xtask/solvers/requirements.txt");
    let words =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", "xtask/solvers/requirements.txt"];
    let made = run::aloud(&mut run::command("python3", &["-m", "venv", &folder]))?
        && run::aloud(&mut run::command(&python().to_string_lossy(), &words))?;
    if !made {
        return Err(Trouble::new(
            "The solvers for comparison cannot be installed.",
            "They come from PyPI and need Python 3.10 or newer; see pip's own words above.",
        ));
    }
    place::write(&stamp(), &wanted()?)
}

/// Runs the comparison on random problems.
pub(crate) fn compare() -> Result<Count, Trouble> {
    if !run::aloud(&mut run::cargo(&[
        "build",
        "--quiet",
        "--locked",
        "--package",
        "allocation",
        "--example",
        "answer_lines",
    ]))? {
        return Ok(Count { passed: 0, failed: 1 });
    }
    let program = place::target().join("debug/examples/answer_lines").to_string_lossy().into_owned();
    let well = run::aloud(&mut script("compare.py", &[&program]))?;
    Ok(Count { passed: u64::from(well), failed: u64::from(!well) })
}

/// A script of `xtask/solvers` with its words.
pub(crate) fn script(name: &str, words: &[&str]) -> std::process::Command {
    let path = format!("xtask/solvers/{name}");
    run::command(&python().to_string_lossy(), &[&[path.as_str()], words].concat())
}

fn folder() -> PathBuf {
    place::target().join("solvers")
}

fn python() -> PathBuf {
    folder().join("bin/python")
}

fn stamp() -> PathBuf {
    folder().join("made-from-requirements.txt")
}

fn wanted() -> Result<String, Trouble> {
    place::read(&place::root().join("xtask/solvers/requirements.txt"))
}
