//! The same cuts through the vault of attachments: what was handed in and acknowledged is there under its name and whole.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use sha2::{Digest, Sha256};

use super::{
    cut::{self, Replay},
    disk::{Disk, Mounted},
};
use crate::{
    program::built,
    scratch::{Dice, Scratch},
};

struct Handed {
    disk: Disk,
    digests: Vec<(String, u64)>,
}

/// The trial of attachments, with the control: a vault that forgets to sync its folders.
pub(super) fn run(scratch: &Scratch, cuts: usize, dice: &mut Dice) -> Result<String, String> {
    let careless = losses(scratch, &hand_in(scratch, "careless", 60, true)?, 30, dice)?;
    println!("   control: without the sync of the folder {} of 30 cuts lose an attachment", careless.len());
    if careless.is_empty() {
        return Err("the control was not caught: a folder that was not synced kept its names".to_owned());
    }
    let handed = hand_in(scratch, "vault", 200, false)?;
    match losses(scratch, &handed, cuts, dice)?.first() {
        Some(loss) => Err(format!("attachments: {loss}")),
        None => Ok(format!("{cuts} cuts through {} attachments, 0 missing, 0 torn", handed.digests.len())),
    }
}

fn hand_in(scratch: &Scratch, name: &str, count: usize, careless: bool) -> Result<Handed, String> {
    let disk = Disk::new(scratch, name)?;
    let log = disk.log()?;
    let mut command = Command::new(built("vault", Some("put"))?);
    command.arg(disk.folder.join("vault")).arg(count.to_string()).args(careless.then_some("--careless"));
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| error.to_string())?;
    let said = child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines).map_while(Result::ok);
    let digests: Vec<(String, u64)> = said.map(|digest| (digest, log.position())).collect();
    let _ended = child.wait();
    if digests.len() == count { Ok(Handed { disk, digests }) } else { Err("the vault did not take all in".to_owned()) }
}

fn losses(scratch: &Scratch, handed: &Handed, cuts: usize, dice: &mut Dice) -> Result<Vec<String>, String> {
    let (image, folder) = (scratch.path("kept.image"), scratch.path("kept"));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let log = handed.disk.log()?;
    let entries = log.entries();
    let mut replay = Replay::new(&log, &entries, &handed.disk.before)?;
    let marks: Vec<u64> = handed.digests.iter().map(|(_, mark)| *mark).collect();
    let mut losses = Vec::new();
    for place in cut::places(cuts, &marks, dice) {
        replay.cut(place, dice, &image)?;
        let _mounted = Mounted::image(&image, &folder)?;
        let acknowledged = handed.digests.iter().filter(|(_, mark)| *mark <= place).map(|(digest, _)| digest);
        if let Err(loss) = whole(&folder.join("vault"), acknowledged) {
            losses.push(format!("cut behind entry {place}: {loss}"));
        }
    }
    Ok(losses)
}

/// Everything that was acknowledged is there, and nothing lies under a name that is not its own.
pub(super) fn whole<'a>(vault: &Path, acknowledged: impl Iterator<Item = &'a String>) -> Result<(), String> {
    for digest in acknowledged {
        let file = vault.join(&digest[..2]).join(digest);
        let bytes = std::fs::read(&file).map_err(|error| format!("{digest}: {error}"))?;
        if named(&bytes) != *digest {
            return Err(format!("{digest} is torn"));
        }
    }
    for shelf in
        std::fs::read_dir(vault).into_iter().flatten().flatten().filter(|shelf| shelf.file_name() != "incoming")
    {
        for file in std::fs::read_dir(shelf.path()).into_iter().flatten().flatten() {
            let bytes = std::fs::read(file.path()).unwrap_or_default();
            if named(&bytes).as_str() != file.file_name() {
                return Err(format!("{} is torn", file.file_name().display()));
            }
        }
    }
    Ok(())
}

fn named(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
