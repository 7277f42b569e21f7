//! A full disk: writes are refused with a clear page, every read is served, and all heals by itself when there is room again.

mod disk;
mod files;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    damage,
    ledger::{self, Clients},
    look::Look,
    power::is_lacking,
    program::Program,
    scratch::Scratch,
    trial::{Length, Trial},
    wire::Wire,
};
use disk::{Disk, Kind};

/// The trial.
pub(crate) const TRIAL: Trial =
    Trial { name: "full", what: "a full disk refuses writes clearly, serves reads, and heals by itself", run };

const PAGES: [&str; 4] = ["/organisations", "/programmes", "/catalogues", "/health/ready"];

fn run(length: Length) -> Result<String, String> {
    let times = if length == Length::Long { 50 } else { 3 };
    match fill_and_heal(Kind::Refused, 1, Some("full-unknown")) {
        Err(said) if said.contains("instead of 507") => {
            println!("   control: a full disk told as a fault of ours is caught")
        }
        other => return Err(format!("the control was not caught: {other:?}")),
    }
    let mut told = Vec::new();
    for kind in [Kind::Refused, Kind::Server, Kind::Tmpfs, Kind::Ext4] {
        told.push(match fill_and_heal(kind, times, None) {
            // Said aloud instead of passed over: who reads this sees what was not tried here.
            Err(said) if said.starts_with("mount") && is_lacking(&said) => {
                format!("{kind:?} NOT TRIED, this machine may not mount ({said}); Refused takes its place")
            }
            found => format!("{kind:?}: {}", found?),
        });
    }
    told.push(match files::handed_in() {
        Err(said) if said.starts_with("mount") && is_lacking(&said) => {
            format!("files NOT TRIED, this machine may not mount ({said})")
        }
        found => found?,
    });
    Ok(told.join("; "))
}

fn fill_and_heal(kind: Kind, times: usize, fault: Option<&str>) -> Result<String, String> {
    let scratch = Scratch::new("full")?;
    let Some(disk) = Disk::new(&scratch, kind, times)? else {
        return Ok("not tried: GELINGEN_TEST_POSTGRES names no server".to_owned());
    };
    let setup = if let Some(fault) = fault { disk.setup().faulty(fault) } else { disk.setup() };
    let link = disk.plain.user_add()?;
    let mut program = Program::serve(&setup)?;
    let session = program.sign_in(&link)?;
    ledger::prepare(&program, &session)?;
    let clients = Clients::start(8, &session, Arc::new(|| 0));
    clients.at(Some(program.address));
    let (mut refused, mut read, mut healed) = (0, 0, Duration::ZERO);
    let times = disk.times(times);
    for _ in 0..times {
        clients.more(20, Duration::from_secs(30)).map_err(|said| format!("while there is room {said}"))?;
        disk.fill()?;
        refused += refusals(&clients)?;
        read += reads(&program, &session)?;
        disk.empty(&program)?;
        let begin = Instant::now();
        if !clients.wait_for(clients.count() + 1, Duration::from_secs(5)) {
            return Err("no write succeeds within five seconds after there is room again".to_owned());
        }
        healed = healed.max(begin.elapsed());
    }
    if let Some(status) = program.ended() {
        return Err(format!("the program ended: {status}"));
    }
    let acknowledged = clients.acknowledged();
    clients.stop();
    damage::compare(acknowledged.keys(), &Look::at(&disk.plain)?)?;
    Ok(format!(
        "filled {times} times: {refused} writes refused with 507, {read} of {read} reads served, first write at most {} ms \
         after there was room; {} acknowledged writes, 0 lost",
        healed.as_millis(),
        acknowledged.len()
    ))
}

/// Waits until writes are refused, and looks at what the refused are told.
fn refusals(clients: &Clients) -> Result<usize, String> {
    let until = Instant::now() + Duration::from_secs(60);
    let mut refused = 0;
    while refused < 20 {
        for (status, page) in clients.refusals() {
            let clear = page.starts_with("retry-after: ") && page.contains("nimmt nichts mehr auf");
            if status != 507 || !clear {
                return Err(format!("a write was answered with {status} instead of 507 and a clear page: {page}"));
            }
            refused += 1;
        }
        if Instant::now() > until {
            return Err("the disk is full and writes are not refused".to_owned());
        }
        clients.wait_for(clients.count() + 1, Duration::from_millis(50));
    }
    Ok(refused)
}

fn reads(program: &Program, session: &str) -> Result<usize, String> {
    let mut wire = Wire::open(program.address).map_err(|error| error.to_string())?;
    for number in 0..100 {
        let page = PAGES[number % PAGES.len()];
        let answer = wire.get(page, Some(session)).map_err(|error| format!("{page}: {error}"))?;
        if answer.status != 200 {
            return Err(format!("{page} was answered with {} while the disk was full", answer.status));
        }
    }
    Ok(100)
}
