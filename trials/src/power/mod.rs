//! Power cuts with lost and torn sectors: what was acknowledged is there, in the database and among the attachments.
//!
//! The program runs on a disk whose writes and flushes are on record; afterwards the disk is put together as it would have
//! been at many moments, mounted, recovered and compared with the ledger. `kill -9` cannot see what this sees: the kernel
//! still writes what a killed process left to it.

mod archive;
mod calls;
mod cut;
mod disk;
mod files;
mod forgetful;
mod kept;
mod log;

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use crate::{
    damage::{self, Fault},
    ledger::{self, Clients},
    look::Look,
    program::{Program, Setup},
    scratch::{Dice, Scratch},
    trial::{Length, Trial},
};
use cut::Replay;
use disk::{Disk, Mounted, NoDisk};
pub(crate) use disk::{is_lacking, run};
pub(crate) use forgetful::TRIAL as FORGETFUL;

/// The trial.
pub(crate) const TRIAL: Trial =
    Trial { name: "power", what: "a power cut with lost and torn sectors takes nothing acknowledged", run: cuts };

const CLIENTS: usize = 16;

/// How many cuts are recovered at the same time.
const AT_ONCE: usize = 4;

/// Of so many cuts one is what the program itself starts on.
const STARTED: usize = 30;

/// A run on a recorded disk: what was acknowledged, and where in the log.
struct Recorded {
    disk: Disk,
    acknowledged: Vec<(String, u64)>,
    entries: usize,
}

fn cuts(length: Length) -> Result<String, String> {
    let (cuts, writes) = if length == Length::Long { (10_000, 4_000) } else { (300, 500) };
    let scratch = Scratch::in_memory("power")?;
    match Disk::new(&scratch, "probe") {
        Ok(_) => {}
        // Said aloud instead of passed over: who reads the log sees what was not tried here.
        Err(NoDisk::Lacking(what)) => {
            return Ok(format!(
                "NOT TRIED, this machine cannot record a disk: {what}. The trial forgetful takes its place"
            ));
        }
        Err(NoDisk::Broken(how)) => return Err(how),
    }
    let mut dice = Dice::fresh();
    let seed = dice.0;
    let with_seed = |fault: String| format!("{fault} (seed {seed})");
    control(&scratch, &mut dice).map_err(with_seed)?;
    let recorded = record(&scratch, "full", None, writes)?;
    let begin = Instant::now();
    let places = cut::places(cuts, &marks(&recorded), &mut dice);
    let starts = Starts::default();
    let results = cut_at(&scratch, &recorded, &places, &mut dice, &starts)?;
    results.into_iter().collect::<Result<(), Fault>>().map_err(|fault| with_seed(fault.into()))?;
    let starts = starts.told()?;
    let each = begin.elapsed().as_millis() as usize / cuts;
    let attachments = kept::run(&scratch, cuts / 5, &mut dice).map_err(with_seed)?;
    Ok(format!(
        "{cuts} cuts through {} writes and flushes with {} acknowledged commits, 0 missing, 0 corrupt, {each} ms a cut, \
         {starts}; {attachments}; seed {seed}",
        recorded.entries,
        recorded.acknowledged.len(),
    ))
}

/// Without waiting for the disk, nearly every cut right after an acknowledgement must lose it.
fn control(scratch: &Scratch, dice: &mut Dice) -> Result<(), String> {
    let recorded = record(scratch, "lazy", Some("lazy-sync"), 150)?;
    let mut places: Vec<u64> = marks(&recorded).into_iter().skip(20).collect();
    places.sort_unstable();
    places.retain(|_| dice.percent(25));
    let results = cut_at(scratch, &recorded, &places, dice, &Starts::default())?;
    let losing = results.iter().filter(|result| result.as_ref().is_err_and(|fault| fault.damage().lost > 0)).count();
    println!("   control: with synchronous=NORMAL {losing} of {} cuts right after an answer lose it", places.len());
    if losing * 10 >= places.len() * 9 && losing > 0 {
        Ok(())
    } else {
        Err(format!("the control was not caught: commits that were not synced survived; {:?}", results.first()))
    }
}

fn marks(recorded: &Recorded) -> Vec<u64> {
    recorded.acknowledged.iter().map(|(_, mark)| *mark).collect()
}

fn record(scratch: &Scratch, name: &str, fault: Option<&str>, writes: usize) -> Result<Recorded, String> {
    let disk = Disk::new(scratch, name)?;
    let setup = Setup::sqlite(&disk.folder.join("data.db"));
    let link = setup.user_add()?;
    let program = Program::serve(&setup)?;
    let session = program.sign_in(&link)?;
    ledger::prepare(&program, &session)?;
    program.end()?;
    // A fault begins with the writes that are counted; what they stand on is safe.
    let program = Program::serve(&if let Some(fault) = fault { setup.faulty(fault) } else { setup })?;
    let log = Arc::new(disk.log()?);
    let place = Arc::clone(&log);
    let clients = Clients::start(CLIENTS, &session, Arc::new(move || place.position()));
    clients.at(Some(program.address));
    if !clients.wait_for(writes, Duration::from_secs(300)) {
        return Err(format!("only {} writes in five minutes", clients.count()));
    }
    let acknowledged = clients.acknowledged().into_iter().collect();
    program.kill();
    clients.at(None);
    clients.stop();
    Ok(Recorded { entries: log.entries().len(), disk, acknowledged })
}

/// Cuts at each place, recovers and compares; the result of each. Most of the time is the kernel's own waiting while it
/// mounts, so that several cuts go on at once.
fn cut_at(
    scratch: &Scratch,
    recorded: &Recorded,
    places: &[u64],
    dice: &mut Dice,
    starts: &Starts,
) -> Result<Vec<Result<(), Fault>>, String> {
    let log = recorded.disk.log()?;
    let entries = log.entries();
    let hands: Vec<(usize, Dice)> = (0..AT_ONCE).map(|hand| (hand, Dice(dice.next()))).collect();
    let done: Vec<Result<Vec<_>, String>> = std::thread::scope(|scope| {
        let work = |(hand, mut dice): (usize, Dice)| {
            let replay = Replay::new(&log, &entries, &recorded.disk.before);
            let own = places.iter().copied().enumerate().skip(hand).step_by(AT_ONCE);
            scope.spawn(move || {
                let mut replay = replay?;
                let (image, folder) = (scratch.path(&format!("cut{hand}.image")), scratch.path(&format!("cut{hand}")));
                std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
                let one = |(turn, place): (usize, u64)| {
                    replay.cut(place, &mut dice, &image)?;
                    Ok(recover(&image, &folder, recorded, place, || starts.now_and_then(turn, &folder))
                        .map_err(|fault| fault.at(&format!("behind entry {place}"))))
                };
                own.map(one).collect()
            })
        };
        let working: Vec<_> = hands.into_iter().map(work).collect();
        let joined = working.into_iter().map(|hand| hand.join().unwrap_or_else(|_| Err("a hand fell".to_owned())));
        joined.collect()
    });
    Ok(done.into_iter().collect::<Result<Vec<Vec<_>>, String>>()?.into_iter().flatten().collect())
}

/// Mounts what a cut left and compares; now and then the program itself starts on it.
fn recover(
    image: &Path,
    folder: &Path,
    recorded: &Recorded,
    place: u64,
    start: impl Fn() -> Result<(), String>,
) -> Result<(), Fault> {
    let before = recorded.acknowledged.iter().filter(|(_, mark)| *mark <= place).map(|(key, _)| key);
    let _mounted = Mounted::image(image, folder)?;
    start()?;
    let setup = Setup::sqlite(&folder.join("data.db"));
    whole(Path::new(&setup.database))?;
    damage::compare(before, &Look::at(&setup)?)
}

fn whole(file: &Path) -> Result<(), String> {
    Look::integrity(file)?.map_or(Ok(()), |said| Err(format!("the database is corrupt: {said}")))
}

/// How often the program itself was started on what a cut left: an engine that recovers is not yet a program that does.
#[derive(Default)]
struct Starts(AtomicUsize);

impl Starts {
    /// Starts it where it is the turn of this cut. Their order decides and not their place, so that some always are.
    fn now_and_then(&self, turn: usize, folder: &Path) -> Result<(), String> {
        if turn.is_multiple_of(STARTED) {
            Program::serve(&Setup::sqlite(&folder.join("data.db")))?.end()?;
            self.0.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    }

    /// The count; none at all is a failure of the trial.
    fn told(&self) -> Result<String, String> {
        match self.0.load(Ordering::Relaxed) {
            0 => Err("the program itself was started on no cut".to_owned()),
            count => Ok(format!("{count} of them started on")),
        }
    }
}
