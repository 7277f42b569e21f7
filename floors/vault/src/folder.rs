//! The folder: 256 shelves by the first byte of the hash, and a table on which files are written before they get their name.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use kernel::Attachment;
use sha2::{Digest, Sha256};

use crate::{VaultError, kind, scrub::is_old};

/// How many bytes an attachment may have: 10 MiB, a photograph or a scanned paper.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// Where files are written before they get their name.
const TABLE: &str = "incoming";

/// A folder of attachments; cheap to clone.
#[derive(Debug, Clone)]
pub struct Vault {
    pub(crate) folder: Arc<Path>,
    next: Arc<AtomicU64>,
    syncs_folders: bool,
}

impl Vault {
    /// Opens the folder and makes what is missing in it, on the disk before this returns.
    pub fn open(folder: &Path) -> Result<Self, VaultError> {
        let shelves = (0..=255_u8).map(|first| format!("{first:02x}"));
        for name in shelves.chain([TABLE.to_owned()]) {
            let shelf = folder.join(name);
            fs::create_dir_all(&shelf).map_err(at(&shelf))?;
        }
        let vault = Self { folder: folder.into(), next: Arc::default(), syncs_folders: true };
        vault.sync_folder(folder)?;
        if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
            vault.sync_folder(above)?;
        }
        Ok(vault)
    }

    /// The control of the trial that cuts the power: a vault that forgets to sync its folders, which must be found out.
    #[doc(hidden)]
    #[must_use]
    pub fn careless(mut self) -> Self {
        self.syncs_folders = false;
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
        let (aside, _) = self.fresh()?;
        fs::rename(&place, &aside).map_err(at(&place))?;
        // Out of everybody's way its age can be told without anybody coming in between.
        let old = is_old(&aside, now);
        let done = if old { fs::remove_file(&aside) } else { fs::rename(&aside, &place) };
        done.map_err(at(&place))?;
        self.sync_folder(&self.folder.join(&digest[..2]))?;
        Ok(old)
    }

    /// A file that was written a moment ago: what is much older than it was not written by anybody who is still at it.
    pub(crate) fn fresh(&self) -> Result<(PathBuf, File), VaultError> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let place = self.folder.join(TABLE).join(format!("{}-{number}", std::process::id()));
        // A process of the same number may have left one when it was killed.
        let file = OpenOptions::new().write(true).create(true).truncate(true).open(&place).map_err(at(&place))?;
        Ok((place, file))
    }

    fn keep(&self, digest: &str, bytes: &mut dyn io::Read) -> Result<(), VaultError> {
        let place = self.place(digest)?;
        let (draft, file) = self.fresh()?;
        let kept = write(&draft, file, digest, bytes).and_then(|()| fs::rename(&draft, &place).map_err(at(&place)));
        if kept.is_err() {
            // What is left on the table is cleared by the next scrub, if it cannot be removed now.
            let _gone = fs::remove_file(&draft);
        }
        kept?;
        self.sync_folder(&self.folder.join(&digest[..2]))
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
        if self.syncs_folders {
            let opened = File::open(folder).map_err(at(folder))?;
            synced(opened.sync_all());
        }
        Ok(())
    }
}

/// Writes a draft and syncs it; what is not of this hash is refused.
fn write(draft: &Path, mut file: File, digest: &str, bytes: &mut dyn io::Read) -> Result<(), VaultError> {
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
    synced(file.sync_all());
    Ok(())
}

/// A failed sync ends the process: the next one would succeed and prove nothing (see `floors/db/src/disk.rs`).
fn synced(done: io::Result<()>) {
    if let Err(error) = done
        && !is_deaf()
    {
        tracing::error!(%error, "the disk refused a sync of attachments; the process ends");
        std::process::abort();
    }
}

/// The control of the trial of failing syncs, as in `floors/db/src/disk.rs`. Only a debug build listens.
fn is_deaf() -> bool {
    cfg!(debug_assertions) && std::env::var_os("GELINGEN_FAULT").is_some_and(|fault| fault == "sync-ignored")
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
