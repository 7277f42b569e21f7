//! Power cuts where nothing may be mounted: the program's own calls are recorded, and its files put together again as a
//! disk would have left them that forgets what was not synced.
//!
//! It knows no file system between the calls and the disk, so it does not replace the trial `power` where that can run;
//! but it runs everywhere, and it is stricter about names.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use super::{Starts, archive, calls::Calls, cut, files::Files, kept, whole};
use crate::{
    damage::{self, Fault},
    ledger::{self, Clients},
    look::Look,
    program::{Program, Setup, built},
    scratch::{Dice, Scratch},
    trial::{Length, Trial},
};

/// The trial.
pub(crate) const TRIAL: Trial = Trial {
    name: "forgetful",
    what: "the same without a mount: files that forget what was not synced keep everything acknowledged",
    run: cuts,
};

const CLIENTS: usize = 16;

/// What was asked of the files, and what was acknowledged behind which call.
struct Recorded {
    calls: Calls,
    folder: PathBuf,
    before: Option<PathBuf>,
    acknowledged: Vec<(String, u64)>,
}

impl Recorded {
    fn marks(&self) -> Vec<u64> {
        self.acknowledged.iter().map(|(_, mark)| *mark).collect()
    }
}

fn cuts(length: Length) -> Result<String, String> {
    let (cuts, writes) = if length == Length::Long { (3_000, 2_000) } else { (300, 300) };
    let scratch = Scratch::in_memory("forgetful")?;
    let mut dice = Dice::fresh();
    let seed = dice.0;
    let with_seed = |fault: String| format!("{fault} (seed {seed})");
    control(&scratch, &mut dice).map_err(with_seed)?;
    let recorded = record(&scratch, "full", None, writes)?;
    let (places, begin) = (cut::places(cuts, &recorded.marks(), &mut dice), Instant::now());
    let starts = Starts::default();
    let judge = |turn: usize, folder: &Path, acknowledged: &[&String]| {
        starts.now_and_then(turn, folder)?;
        database(turn, folder, acknowledged)
    };
    let results = cut_at(&scratch, &recorded, &places, &mut dice, &judge)?;
    results.into_iter().collect::<Result<(), Fault>>().map_err(|fault| with_seed(fault.into()))?;
    let starts = starts.told()?;
    let each = begin.elapsed().as_millis() as usize / cuts;
    let attachments = attachments(&scratch, cuts / 5, &mut dice).map_err(with_seed)?;
    let archives = archive::run(&scratch)?;
    Ok(format!(
        "{cuts} cuts through {} calls with {} acknowledged commits, 0 missing, 0 corrupt, {each} ms a cut, {starts}; {attachments}; \
         {archives}; seed {seed}",
        recorded.calls.position(),
        recorded.acknowledged.len(),
    ))
}

/// Without waiting for the disk, nearly every cut right after an acknowledgement must lose it.
fn control(scratch: &Scratch, dice: &mut Dice) -> Result<(), String> {
    let recorded = record(scratch, "lazy", Some("lazy-sync"), 100)?;
    let mut places: Vec<u64> = recorded.marks().into_iter().skip(10).collect();
    places.sort_unstable();
    places.retain(|_| dice.percent(40));
    let results = cut_at(scratch, &recorded, &places, dice, &database)?;
    let losing = results.iter().filter(|result| result.as_ref().is_err_and(|fault| fault.damage().lost > 0)).count();
    println!("   control: with synchronous=NORMAL {losing} of {} cuts right after an answer lose it", places.len());
    if losing * 10 >= places.len() * 9 && losing > 0 {
        Ok(())
    } else {
        Err(format!("the control was not caught: commits that were not synced survived; {:?}", results.first()))
    }
}

fn record(scratch: &Scratch, name: &str, fault: Option<&str>, writes: usize) -> Result<Recorded, String> {
    let (folder, before) = (scratch.path(name), scratch.path(&format!("{name}.before")));
    for path in [&folder, &before] {
        fs::create_dir_all(path).map_err(|error| error.to_string())?;
    }
    let setup = Setup::sqlite(&folder.join("data.db"));
    let link = setup.user_add()?;
    let program = Program::serve(&setup)?;
    let session = program.sign_in(&link)?;
    ledger::prepare(&program, &session)?;
    program.end()?;
    for entry in fs::read_dir(&folder).map_err(|error| error.to_string())?.flatten() {
        if entry.path().is_file() {
            fs::copy(entry.path(), before.join(entry.file_name())).map_err(|error| error.to_string())?;
        }
    }
    let path = scratch.path(&format!("{name}.calls"));
    let calls = Arc::new(Calls::open(&path)?);
    let mut watched = if let Some(fault) = fault { setup.faulty(fault) } else { setup };
    watched.wrapper = Calls::words(&path.to_string_lossy());
    let program = Program::serve(&watched)?;
    let place = Arc::clone(&calls);
    let clients = Clients::start(CLIENTS, &session, Arc::new(move || place.position()));
    clients.at(Some(program.address));
    if !clients.wait_for(writes, Duration::from_secs(300)) {
        return Err(format!("only {} writes in five minutes", clients.count()));
    }
    let acknowledged = clients.acknowledged().into_iter().collect();
    program.kill();
    clients.at(None);
    clients.stop();
    let calls = Calls::open(&path)?;
    Ok(Recorded { calls, folder, before: Some(before), acknowledged })
}

/// What must hold behind a cut, given which one it is, and what was acknowledged before it.
type Judge<'j> = dyn Fn(usize, &Path, &[&String]) -> Result<(), Fault> + 'j;

fn cut_at(
    scratch: &Scratch,
    recorded: &Recorded,
    places: &[u64],
    dice: &mut Dice,
    judge: &Judge<'_>,
) -> Result<Vec<Result<(), Fault>>, String> {
    let (calls, left) = (recorded.calls.all()?, scratch.path("left"));
    let mut files = Files::of(&recorded.folder, recorded.before.as_deref())?;
    let mut results = Vec::new();
    for (turn, place) in places.iter().enumerate() {
        files.go(&calls, *place);
        files.write_out(dice, &left)?;
        let before: Vec<&String> =
            recorded.acknowledged.iter().filter(|(_, mark)| mark <= place).map(|(key, _)| key).collect();
        results.push(judge(turn, &left, &before).map_err(|fault| fault.at(&format!("behind call {place}"))));
    }
    Ok(results)
}

fn database(_: usize, folder: &Path, acknowledged: &[&String]) -> Result<(), Fault> {
    let setup = Setup::sqlite(&folder.join("data.db"));
    whole(Path::new(&setup.database))?;
    damage::compare(acknowledged.iter().copied(), &Look::at(&setup)?)
}

/// The same for attachments, with the control: a vault that forgets to sync its folders.
fn attachments(scratch: &Scratch, cuts: usize, dice: &mut Dice) -> Result<String, String> {
    let judge =
        |_: usize, folder: &Path, acknowledged: &[&String]| Ok(kept::whole(folder, acknowledged.iter().copied())?);
    let careless = hand_in(scratch, "careless", true)?;
    let places = cut::places(30, &careless.marks(), dice);
    let losing = cut_at(scratch, &careless, &places, dice, &judge)?.iter().filter(|result| result.is_err()).count();
    println!("   control: without the sync of the folder {losing} of 30 cuts lose an attachment");
    if losing == 0 {
        return Err("the control was not caught: a folder that was not synced kept its names".to_owned());
    }
    let handed = hand_in(scratch, "vault", false)?;
    let places = cut::places(cuts, &handed.marks(), dice);
    cut_at(scratch, &handed, &places, dice, &judge)?.into_iter().collect::<Result<(), Fault>>()?;
    Ok(format!("{cuts} cuts through {} attachments, 0 missing, 0 torn", handed.acknowledged.len()))
}

fn hand_in(scratch: &Scratch, name: &str, careless: bool) -> Result<Recorded, String> {
    let (folder, path) = (scratch.path(name), scratch.path(&format!("{name}.calls")));
    let calls = Calls::open(&path)?;
    let words = Calls::words(&path.to_string_lossy());
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).arg(built("vault", Some("put"))?).arg(&folder).arg("100");
    command.args(careless.then_some("--careless")).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    let said = child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines).map_while(Result::ok);
    let acknowledged: Vec<(String, u64)> = said.map(|digest| (digest, calls.position())).collect();
    let _ended = child.wait();
    if acknowledged.len() != 100 {
        return Err("the vault did not take all in".to_owned());
    }
    Ok(Recorded { calls, folder, before: None, acknowledged })
}
