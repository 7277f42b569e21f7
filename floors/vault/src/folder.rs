//! The folder: 256 shelves by the first byte of the hash, a table on which files are written before they get their name, and a
//! list of those that no record names.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::SystemTime,
};

use kernel::{Attachment, is_faulty};
use sha2::{Digest, Sha256};

use crate::{VaultError, kind, scrub::is_old};

/// How many bytes an attachment may have: 10 MiB, a photograph or a scanned paper.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// Where files are written before they get their name.
const TABLE: &str = "incoming";

/// Where a scrub notes since when a file has had no record: an empty file of the same name, as old as that is known.
const NAMELESS: &str = "nameless";

/// Whoever names a file or takes one away holds this, so that nobody removes what was handed in again a moment ago.
const LOCK: &str = "lock";

/// A folder of attachments; cheap to clone.
#[derive(Debug, Clone)]
pub struct Vault {
    pub(crate) folder: Arc<Path>,
    next: Arc<AtomicU64>,
    syncs: Syncs,
}

/// What is on the disk before anybody is told that it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Syncs {
    All,
    /// The control of the trial that cuts the power.
    NoFolder,
    /// Nobody is told anything.
    Nothing,
}

impl Vault {
    /// Opens the folder and makes what is missing in it, on the disk before this returns.
    pub fn open(folder: &Path) -> Result<Self, VaultError> {
        Self::found(folder).made()
    }

    /// The same for a copy that is thrown away: nothing is synced, so that its disk can fail without ending the process.
    pub fn scratch(folder: &Path) -> Result<Self, VaultError> {
        Self { syncs: Syncs::Nothing, ..Self::found(folder) }.made()
    }

    fn made(self) -> Result<Self, VaultError> {
        let shelves = (0..=255_u8).map(|first| format!("{first:02x}"));
        for name in shelves.chain([TABLE.to_owned(), NAMELESS.to_owned()]) {
            let shelf = self.folder.join(name);
            fs::create_dir_all(&shelf).map_err(at(&shelf))?;
        }
        self.lock()?;
        self.sync_folder(&self.folder)?;
        if let Some(above) = self.folder.parent().filter(|above| !above.as_os_str().is_empty()) {
            self.sync_folder(above)?;
        }
        Ok(self)
    }

    /// The folder as it is, for who only reads: makes nothing, so that a backup may be made by whoever may read.
    pub fn found(folder: &Path) -> Self {
        Self { folder: folder.into(), next: Arc::default(), syncs: Syncs::All }
    }

    /// The control of the trial that cuts the power: a vault that forgets to sync its folders, which must be found out.
    #[doc(hidden)]
    #[must_use]
    pub fn careless(mut self) -> Self {
        self.syncs = Syncs::NoFolder;
        self
    }

    /// Takes a file in. When this returns, its bytes and its name are on the disk.
    ///
    /// The same bytes are written again: whether those that are there ever reached the disk, nobody can say.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<Attachment, VaultError> {
        let (kind, name) = kind::recognise(name, bytes)?;
        let digest = hex(bytes);
        self.keep(&digest, &mut &*bytes)?;
        Ok(Attachment { digest, kind, size: bytes.len() as i64, name })
    }

    /// Puts bytes back that were taken out, as a backup does: under this hash or not at all.
    pub fn restore(&self, digest: &str, bytes: &mut dyn io::Read) -> Result<(), VaultError> {
        self.keep(digest, bytes)
    }

    /// The bytes of an attachment, if they are still those that were handed in.
    pub fn get(&self, digest: &str) -> Result<Vec<u8>, VaultError> {
        let place = self.place(digest)?;
        let bytes = fs::read(&place).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound => VaultError::Gone(digest.to_owned()),
            _ => VaultError::Disk { place, source },
        })?;
        if hex(&bytes) == digest { Ok(bytes) } else { Err(VaultError::Damaged(digest.to_owned())) }
    }

    /// The hashes of all that is there, in order.
    pub fn digests(&self) -> Result<Vec<String>, VaultError> {
        let mut digests = Vec::new();
        for first in 0..=255_u8 {
            let shelf = self.folder.join(format!("{first:02x}"));
            for entry in fs::read_dir(&shelf).map_err(at(&shelf))? {
                let name = entry.map_err(at(&shelf))?.file_name().to_string_lossy().into_owned();
                digests.extend(is_digest(&name).then_some(name));
            }
        }
        digests.sort();
        Ok(digests)
    }

    /// Removes the bytes of an attachment that no record names any more.
    pub fn remove(&self, digest: &str) -> Result<(), VaultError> {
        let place = self.place(digest)?;
        match fs::remove_file(&place) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => Err(VaultError::Disk { place, source }),
            _ => self.sync_folder(&self.folder.join(&digest[..2])),
        }
    }

    /// Removes an orphan that a scrub found; not where somebody handed the same bytes in again since then. Whether it went.
    pub fn discard(&self, digest: &str) -> Result<bool, VaultError> {
        let (place, now) = (self.place(digest)?, self.now()?);
        let _alone = self.alone()?;
        // Who hands it in again takes the note away.
        let old = is_old(&self.note(digest), now) || is_faulty("age-of-file");
        if old {
            fs::remove_file(&place).map_err(at(&place))?;
            self.sync_folder(&self.folder.join(&digest[..2]))?;
            self.unnote(digest)?;
        }
        Ok(old)
    }

    /// Notes that no record names a file, which has lain there for long, and tells whether that was known for long already.
    ///
    /// How old the file is says nothing: its record may have been removed a moment ago, and a backup may be reading what it
    /// named.
    pub(crate) fn note_nameless(&self, digest: &str, now: SystemTime) -> Result<bool, VaultError> {
        let (place, note) = (self.place(digest)?, self.note(digest));
        let _alone = self.alone()?;
        if !is_old(&place, now) {
            return Ok(false);
        }
        if is_faulty("age-of-file") {
            return Ok(true);
        }
        match OpenOptions::new().write(true).create_new(true).open(&note) {
            Err(source) if source.kind() == io::ErrorKind::AlreadyExists => Ok(is_old(&note, now)),
            Err(source) => Err(VaultError::Disk { place: note, source }),
            Ok(_) => Ok(false),
        }
    }

    /// Takes the notes away of files that a record names, and of those that are gone.
    pub(crate) fn clear_notes(&self, nameless: impl Fn(&str) -> bool) -> Result<(), VaultError> {
        let notes = self.folder.join(NAMELESS);
        for entry in fs::read_dir(&notes).map_err(at(&notes))? {
            let name = entry.map_err(at(&notes))?.file_name().to_string_lossy().into_owned();
            if !nameless(&name) {
                self.unnote(&name)?;
            }
        }
        Ok(())
    }

    /// A file that was written a moment ago: what is much older than it was not written by anybody who is still at it.
    pub(crate) fn fresh(&self) -> Result<(PathBuf, File), VaultError> {
        loop {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            let place = self.folder.join(TABLE).join(format!("{}-{number}", std::process::id()));
            // Another vault over the same folder counts from 0, too, and a process of the same number may have left one behind.
            match OpenOptions::new().write(true).create_new(true).open(&place) {
                Err(source) if source.kind() == io::ErrorKind::AlreadyExists => {}
                opened => return opened.map_err(at(&place)).map(|file| (place, file)),
            }
        }
    }

    fn keep(&self, digest: &str, bytes: &mut dyn io::Read) -> Result<(), VaultError> {
        let place = self.place(digest)?;
        let (draft, file) = self.fresh()?;
        let kept = self.write(&draft, file, digest, bytes).and_then(|()| {
            let _together = self.together()?;
            fs::rename(&draft, &place).map_err(at(&place))?;
            self.unnote(digest)
        });
        if kept.is_err() {
            // What is left on the table is cleared by the next scrub, if it cannot be removed now.
            let _gone = fs::remove_file(&draft);
        }
        kept?;
        self.sync_folder(&self.folder.join(&digest[..2]))
    }

    /// Writes a draft and syncs it; what is not of this hash is refused.
    fn write(&self, draft: &Path, mut file: File, digest: &str, bytes: &mut dyn io::Read) -> Result<(), VaultError> {
        let (mut hash, mut part) = (Sha256::new(), vec![0; 64 * 1024]);
        loop {
            let count = bytes.read(&mut part).map_err(at(draft))?;
            if count == 0 {
                break;
            }
            hash.update(&part[..count]);
            file.write_all(&part[..count]).map_err(at(draft))?;
        }
        if worded(&hash.finalize()) != digest {
            return Err(VaultError::Damaged(digest.to_owned()));
        }
        if self.syncs != Syncs::Nothing {
            synced(file.sync_all());
        }
        Ok(())
    }

    fn note(&self, digest: &str) -> PathBuf {
        self.folder.join(NAMELESS).join(digest)
    }

    fn unnote(&self, digest: &str) -> Result<(), VaultError> {
        let note = self.note(digest);
        match fs::remove_file(&note) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => Err(VaultError::Disk { place: note, source }),
            _ => Ok(()),
        }
    }

    /// While this is held nobody names a file; also no other process.
    pub(crate) fn alone(&self) -> Result<File, VaultError> {
        let lock = self.lock()?;
        lock.lock().map_err(at(&self.folder.join(LOCK)))?;
        Ok(lock)
    }

    /// While this is held nobody takes a file away; others may name theirs.
    pub(crate) fn together(&self) -> Result<File, VaultError> {
        let lock = self.lock()?;
        lock.lock_shared().map_err(at(&self.folder.join(LOCK)))?;
        Ok(lock)
    }

    fn lock(&self) -> Result<File, VaultError> {
        let place = self.folder.join(LOCK);
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&place).map_err(at(&place))
    }

    fn place(&self, digest: &str) -> Result<PathBuf, VaultError> {
        // The hash comes from a record: what is none must not become a path.
        if is_digest(digest) {
            Ok(self.folder.join(&digest[..2]).join(digest))
        } else {
            Err(VaultError::Gone(digest.to_owned()))
        }
    }

    fn sync_folder(&self, folder: &Path) -> Result<(), VaultError> {
        if self.syncs == Syncs::All {
            let opened = File::open(folder).map_err(at(folder))?;
            synced(opened.sync_all());
        }
        Ok(())
    }
}

/// A failed sync ends the process: the next one would succeed and prove nothing (see `floors/db/src/disk.rs`).
fn synced(done: io::Result<()>) {
    if let Err(error) = done
        && !is_faulty("sync-ignored")
    {
        tracing::error!(%error, "the disk refused a sync of attachments; the process ends");
        std::process::abort();
    }
}

pub(crate) fn at(place: &Path) -> impl Fn(io::Error) -> VaultError {
    let place = place.to_path_buf();
    move |source| VaultError::Disk { place: place.clone(), source }
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn hex(bytes: &[u8]) -> String {
    worded(&Sha256::digest(bytes))
}

fn worded(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
