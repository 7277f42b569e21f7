//! Backups while 32 clients write, restored into the other engine: whole, of one moment, and nothing acknowledged missing. What is
//! then changed in the copy is told by the exit status.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    damage::{self, Fault},
    ledger::{self, Clients},
    look::{self, Look},
    noes,
    program::{Program, Setup},
    scratch::{Dice, Scratch},
    trial::{Length, Trial},
};

/// The trial.
pub(crate) const TRIAL: Trial = Trial {
    name: "backup",
    what: "a backup under load holds every write acknowledged before it, and is restored into either engine",
    run,
};

const CLIENTS: usize = 32;

#[derive(Default)]
struct Figures {
    backups: usize,
    acknowledged: usize,
    longest: Duration,
    slowest: Duration,
}

fn run(length: Length) -> Result<String, String> {
    let rounds = if length == Length::Long { 40 } else { 4 };
    let scratch = Scratch::new("backup")?;
    let mut dice = Dice::fresh();
    let seed = dice.0;
    let schema = |dice: &mut Dice| format!("trial_backup_{:08x}", dice.next() >> 32);
    let mut told = Vec::new();
    for name in ["SQLite", "PostgreSQL"] {
        let fresh = |file: &str, dice: &mut Dice| match name {
            "SQLite" => Some(Setup::sqlite(&scratch.path(file))),
            _ => Setup::postgres(&schema(dice)),
        };
        let (Some(torn), Some(setup)) = (fresh("control.db", &mut dice), fresh("one.db", &mut dice)) else {
            told.push("PostgreSQL left out (GELINGEN_TEST_POSTGRES names no server)".to_owned());
            continue;
        };
        let caught = control(&torn, &scratch, &mut dice);
        look::clear(&torn);
        caught.map_err(|fault| format!("{name}: {fault} (seed {seed})"))?;
        let mut figures = Figures::default();
        let result = backup_often(&setup, &scratch, rounds, &mut dice, &mut figures);
        look::clear(&setup);
        result.map_err(|fault| format!("{name}: {fault} (seed {seed})"))?;
        told.push(format!(
            "{name}: {} backups under load, each restored with equal content; the last beside {} acknowledged writes, 0 \
             missing, 0 half; slowest backup {} ms, longest wait of a writer {} ms",
            figures.backups,
            figures.acknowledged,
            figures.slowest.as_millis(),
            figures.longest.as_millis()
        ));
    }
    Ok(format!("{}; seed {seed}", told.join("; ")))
}

/// The same with a backup that reads each table at a moment of its own: that must come back torn, or the trial is blind. On each
/// engine, for what one transaction sees differs between them.
fn control(setup: &Setup, scratch: &Scratch, dice: &mut Dice) -> Result<(), String> {
    match backup_often(&setup.clone().faulty("torn-backup"), scratch, 40, dice, &mut Figures::default()) {
        // Either the engine itself finds a row whose other half is missing, or the ledger does.
        Err(torn) if torn.damage().halved > 0 || matches!(&torn, Fault::Other(said) if said.contains("refers to")) => {
            println!("   control: a backup of several moments is caught: {torn}");
            Ok(())
        }
        Err(other) => Err(format!("the control broke otherwise: {other}")),
        Ok(()) => Err("the control was not caught: 40 backups of several moments were whole".to_owned()),
    }
}

fn backup_often(
    setup: &Setup,
    scratch: &Scratch,
    rounds: usize,
    dice: &mut Dice,
    figures: &mut Figures,
) -> Result<(), Fault> {
    let link = setup.user_add()?;
    let program = Program::serve(setup)?;
    let session = program.sign_in(&link)?;
    ledger::prepare(&program, &session)?;
    let clients = Clients::start(CLIENTS, &session, Arc::new(|| 0));
    clients.at(Some(program.address));
    for round in 0..rounds {
        clients.more(50, Duration::from_secs(20))?;
        std::thread::sleep(Duration::from_micros(dice.below(50_000)));
        let file = scratch.path(&format!("{}-{round}.gelingen", dice.next()));
        let before = clients.acknowledged();
        let begin = Instant::now();
        let made = said(setup, &["backup"], &file)?;
        figures.slowest = figures.slowest.max(begin.elapsed());
        figures.backups += 1;
        figures.acknowledged = before.len();
        let copy = empty(scratch, setup, dice);
        let mut result = restored(&copy, &file, &made, |look| damage::compare(before.keys(), look));
        if result.is_ok() && round + 1 == rounds {
            result = noes::heard(&copy, &file).map_err(Fault::Other);
        }
        look::clear(&copy);
        result?;
    }
    figures.longest = clients.longest();
    let refused = clients.refusals();
    clients.stop();
    match refused.first() {
        Some((status, page)) => {
            Err(Fault::Other(format!("{} writes were refused, such as {status}: {page}", refused.len())))
        }
        None => Ok(program.end().map(drop)?),
    }
}

/// An empty database of the other engine, where there is one.
fn empty(scratch: &Scratch, from: &Setup, dice: &mut Dice) -> Setup {
    let name = format!("trial_restored_{:08x}", dice.next() >> 32);
    let other = if from.schema.is_empty() { Setup::postgres(&name) } else { None };
    other.unwrap_or_else(|| Setup::sqlite(&scratch.path(&name)))
}

/// Checks, restores and verifies by the program, and judges the copy past it.
fn restored(copy: &Setup, file: &Path, made: &str, judge: impl Fn(&Look) -> Result<(), Fault>) -> Result<(), Fault> {
    let same = [said(copy, &["backup", "--check"], file)?, said(copy, &["restore"], file)?];
    if same.iter().any(|content| content != made) {
        return Err(Fault::Other(format!("the backup said content {made}, then {same:?}")));
    }
    judge(&Look::at(copy)?)?;
    let verified = copy.command(&["journal", "verify", "--heads"])?.arg(file).output();
    let verified = verified.map_err(|error| error.to_string())?;
    if verified.status.success() {
        Ok(())
    } else {
        Err(Fault::Other(format!("journal verify: {}", text(&verified.stdout))))
    }
}

/// Runs a command about an archive; the content hash that it prints.
fn said(setup: &Setup, words: &[&str], file: &Path) -> Result<String, String> {
    let mut command = setup.command(words)?;
    let output = command.arg(file).env("GELINGEN_LANG", "en").output().map_err(|error| error.to_string())?;
    let said = text(&output.stdout);
    let content =
        said.split("Content: ").nth(1).map(|rest| rest.split_whitespace().next().unwrap_or_default().to_owned());
    match content {
        Some(content) if output.status.success() => Ok(content),
        _ => Err(format!("gelingen {}: {said}{}", words.join(" "), text(&output.stderr))),
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
