//! The log of a disk: every write and every flush in the order in which they were asked for (the format of dm-log-writes).

use std::{
    fs::File,
    io,
    os::unix::fs::FileExt,
    path::Path,
    sync::{Mutex, PoisonError},
};

/// The unit of the log and of the disk.
pub(crate) const SECTOR: usize = 512;

const FLUSH: u64 = 1;
const FUA: u64 = 2;
const DISCARD: u64 = 4;

/// One entry.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    /// Where on the disk, in sectors.
    pub(crate) sector: u64,
    /// How much, in sectors.
    pub(crate) sectors: u64,
    /// Whether everything before it is on the disk once it is done.
    pub(crate) flush: bool,
    /// Where its data is in the log; a discard has none.
    data: Option<u64>,
}

/// A log that may still grow.
pub(crate) struct Log {
    file: File,
    state: Mutex<(u64, Vec<Entry>)>,
}

impl Log {
    /// Opens it.
    pub(crate) fn open(path: &Path) -> Result<Self, String> {
        let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self { file, state: Mutex::new((SECTOR as u64, Vec::new())) })
    }

    /// How many entries there are by now. Whoever heard of a commit finds its flush among them.
    pub(crate) fn position(&self) -> u64 {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        while let Ok(Some((entry, next))) = self.entry(state.0) {
            state.0 = next;
            state.1.push(entry);
        }
        state.1.len() as u64
    }

    /// All entries so far.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.position();
        self.state.lock().unwrap_or_else(PoisonError::into_inner).1.clone()
    }

    /// What an entry wrote.
    pub(crate) fn data(&self, entry: &Entry) -> io::Result<Vec<u8>> {
        let mut data = vec![0; entry.sectors as usize * SECTOR];
        if let Some(at) = entry.data {
            self.file.read_exact_at(&mut data, at)?;
        }
        Ok(data)
    }

    fn entry(&self, at: u64) -> io::Result<Option<(Entry, u64)>> {
        let mut head = [0; 32];
        self.file.read_exact_at(&mut head, at)?;
        let mut words = head.as_chunks::<8>().0.iter().map(|bytes| u64::from_le_bytes(*bytes));
        let mut word = || words.next().unwrap_or_default();
        let (sector, sectors, flags) = (word(), word(), word());
        if sectors == 0 && flags == 0 {
            return Ok(None);
        }
        let begins = at + SECTOR as u64;
        let data = (flags & DISCARD == 0).then_some(begins);
        let next = if data.is_some() { begins + sectors * SECTOR as u64 } else { begins };
        Ok(Some((Entry { sector, sectors, flush: flags & (FLUSH | FUA) != 0, data }, next)))
    }
}
