//! `kill -9` under 32 writing clients, on both engines: nothing acknowledged is lost, nothing is doubled or half done.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    damage::{self, Damage, Fault},
    ledger::{self, Clients},
    look::{self, Look},
    program::{Program, Setup},
    scratch::{Dice, Scratch},
    trial::{Length, Trial},
};

/// The trial.
pub(crate) const TRIAL: Trial =
    Trial { name: "kill", what: "kill -9 under 32 writing clients loses, doubles and halves nothing", run };

const CLIENTS: usize = 32;

/// So many writes are acknowledged from kill to kill at least, on average: where nothing is said, nothing can be lost.
const LEAST: usize = 5;

/// A fresh database after so many kills: reading all of it after each kill would take longer than the kills.
const ROUND: usize = 10;

#[derive(Default)]
struct Figures {
    kills: usize,
    acknowledged: usize,
    starts: Vec<Duration>,
}

fn run(length: Length) -> Result<String, String> {
    // On each engine.
    let kills = if length == Length::Long { 1_000 } else { 60 };
    let scratch = Scratch::new("kill")?;
    let mut dice = Dice::fresh();
    let seed = dice.0;
    let with_seed = |fault: String| format!("{fault} (seed {seed})");
    control(&scratch, &mut dice).map_err(with_seed)?;
    let (mut lite, mut other) = (Figures::default(), Figures::default());
    let begin = Instant::now();
    for round in 0.. {
        let setups = [
            (Some(Setup::sqlite(&scratch.path(&format!("{round}.db")))), &mut lite),
            (Setup::postgres(&format!("trial_kill_{:08x}", dice.next() >> 32)), &mut other),
        ];
        for (setup, figures) in setups {
            let Some(setup) = setup else { continue };
            let result = prepared(setup.clone())
                .and_then(|(setup, session)| Ok(kill_often(&setup, &session, ROUND, (&mut dice, figures))?));
            look::clear(&setup);
            result.map_err(with_seed)?;
        }
        if lite.kills >= kills && (other.kills == 0 || other.kills >= kills) {
            break;
        }
    }
    let postgres =
        if other.kills == 0 { " (GELINGEN_TEST_POSTGRES names no server)".to_owned() } else { told(&mut other) };
    Ok(format!(
        "SQLite {}; PostgreSQL {postgres}; {:.0} s, seed {seed}",
        told(&mut lite),
        begin.elapsed().as_secs_f64()
    ))
}

fn told(figures: &mut Figures) -> String {
    figures.starts.sort();
    let late = figures.starts.get(figures.starts.len() * 99 / 100).copied().unwrap_or_default();
    format!(
        "{} kills, {} acknowledged writes, 0 lost, 0 doubled, 0 half-applied, chains whole; ready again p99 {} ms",
        figures.kills,
        figures.acknowledged,
        late.as_millis()
    )
}

/// The same with answers given before the commit, which must lose, and with keys of commands that nobody looks at, which
/// must double; or the trial is blind.
fn control(scratch: &Scratch, dice: &mut Dice) -> Result<(), String> {
    let mut caught = |fault: &str, what: &str, is_it: fn(&Damage) -> bool| {
        let (setup, session) = prepared(Setup::sqlite(&scratch.path(&format!("{fault}.db"))))?;
        match kill_often(&setup.faulty(fault), &session, 40, (dice, &mut Figures::default())) {
            Err(found) if is_it(&found.damage()) => {
                println!("   control: {what} are caught: {found}");
                Ok(())
            }
            Err(other) => Err(format!("the control {fault} broke otherwise: {other}")),
            Ok(()) => Err(format!("the control {fault} was not caught in 40 kills")),
        }
    };
    caught("answer-first", "answers before the commit", |damage| damage.lost > 0)?;
    caught("keys-ignored", "keys that nobody looks at", |damage| damage.doubled > 0 && damage.lost == 0)
}

/// A database with somebody signed in.
fn prepared(setup: Setup) -> Result<(Setup, String), String> {
    let link = setup.user_add()?;
    let program = Program::serve(&setup)?;
    let session = program.sign_in(&link)?;
    ledger::prepare(&program, &session)?;
    program.end()?;
    Ok((setup, session))
}

fn kill_often(
    setup: &Setup,
    session: &str,
    kills: usize,
    (dice, figures): (&mut Dice, &mut Figures),
) -> Result<(), Fault> {
    let mut program = Program::serve(setup)?;
    let clients = Clients::start(CLIENTS, session, Arc::new(|| 0));
    for _ in 0..kills {
        clients.at(Some(program.address));
        // Something must be under way; then at any moment, also while it still starts its work.
        clients.more(1, Duration::from_secs(20))?;
        std::thread::sleep(Duration::from_micros(dice.below(400_000)));
        program.kill();
        clients.at(None);
        let acknowledged = clients.acknowledged();
        program = Program::serve(setup)?;
        figures.starts.push(program.took);
        figures.kills += 1;
        damage::compare(acknowledged.keys(), &Look::at(setup)?)?;
    }
    let count = clients.count();
    figures.acknowledged += count;
    let refused = clients.refusals();
    clients.stop();
    if count < kills * LEAST {
        return Err(Fault::Other(format!("only {count} writes were acknowledged between {kills} kills")));
    }
    if let Some((status, page)) = refused.first() {
        return Err(Fault::Other(format!("{} writes were refused, such as {status}: {page}", refused.len())));
    }
    program.end()?;
    Ok(())
}
