//! Files that forget what was not synced: what lies in a folder when the power goes behind a call.
//!
//! Stricter than the file systems that are promised: a name counts only when its folder was synced, and of what was
//! written after a file's last sync each part is there, missing, or torn.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use super::{calls::Call, log::SECTOR};
use crate::scratch::Dice;

/// Of a hundred writes after the last sync so many are lost, and so many torn.
const LOST: u64 = 40;
const TORN: u64 = 20;

enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

/// What is known of one file, by whichever name.
#[derive(Default)]
struct Known {
    durable: Vec<u8>,
    waiting: Vec<(usize, Change)>,
    /// How long the program believes it to be.
    length: usize,
}

/// A change of names that waits for the sync of its folder.
enum Naming {
    Given(PathBuf, usize),
    Moved(PathBuf, PathBuf, usize),
    Taken(PathBuf),
}

/// The files below a folder, going through the calls.
#[derive(Default)]
pub(super) struct Files {
    folder: PathBuf,
    known: Vec<Known>,
    /// Names as the program sees them, and as they are on the disk.
    names: BTreeMap<PathBuf, usize>,
    durable: BTreeMap<PathBuf, usize>,
    waiting: Vec<(usize, Naming)>,
    at: usize,
}

impl Files {
    /// What was in the folder before: a copy of it, all of it on the disk.
    pub(super) fn of(folder: &Path, before: Option<&Path>) -> Result<Self, String> {
        let mut new = Self { folder: folder.to_path_buf(), ..Self::default() };
        for entry in before.map(fs::read_dir).transpose().map_err(|error| error.to_string())?.into_iter().flatten() {
            let entry = entry.map_err(|error| error.to_string())?;
            if entry.path().is_file() {
                let bytes = fs::read(entry.path()).map_err(|error| error.to_string())?;
                let path = folder.join(entry.file_name());
                new.durable.insert(path.clone(), new.known.len());
                new.names.insert(path, new.known.len());
                new.known.push(Known { length: bytes.len(), durable: bytes, waiting: Vec::new() });
            }
        }
        Ok(new)
    }

    /// Goes on to the calls before this place; places come in order.
    pub(super) fn go(&mut self, calls: &[Call], place: u64) {
        let end = (place as usize).min(calls.len());
        while self.at < end {
            self.take(&calls[self.at]);
            self.at += 1;
        }
    }

    fn take(&mut self, call: &Call) {
        match call {
            Call::Open { path, emptied } => self.opened(path, *emptied),
            Call::Write { path, at, data } => {
                let place = self.at;
                if let Some(known) = self.named(path) {
                    let at = at.unwrap_or(known.length);
                    known.length = known.length.max(at + data.len());
                    known.waiting.push((place, Change::Write(at, data.clone())));
                }
            }
            Call::Cut { path, length } => self.cut_to(path, *length),
            Call::Sync { path, since } => self.synced(path, *since),
            Call::Rename { from, to } => {
                if let Some(id) = self.names.remove(from) {
                    self.names.insert(to.clone(), id);
                    self.waiting.push((self.at, Naming::Moved(from.clone(), to.clone(), id)));
                }
            }
            Call::Remove { path } => {
                if self.names.remove(path).is_some() {
                    self.waiting.push((self.at, Naming::Taken(path.clone())));
                }
            }
        }
    }

    fn named(&mut self, path: &Path) -> Option<&mut Known> {
        let id = *self.names.get(path)?;
        self.known.get_mut(id)
    }

    fn opened(&mut self, path: &Path, emptied: bool) {
        // An index that SQLite makes anew from its log at each start, and shares by memory.
        let ours = path.starts_with(&self.folder) && !path.to_string_lossy().ends_with("-shm");
        if self.names.contains_key(path) {
            if emptied {
                self.cut_to(path, 0);
            }
        } else if ours {
            self.names.insert(path.to_path_buf(), self.known.len());
            self.waiting.push((self.at, Naming::Given(path.to_path_buf(), self.known.len())));
            self.known.push(Known::default());
        }
    }

    fn cut_to(&mut self, path: &Path, length: usize) {
        let place = self.at;
        if let Some(known) = self.named(path) {
            known.length = length;
            known.waiting.push((place, Change::Cut(length)));
        }
    }

    fn synced(&mut self, path: &Path, since: usize) {
        if let Some(known) = self.named(path) {
            let (done, waiting) = std::mem::take(&mut known.waiting).into_iter().partition(|(at, _)| *at < since);
            known.waiting = waiting;
            let done: Vec<(usize, Change)> = done;
            done.iter().for_each(|(_, change)| apply(&mut known.durable, change, &mut |_| true));
            return;
        }
        let mine = |(at, naming): &(usize, Naming)| *at < since && naming.folder() == Some(path);
        let (done, waiting) = std::mem::take(&mut self.waiting).into_iter().partition(mine);
        self.waiting = waiting;
        let done: Vec<(usize, Naming)> = done;
        done.iter().for_each(|(_, naming)| naming.apply(&mut self.durable));
    }

    /// Writes the folder as a cut at this place leaves it.
    pub(super) fn write_out(&self, dice: &mut Dice, to: &Path) -> Result<(), String> {
        let fault = |error: std::io::Error| format!("{}: {error}", to.display());
        if to.exists() {
            fs::remove_dir_all(to).map_err(fault)?;
        }
        fs::create_dir_all(to).map_err(fault)?;
        let mut names = self.durable.clone();
        self.waiting.iter().filter(|_| dice.percent(50)).for_each(|(_, naming)| naming.apply(&mut names));
        for (path, id) in names {
            let Some(known) = self.known.get(id) else { continue };
            let mut bytes = known.durable.clone();
            for (_, change) in &known.waiting {
                let fate = dice.below(100);
                apply(&mut bytes, change, &mut |_| fate >= LOST + TORN || (fate >= LOST && dice.percent(50)));
            }
            let place = to.join(path.strip_prefix(&self.folder).unwrap_or(&path));
            place.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&place, bytes)).map_err(fault)?;
        }
        Ok(())
    }
}

impl Naming {
    /// The folder whose sync it waits for; a move within one disk is one entry, that of the new name.
    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Given(path, _) | Self::Taken(path) | Self::Moved(_, path, _) => path.parent(),
        }
    }

    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Given(path, id) => drop(names.insert(path.clone(), *id)),
            Self::Moved(from, to, id) => {
                names.remove(from);
                names.insert(to.clone(), *id);
            }
            Self::Taken(path) => drop(names.remove(path)),
        }
    }
}

/// Makes a change in those sectors that arrived; a new length arrives or not.
fn apply(bytes: &mut Vec<u8>, change: &Change, arrives: &mut dyn FnMut(usize) -> bool) {
    match change {
        Change::Cut(length) if arrives(0) => bytes.resize(*length, 0),
        Change::Cut(_) => {}
        Change::Write(at, data) => {
            for (number, sector) in data.chunks(SECTOR).enumerate().filter(|(number, _)| arrives(*number)) {
                let from = at + number * SECTOR;
                bytes.resize(bytes.len().max(from + sector.len()), 0);
                bytes[from..from + sector.len()].copy_from_slice(sector);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is there in each of many cuts behind these calls.
    fn outcomes(calls: &[Call]) -> Vec<Option<String>> {
        let mut files = Files::of(Path::new("/x"), None).unwrap();
        files.go(calls, calls.len() as u64);
        let to = std::env::temp_dir().join(format!("gelingen-files-{}-{}", std::process::id(), calls.len()));
        let mut found = Vec::new();
        let mut dice = Dice(7);
        for _ in 0..60 {
            files.write_out(&mut dice, &to).unwrap();
            let text = fs::read_to_string(to.join("b")).ok();
            if !found.contains(&text) {
                found.push(text);
            }
        }
        fs::remove_dir_all(&to).unwrap();
        found.sort();
        found
    }

    #[test]
    fn only_what_was_synced_is_sure() {
        let (a, b, x) = (PathBuf::from("/x/a"), PathBuf::from("/x/b"), PathBuf::from("/x"));
        let mut calls = vec![
            Call::Open { path: a.clone(), emptied: true },
            Call::Write { path: a.clone(), at: None, data: b"ja".to_vec() },
            Call::Rename { from: a, to: b.clone() },
        ];
        let (yes, empty) = (Some("ja".to_owned()), Some(String::new()));
        assert_eq!(outcomes(&calls), [None, empty, yes.clone()], "neither name nor content is sure");
        calls.push(Call::Sync { path: b, since: 3 });
        assert_eq!(outcomes(&calls), [None, yes.clone()], "the name is not sure");
        calls.push(Call::Sync { path: x.clone(), since: 2 });
        assert_eq!(outcomes(&calls), [None, yes.clone()], "a sync that began before the name was given");
        calls.push(Call::Sync { path: x, since: 5 });
        assert_eq!(outcomes(&calls), [yes]);
    }
}
