//! Where attachments lie, as backups see it: the vault, each under the hash of its bytes.

use std::{
    collections::BTreeSet,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use db::archive::Files;
use vault::{Scrub, Vault, VaultError};

/// A vault that need not be there yet: looking makes no folder.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) folder: PathBuf,
    opened: Arc<OnceLock<Vault>>,
    open: fn(&Path) -> Result<Vault, VaultError>,
}

impl Place {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, opened: Arc::default(), open: Vault::open }
    }

    /// For a copy that goes when it has been looked at.
    pub(crate) fn scratch(folder: PathBuf) -> Self {
        Self { open: Vault::scratch, ..Self::new(folder) }
    }

    /// The vault, opened when it is first needed: that makes and syncs hundreds of folders, too much for each of many files.
    fn vault(&self) -> io::Result<&Vault> {
        if let Some(open) = self.opened.get() {
            return Ok(open);
        }
        let opened = (self.open)(&self.folder).map_err(io::Error::other)?;
        Ok(self.opened.get_or_init(|| opened))
    }

    /// Reads everything again; see [`Vault::scrub`]. Where nothing was ever handed in, only records can be amiss.
    pub(crate) fn scrub(&self, recorded: &BTreeSet<String>) -> io::Result<Scrub> {
        if !self.folder.exists() {
            return Ok(Scrub { dangling: recorded.iter().cloned().collect(), ..Scrub::default() });
        }
        // Opened anew each night: somebody may have put another folder in its place meanwhile.
        let vault = Vault::open(&self.folder).map_err(io::Error::other)?;
        vault.scrub(recorded).map_err(io::Error::other)
    }

    /// Removes what a scrub found to be nobody's. Whether it went.
    pub(crate) fn discard(&self, digest: &str) -> io::Result<bool> {
        self.vault()?.discard(digest).map_err(io::Error::other)
    }
}

impl Files for Place {
    fn open(&self, name: &str) -> io::Result<Option<Box<dyn Read + '_>>> {
        // The vault hands out only what still has its hash: a backup never passes on what is spoilt. A sector that cannot be
        // read spoils one file; it must not cost the backup of all else.
        let bytes = Vault::found(&self.folder).get(name).inspect_err(|error| {
            tracing::error!(%error, "an attachment cannot be put into an archive");
        });
        Ok(bytes.ok().map(|bytes| Box::new(io::Cursor::new(bytes)) as Box<dyn Read>))
    }

    fn put(&self, name: &str, bytes: &mut dyn Read) -> io::Result<()> {
        self.vault()?.restore(name, bytes).map_err(io::Error::other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_vault_holds_travels_and_what_is_spoilt_does_not() {
        let folder = std::env::temp_dir().join("gelingen-tests").join(format!("place-{}", std::process::id()));
        let (here, there) = (Place::new(folder.join("here")), Place::new(folder.join("there")));
        assert!(here.open(&"ab".repeat(32)).unwrap().is_none() && !folder.exists(), "looking makes no folder");
        let kept = here.vault().unwrap().put("beispiel.txt", b"Beispiel").unwrap();
        there.put(&kept.digest, &mut here.open(&kept.digest).unwrap().unwrap()).unwrap();
        let mut found = Vec::new();
        there.open(&kept.digest).unwrap().unwrap().read_to_end(&mut found).unwrap();
        assert_eq!(found, b"Beispiel");
        assert!(there.put(&kept.digest, &mut &b"etwas anderes"[..]).is_err());
        let file = folder.join("here").join(&kept.digest[..2]).join(&kept.digest);
        std::fs::write(file, b"beispiel").unwrap();
        assert!(here.open(&kept.digest).unwrap().is_none());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
