//! A full disk: writes are refused with a clear page, every read is served, and all heals by itself when there is room again.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    ledger::{self, Clients},
    look::Look,
    power::run as system,
    program::{Program, Setup},
    scratch::Scratch,
    trial::{Length, Trial},
    wire::Wire,
};

/// The trial.
pub(crate) const TRIAL: Trial =
    Trial { name: "full", what: "a full disk refuses writes clearly, serves reads, and heals by itself", run };

const PAGES: [&str; 4] = ["/organisations", "/programmes", "/catalogues", "/health/ready"];

/// The kinds of small disks.
#[derive(Debug, Clone, Copy)]
enum Disk {
    /// In memory.
    Tmpfs,
    /// A file with a file system that keeps a journal, as most servers have it.
    Ext4,
}

/// A disk of 24 MiB.
struct Small(PathBuf);

impl Small {
    fn mount(scratch: &Scratch, disk: Disk) -> Result<Self, String> {
        let folder = scratch.path("small");
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let at = folder.to_string_lossy();
        match disk {
            Disk::Tmpfs => system("mount", &["-t", "tmpfs", "-o", "size=24m", "gelingen-trial", &at])?,
            Disk::Ext4 => {
                let image = scratch.path("small.img");
                let made = fs::File::create(&image).and_then(|file| file.set_len(24 << 20));
                made.map_err(|error| error.to_string())?;
                let image = image.to_string_lossy();
                system("mkfs.ext4", &["-q", "-F", "-m", "0", "-J", "size=4", &image])?;
                system("mount", &["-o", "loop,noatime", &image, &at])?
            }
        };
        Ok(Self(folder))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _gone = system("umount", &["-l", &self.0.to_string_lossy()]);
    }
}

fn run(length: Length) -> Result<String, String> {
    let times = if length == Length::Long { 50 } else { 3 };
    let control = fill_and_heal(Disk::Tmpfs, 1, Some("full-unknown"));
    match control {
        Err(said) if said.contains("instead of 507") => {
            println!("   control: a full disk told as a fault of ours is caught")
        }
        Err(said) if said.starts_with("mount") => return Ok(format!("not tried: this machine may not mount ({said})")),
        other => return Err(format!("the control was not caught: {other:?}")),
    }
    let told = [Disk::Tmpfs, Disk::Ext4].map(|disk| Ok(format!("{disk:?}: {}", fill_and_heal(disk, times, None)?)));
    Ok(told.into_iter().collect::<Result<Vec<_>, String>>()?.join("; "))
}

fn fill_and_heal(disk: Disk, times: usize, fault: Option<&str>) -> Result<String, String> {
    let scratch = Scratch::new("full")?;
    let small = Small::mount(&scratch, disk)?;
    let setup = Setup::sqlite(&small.0.join("data.db"));
    let setup = if let Some(fault) = fault { setup.faulty(fault) } else { setup };
    let link = setup.user_add()?;
    let mut program = Program::serve(&setup)?;
    let session = program.sign_in(&link)?;
    ledger::prepare(&program, &session)?;
    let clients = Clients::start(8, &session, Arc::new(|| 0));
    clients.at(Some(program.address));
    let (mut refused, mut read, mut healed) = (0, 0, Duration::ZERO);
    for _ in 0..times {
        clients.wait_for(clients.count() + 20, Duration::from_secs(30));
        let ballast = fill(&small.0)?;
        refused += refusals(&clients)?;
        read += reads(&program, &session)?;
        fs::remove_file(ballast).map_err(|error| error.to_string())?;
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
    ledger::compare(acknowledged.keys(), &Look::at(&setup)?)?;
    Ok(format!(
        "filled {times} times: {refused} writes refused with 507, {read} of {read} reads served, first write at most {} ms \
         after there was room; {} acknowledged writes, 0 lost",
        healed.as_millis(),
        acknowledged.len()
    ))
}

/// Fills the disk to its last byte.
fn fill(folder: &Path) -> Result<PathBuf, String> {
    let place = folder.join("ballast");
    let mut file = OpenOptions::new().create(true).append(true).open(&place).map_err(|error| error.to_string())?;
    for size in [64 * 1024, 4096, 1] {
        while file.write_all(&vec![7; size]).is_ok() {}
    }
    Ok(place)
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
