//! `cargo xtask bench spine`: shared commits against one each, sign-ins against the price of a hash, pages beside a bare one.
//!
//! Streams beside nginx have a bench of their own, `cargo xtask bench live`; what it kept is told beside these figures, with its day.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::run;
use crate::trouble::Trouble;

use super::Effort;
use super::figure::{Figure, Promise};
use super::program::Program;
use super::wire::{Connection, Question};

/// Clients that write at the same time.
const CLIENTS: &str = "64";
/// Browsers that sign in at the same time: more than are hashed for at once.
const BROWSERS: usize = 4;

/// Writes and sign-ins. `example` gives the path of a program of this build.
pub(super) fn measure(
    program: &Path,
    example: impl Fn(&str) -> std::path::PathBuf,
    folder: &Path,
    effort: Effort,
) -> Result<Vec<Figure>, Trouble> {
    let seconds = (effort.time.as_secs() * 3).max(1).to_string();
    let mut figures = commits(&example("commits"), folder, &seconds)?;
    figures.extend(passwords(program, &example("hash"), &folder.join("data"), &seconds)?);
    Ok(figures)
}

fn commits(example: &Path, folder: &Path, seconds: &str) -> Result<Vec<Figure>, Trouble> {
    let said = words(example, &[&folder.to_string_lossy(), CLIENTS, seconds])?;
    let (shared, single) = (number(&said, "shared ")?, number(&said, "single ")?);
    println!("  wrote    {shared:.0} a second in shared commits, {single:.0} in one each");
    let ratio = shared / single;
    Ok(vec![
        Figure::new(
            "writes_shared",
            format!("acknowledged writes a second, {CLIENTS} clients, shared commits, full sync"),
            shared,
            "/s",
        ),
        Figure::new("writes_single", "the same in one commit each, one after the other", single, "/s"),
        Figure::new("writes_ratio", "shared against one each", ratio, "").promised(Promise::AtLeast(20.0)),
    ])
}

fn passwords(program: &Path, example: &Path, data: &Path, seconds: &str) -> Result<Vec<Figure>, Trouble> {
    let pure: f64 = words(example, &[seconds])?.trim().parse().map_err(|_| silent("hash"))?;
    let program = Program::demo(program, data, None)?;
    let time = Duration::from_secs(seconds.parse().unwrap_or(1));
    let (begin, done) = (Instant::now(), AtomicU64::new(0));
    thread::scope(|scope| {
        for browser in 0..BROWSERS {
            let (program, done) = (&program, &done);
            scope.spawn(move || sign_in(program, browser, (begin, time), done));
        }
    });
    let through = done.load(Ordering::Relaxed) as f64 / begin.elapsed().as_secs_f64();
    program.end();
    println!("  hashed   {pure:.1} a second by one thread alone, {through:.1} sign-ins answered");
    Ok(vec![
        Figure::new("hashes_pure", "Argon2id hashes a second by one thread alone (19 MiB, 2 rounds)", pure, "/s"),
        Figure::new("sign_ins", "sign-ins answered a second, one hash at a time on two processors", through, "/s"),
        Figure::new("sign_ins_share", "sign-ins against that pure limit", through / pure, ""),
    ])
}

/// Tries passwords of people who do not exist: they cost what everybody's cost.
fn sign_in(program: &Program, browser: usize, (begin, time): (Instant, Duration), done: &AtomicU64) {
    let Ok(mut way) = Connection::open(program.address) else { return };
    for number in 0.. {
        if begin.elapsed() >= time {
            return;
        }
        let body = format!("email=niemand-{browser}-{number}%40example.org&password=Ein+falsches+Kennwort");
        match way.ask(&Question::form("/sign-in", &body)).map(super::wire::Answer::status) {
            Ok(422) => drop(done.fetch_add(1, Ordering::Relaxed)),
            _ => return,
        }
    }
}

fn words(example: &Path, words: &[&str]) -> Result<String, Trouble> {
    let name = example.to_string_lossy();
    run::quietly(&mut run::command(&name, words)).ok_or_else(|| silent(&name))
}

fn number(said: &str, name: &str) -> Result<f64, Trouble> {
    let line = said.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.trim().parse().ok()).ok_or_else(|| silent(name))
}

fn silent(what: &str) -> Trouble {
    Trouble::new(format!("The example {what} says nothing."), "Run it by hand: it is in target/release/examples.")
}
