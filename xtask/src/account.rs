//! Under which account a program runs: PostgreSQL refuses to run as root.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use crate::run;
use crate::trouble::Trouble;

/// Whether this program runs as root.
pub(crate) fn is_root() -> bool {
    run::quietly(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// An account's numbers, as found in /etc/passwd.
#[derive(Clone, Copy)]
pub(crate) struct Account {
    user: u32,
    group: u32,
}

impl Account {
    /// The account of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let book = fs::read_to_string("/etc/passwd").ok()?;
        let mut line = book.lines().map(|line| line.split(':')).find(|line| line.clone().next() == Some(name))?;
        let user = line.nth(2)?.parse().ok()?;
        let group = line.next()?.parse().ok()?;
        Some(Self { user, group })
    }

    /// The command will run under this account.
    pub(crate) fn dress(self, command: &mut Command) {
        command.uid(self.user).gid(self.group);
    }

    /// The file or folder will belong to this account.
    pub(crate) fn give(self, path: &Path) -> Result<(), Trouble> {
        chown(path, Some(self.user), Some(self.group)).map_err(|error| {
            Trouble::new(
                format!("Cannot give {} to another account: {error}.", path.display()),
                "Run as root, or as the account that the folder belongs to.",
            )
        })
    }

    /// Whether this account can walk down to the folder: a clone in a private folder of root is out of its reach.
    pub(crate) fn reaches(self, folder: &Path) -> bool {
        folder.ancestors().all(|step| {
            fs::metadata(step).is_ok_and(|about| {
                let open_to_all = about.permissions().mode() & 0o001 != 0;
                open_to_all || (about.uid() == self.user && about.permissions().mode() & 0o100 != 0)
            })
        })
    }
}
