//! The scrub: every byte read again, compared with its hash and with the records.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use crate::{Vault, VaultError, folder::at};

/// So long a file may be without a record: somebody may just be handing it in. And so long its lack of one must have been
/// known: a backup may be reading what its record named.
const GRACE: Duration = Duration::from_secs(3_600);

/// What a scrub found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scrub {
    /// Files that are as they were handed in.
    pub whole: usize,
    /// Files that have had no record since another scrub, an hour ago or more: they may be removed.
    pub orphans: Vec<String>,
    /// Records without a file.
    pub dangling: Vec<String>,
    /// Files whose bytes are no longer what they were.
    pub damaged: Vec<String>,
}

impl Vault {
    /// Reads everything again and compares it with the hashes that the records name. Clears what a crash left on the table.
    pub fn scrub(&self, recorded: &BTreeSet<String>) -> Result<Scrub, VaultError> {
        let now = self.now()?;
        self.clear_table(now)?;
        let mut found = Scrub::default();
        let there: BTreeSet<String> = self.digests()?.into_iter().collect();
        found.dangling = recorded.difference(&there).cloned().collect();
        self.clear_notes(|digest| there.contains(digest) && !recorded.contains(digest))?;
        for digest in there {
            match self.get(&digest) {
                Ok(_) => found.whole += 1,
                Err(VaultError::Damaged(digest)) => found.damaged.push(digest),
                // Removed since the list was made.
                Err(VaultError::Gone(_)) => continue,
                Err(other) => return Err(other),
            }
            if !recorded.contains(&digest) && self.note_nameless(&digest, now)? {
                found.orphans.push(digest);
            }
        }
        Ok(found)
    }

    /// The time of the disk's own clock, which is the one that ages files.
    pub(crate) fn now(&self) -> Result<SystemTime, VaultError> {
        let (place, file) = self.fresh()?;
        let now = file.metadata().and_then(|about| about.modified()).map_err(at(&place))?;
        fs::remove_file(&place).map_err(at(&place))?;
        Ok(now)
    }

    fn clear_table(&self, now: SystemTime) -> Result<(), VaultError> {
        let table = self.folder.join("incoming");
        for entry in fs::read_dir(&table).map_err(at(&table))? {
            let place = entry.map_err(at(&table))?.path();
            if is_old(&place, now) {
                fs::remove_file(&place).map_err(at(&place))?;
            }
        }
        Ok(())
    }
}

pub(crate) fn is_old(place: &Path, now: SystemTime) -> bool {
    let written = fs::metadata(place).and_then(|about| about.modified());
    written.is_ok_and(|written| now.duration_since(written).is_ok_and(|age| age > GRACE))
}
