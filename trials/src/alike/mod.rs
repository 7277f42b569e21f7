//! What belongs to others looks like what is not there, also in time; and so do known and unknown addresses at the sign-in.
//!
//! Each pair of questions is asked in random order, and the two series of times are compared. Beside other work only a
//! difference that matters is judged: the short form wants as well that it is a tenth of the time.

mod stranger;
mod welch;

use std::{path::Path, time::Instant};

use stranger::Pair;
use welch::Compared;

use crate::{
    live::Stage,
    scratch::Dice,
    trial::{Length, Trial},
    wire::Wire,
};

pub(crate) const TRIAL: Trial = Trial {
    name: "alike",
    what: "what belongs to others and what is not there take the same time, and so do known and unknown addresses",
    run,
};

/// Series are alike below this |t|.
const ALIKE: f64 = 4.5;
/// In the short form a difference counts from this share of the time on.
const COUNTS: f64 = 0.1;
/// How often one address is tried: less than makes anybody wait.
const TRIES: usize = 4;

fn run(length: Length) -> Result<String, String> {
    let (questions, tries) = if length == Length::Long { (10_000, 1_000) } else { (400, 60) };
    let (mut told, mut differ) = (Vec::new(), Vec::new());
    for (what, found) in measured(questions, tries)? {
        let figures = said(what, found);
        println!("   {figures}");
        differ.extend(differs(found, length).then(|| figures.clone()));
        told.push(figures);
    }
    control(questions)?;
    if differ.is_empty() { Ok(told.join("; ")) } else { Err(format!("time tells: {}", differ.join("; "))) }
}

/// The control: a program that turns away what belongs to others only once its page begins. That must be seen.
fn control(questions: usize) -> Result<(), String> {
    let stage = Stage::open(Some("told_apart"))?;
    let (session, mut dice) = (stranger::session(&stage)?, Dice::fresh());
    let pair = stranger::pairs(&stage)?.into_iter().next().ok_or("no question")?;
    let found = asked(&stage, &session, &pair, questions, &mut dice)?;
    println!("   control, turned away later: {}", said(pair.what, found));
    let caught = found.t >= ALIKE && found.share() >= COUNTS;
    if caught { Ok(()) } else { Err("the control was not caught: what is turned away later took no longer".to_owned()) }
}

fn said(what: &str, found: Compared) -> String {
    let [foreign, absent] = found.means;
    format!("{what}: t {:+.1} ({foreign:.1} and {absent:.1} µs)", found.t)
}

fn differs(found: Compared, length: Length) -> bool {
    found.t.abs() >= ALIKE && (length == Length::Long || found.share().abs() >= COUNTS)
}

/// All pairs in one program.
fn measured(questions: usize, tries: usize) -> Result<Vec<(&'static str, Compared)>, String> {
    let stage = Stage::open(None)?;
    let (session, file, mut dice) = (stranger::session(&stage)?, stage.file(), Dice::fresh());
    let mut found = Vec::new();
    for pair in stranger::pairs(&stage)? {
        found.push((pair.what, asked(&stage, &session, &pair, questions, &mut dice)?));
    }
    found.push(("address at the sign-in", signed_in(&stage, &file, tries, &mut dice)?));
    Ok(found)
}

/// Asks for both in random order, so often each.
fn asked(stage: &Stage, session: &str, pair: &Pair, count: usize, dice: &mut Dice) -> Result<Compared, String> {
    pair.is_shown(stage)?;
    let mut wire = Wire::open(stage.address).map_err(|error| error.to_string())?;
    let mut series = [Vec::with_capacity(count), Vec::with_capacity(count)];
    for which in order(count + count / 20, dice) {
        let path = &pair.paths[which];
        let begin = Instant::now();
        let answer = match pair.method {
            "GET" => wire.get(path, Some(session)),
            _ => wire.post(path, Some(session), &[("title", "Termin (Beispiel)")]),
        };
        let took = begin.elapsed();
        let status = answer.map_err(|error| error.to_string())?.status;
        if status != 404 {
            return Err(format!("{path} answers {status} to a stranger"));
        }
        series[which].push(took.as_secs_f64() * 1e6);
    }
    // The first ones warm up.
    Ok(Compared::of(series.each_ref().map(|times| &times[count / 20..])))
}

/// Tries wrong passwords for known and for unknown addresses.
fn signed_in(stage: &Stage, file: &Path, count: usize, dice: &mut Dice) -> Result<Compared, String> {
    let known = stranger::crowd(file, count.div_ceil(TRIES))?;
    let mut wire = Wire::open(stage.address).map_err(|error| error.to_string())?;
    let mut series = [Vec::new(), Vec::new()];
    for which in order(count, dice) {
        let address = &known[series[which].len() / TRIES];
        let address = if which == 0 { address.clone() } else { address.replace("bekannt", "niemand") };
        let form = [("email", address.as_str()), ("password", "falsch geraten 7")];
        let begin = Instant::now();
        let answer = wire.post("/sign-in", None, &form).map_err(|error| error.to_string())?;
        series[which].push(begin.elapsed().as_secs_f64() * 1e6);
        if answer.status != 422 {
            return Err(format!("the sign-in of {address} answers {}", answer.status));
        }
    }
    Ok(Compared::of(series.each_ref().map(Vec::as_slice)))
}

/// So many of both, shuffled.
fn order(count: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (0..2 * count).map(|index| index % 2).collect();
    for last in (1..order.len()).rev() {
        order.swap(last, dice.below(last as u64 + 1) as usize);
    }
    order
}
