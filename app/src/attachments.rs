//! Where attachments lie, as backups see it: the vault, each under the hash of its bytes.

use std::{
    collections::BTreeSet,
    io::{self, Read},
    path::PathBuf,
};

use db::archive::Files;
use vault::{Scrub, Vault};

/// A vault that need not be there yet: looking makes no folder.
#[derive(Debug, Clone)]
pub(crate) struct Place(pub(crate) PathBuf);

impl Place {
    fn vault(&self) -> io::Result<Vault> {
        Vault::open(&self.0).map_err(io::Error::other)
    }
}

impl Place {
    /// Reads everything again; see [`Vault::scrub`]. Where nothing was ever handed in, only records can be amiss.
    pub(crate) fn scrub(&self, recorded: &BTreeSet<String>) -> io::Result<Scrub> {
        if !self.0.exists() {
            return Ok(Scrub { dangling: recorded.iter().cloned().collect(), ..Scrub::default() });
        }
        self.vault()?.scrub(recorded).map_err(io::Error::other)
    }

    /// Removes what a scrub found to be nobody's. Whether it went.
    pub(crate) fn discard(&self, digest: &str) -> io::Result<bool> {
        self.vault()?.discard(digest).map_err(io::Error::other)
    }
}

impl Files for Place {
    fn names(&self) -> io::Result<Vec<String>> {
        if self.0.exists() { self.vault()?.digests().map_err(io::Error::other) } else { Ok(Vec::new()) }
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read + '_>> {
        // The vault hands out only what still has its hash: a backup never passes on what is spoilt.
        let bytes = self.vault()?.get(name).map_err(io::Error::other)?;
        Ok(Box::new(io::Cursor::new(bytes)))
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
        let (here, there) = (Place(folder.join("here")), Place(folder.join("there")));
        assert!(here.names().unwrap().is_empty() && !folder.exists(), "looking makes no folder");
        let kept = here.vault().unwrap().put("beispiel.txt", b"Beispiel").unwrap();
        assert_eq!(here.names().unwrap(), std::slice::from_ref(&kept.digest));
        there.put(&kept.digest, &mut here.open(&kept.digest).unwrap()).unwrap();
        assert_eq!(there.names().unwrap(), here.names().unwrap());
        assert!(there.put(&kept.digest, &mut &b"etwas anderes"[..]).is_err());
        let file = folder.join("here").join(&kept.digest[..2]).join(&kept.digest);
        std::fs::write(file, b"beispiel").unwrap();
        assert!(here.open(&kept.digest).is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
