//! No hole: readers are cut off at random, the program is ended and killed, and still everybody hears every number once.
//!
//! A gap is told to who lacks more than a room remembers, and to nobody else: else one could tell nothing but gaps and lose nothing.
//!
//! The controls are the same with a program that forgets where a reader left off: then numbers must be missed; and with one
//! that tells gaps to everybody.

use std::{
    fmt,
    time::{Duration, Instant},
};

use super::{
    ear::{Heard, OWED},
    pen::{PROGRAMME, Pen},
    readers::{Audience, Readers},
    stage::Stage,
};
use crate::{scratch::Dice, trial::Length};

#[derive(Debug, Clone, Copy)]
struct Size {
    readers: usize,
    deliveries: u64,
    /// How many writes lie between two restarts.
    restart_every: u64,
    restarts: u64,
}

/// What came of it.
struct Found {
    heard: Heard,
    readers: usize,
    writes: u64,
    restarts: u64,
    /// Readers that did not reach the last number.
    behind: bool,
    took: Duration,
}

/// How many stay away, and how much is written meanwhile for them to hear of a gap: more than the 128 that a room remembers.
const STRAYS: usize = 50;
const TOO_MUCH: i64 = 140;
/// Of a hundred numbers that readers hear, so many may be gaps at most, whatever they lacked.
const GAPS: u64 = 1;

pub(crate) fn run(length: Length) -> Result<String, String> {
    let size = match length {
        Length::Short => Size { readers: 2_000, deliveries: 100_000, restart_every: 16, restarts: 3 },
        Length::Long => Size { readers: 2_000, deliveries: 10_000_000, restart_every: 400, restarts: 12 },
    };
    let seed = Dice::fresh().0;
    let found = trial(size, None, seed)?;
    println!("   {found}");
    let heard = found.heard;
    let gaps = heard.hasty > 0 || heard.gaps * 100 > heard.delivered * GAPS;
    if heard.missed + heard.doubled > 0 || gaps || found.behind {
        return Err(format!("seed {seed:016x}: {found}"));
    }
    let size = Size { readers: 200, deliveries: 3_000, restart_every: 8, restarts: 1 };
    let control = trial(size, Some("live_forgets"), seed)?;
    println!("   control, with a program that forgets: {control}");
    if control.heard.missed == 0 {
        return Err("the control, which must miss numbers, missed none: this trial proves nothing".to_owned());
    }
    let control = trial(Size { deliveries: 0, ..size }, Some("live_shrugs"), seed)?;
    println!("   control, with a program that tells gaps alone: {control}");
    if control.heard.hasty == 0 {
        return Err("the control, which must tell gaps to who lacks little, told none".to_owned());
    }
    Ok(found.to_string())
}

fn trial(size: Size, fault: Option<&str>, seed: u64) -> Result<Found, String> {
    let begun = Instant::now();
    let mut stage = Stage::open(fault)?;
    let (sessions, own) = stage.sessions(size.readers)?;
    let mut pen = Pen::new(stage.address, &own)?;
    let (address, path) = (stage.address, format!("{PROGRAMME}/live"));
    let readers = Readers::start(Audience { address, path, sessions, count: size.readers }, seed)?;
    if !readers.wait(Duration::from_secs(90), |readers| readers.connected() == size.readers as u64) {
        return Err(format!("only {} readers found a place", readers.connected()));
    }
    // About one in fifty a second loses its connection.
    readers.restless(20);
    let (mut writes, mut restarts) = (0, 0);
    // At least a few writes, also where a program counts none of them as delivered.
    while writes < 5 || readers.board().1.delivered < size.deliveries {
        pen.write(stage.address)?;
        writes += 1;
        if restarts < size.restarts && writes % size.restart_every == 0 {
            restarts += 1;
            // Most are back from the last time, so that most are cut off again.
            readers.wait(Duration::from_secs(20), |readers| readers.connected() * 10 > size.readers as u64 * 9);
            restart(&mut stage, &mut pen, restarts, &mut writes)?;
        }
        // A little behind is part of it; a program that is hopelessly behind only tells gaps.
        let told = stage.head(&own)?;
        readers.wait(Duration::from_millis(250), |readers| readers.board().0 + 40 > told);
    }
    readers.restless(0);
    let last = stage.head(&own)?;
    // Who forgets has missed something long before its end: nobody waits for that.
    let patience = Duration::from_secs(if fault.is_some() { 3 } else { 90 });
    let reached = readers.wait(patience, |readers| readers.board().0 >= last);
    let found = Found {
        heard: readers.board().1,
        readers: size.readers,
        writes,
        restarts,
        behind: !reached,
        took: begun.elapsed(),
    };
    if fault.is_none() {
        strays(&stage, &mut pen, &own, &readers)?;
    }
    stage.end()?;
    Ok(found)
}

/// Some are away while much is written: who lacks as much as a room remembers hears all of it, who lacks more hears of one gap,
/// and who stayed hears each number.
fn strays(stage: &Stage, pen: &mut Pen, own: &str, others: &Readers) -> Result<(), String> {
    let (address, path, sessions) = (stage.address, format!("{PROGRAMME}/live"), stage.sessions(STRAYS)?.0);
    let strays = Readers::start(Audience { address, path, sessions, count: STRAYS }, Dice::fresh().0)?;
    for (lacking, gaps) in [(OWED, 0), (TOO_MUCH, STRAYS as u64)] {
        let patience = Duration::from_secs(90);
        strays.away(false);
        if !strays.wait(patience, |strays| strays.connected() == STRAYS as u64) {
            return Err("who is to stay away never came".to_owned());
        }
        strays.away(true);
        if !strays.wait(patience, |strays| strays.connected() == 0) {
            return Err("who is to be away never went".to_owned());
        }
        let before = (strays.board().1, others.board().1);
        for written in 1..=lacking {
            pen.write(stage.address)?;
            // Those who stayed hear it as it comes: of more at once than one telling holds they would hear of a gap.
            if written % 40 == 0 {
                let head = stage.head(own)?;
                others.wait(patience, |others| others.board().0 >= head);
            }
        }
        strays.away(false);
        let head = stage.head(own)?;
        let reached = [&strays, others].map(|readers| readers.wait(patience, |readers| readers.board().0 >= head));
        let after = (strays.board().1, others.board().1);
        let told = after.0.gaps - before.0.gaps;
        if reached != [true, true] || told != gaps || after.0.missed > 0 || after.1.gaps != before.1.gaps {
            return Err(format!(
                "{STRAYS} readers lacked {lacking} and heard of {told} gaps instead of {gaps}: {after:?}"
            ));
        }
    }
    Ok(())
}

/// Ends the program, every second time with `kill -9`, and writes at once after its return, when most are not back yet.
fn restart(stage: &mut Stage, pen: &mut Pen, count: u64, writes: &mut u64) -> Result<(), String> {
    if count.is_multiple_of(2) {
        stage.kill()
    } else {
        stage.end()?
    }
    stage.start()?;
    for _ in 0..3 {
        pen.write(stage.address)?;
        *writes += 1;
    }
    Ok(())
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { heard, readers, writes, restarts, behind, took } = self;
        write!(
            f,
            "{readers} readers, {writes} writes, {restarts} restarts, {} deliveries: {} missed, {} doubled or out of order, \
             {} gaps told (over {} numbers), {} of them to who lacked little{}; {:.0} s",
            heard.delivered,
            heard.missed,
            heard.doubled,
            heard.gaps,
            heard.bridged,
            heard.hasty,
            if *behind { ", some readers did not reach the end" } else { "" },
            took.as_secs_f64(),
        )
    }
}
