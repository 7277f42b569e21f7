//! Where a throw-away server lives, and under which account.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::account::{self, Account};
use crate::place;
use crate::postgres;
use crate::run;
use crate::trouble::Trouble;

/// A folder for data, log and socket.
pub(super) struct Home {
    /// The folder itself; it belongs to the server's account.
    pub(super) folder: PathBuf,
    account: Option<Account>,
}

impl Home {
    /// The home of this name, which need not exist yet.
    pub(super) fn new(name: &str) -> Result<Self, Trouble> {
        let account = if account::is_root() { Some(postgres_account()?) } else { None };
        Ok(Self { folder: base(account)?.join(name), account })
    }

    /// An empty home that only the server's account can enter, with one file in it.
    pub(super) fn furnish(&self, file: &Path, text: &str) -> Result<(), Trouble> {
        place::remove_folder(&self.folder)?;
        place::make_folder(&self.folder)?;
        place::close_to_others(&self.folder)?;
        place::write(file, text)?;
        match self.account {
            Some(account) => account.give(&self.folder).and_then(|()| account.give(file)),
            None => Ok(()),
        }
    }

    /// Ends the server that lives here, if one does, deletes everything, and names the process that was ended.
    pub(super) fn clear(&self) -> Result<Option<u32>, Trouble> {
        let server = self.server();
        if let Some(pid) = server {
            // PostgreSQL's words for it: TERM waits for clients, INT ends their sessions, QUIT does not even tidy up.
            run::ask_to_end("INT", pid);
            let patience = Instant::now() + Duration::from_secs(20);
            while self.server().is_some() {
                if Instant::now() > patience {
                    let what = format!("PostgreSQL (process {pid}) does not end.");
                    return Err(Trouble::new(what, format!("By hand: `kill -QUIT {pid}`.")));
                }
                thread::sleep(Duration::from_millis(20));
            }
        }
        place::remove_folder(&self.folder)?;
        Ok(server)
    }

    pub(super) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    pub(super) fn log(&self) -> PathBuf {
        self.folder.join("server.log")
    }

    /// One of PostgreSQL's programs, about this home's data, under its account.
    pub(super) fn command(&self, program: &str) -> Result<Command, Trouble> {
        let Some(programs) = postgres::programs() else {
            let remedy = "`cargo xtask setup` installs them.";
            return Err(Trouble::new("PostgreSQL's server programs are missing.", remedy));
        };
        let mut command = Command::new(programs.join(program));
        command.current_dir(&self.folder).arg("-D").arg(self.data());
        if let Some(account) = self.account {
            account.dress(&mut command);
        }
        Ok(command)
    }

    /// The process that serves this data. A file left by a crash may name a process that is another's by now.
    fn server(&self) -> Option<u32> {
        let file = fs::read_to_string(self.data().join("postmaster.pid")).ok()?;
        let pid = file.lines().next()?.trim().parse().ok()?;
        let words = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
        let data = self.data();
        String::from_utf8_lossy(&words).split('\0').any(|word| Path::new(word) == data).then_some(pid)
    }
}

/// Clears the homes of runs that were killed before they could tidy up.
pub(super) fn sweep() -> Result<(), Trouble> {
    let run = Home::new("run")?;
    let Some(base) = run.folder.parent() else { return Ok(()) };
    for entry in fs::read_dir(base).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let of_a_run = name.parse::<u32>().is_ok();
        if of_a_run && !Path::new("/proc").join(&name).exists() {
            Home::new(&name)?.clear()?;
        }
    }
    Ok(())
}

/// In the target folder, or where temporary things go when that is out of PostgreSQL's reach.
fn base(account: Option<Account>) -> Result<PathBuf, Trouble> {
    let near = place::target().join("postgres");
    place::make_folder(&near)?;
    let reached = account.is_none_or(|account| account.reaches(&near));
    // The path of a socket may have 107 bytes.
    if reached && near.as_os_str().len() < 70 {
        return Ok(near);
    }
    let far = std::env::temp_dir().join("gelingen-postgres");
    place::make_folder(&far)?;
    Ok(far)
}

fn postgres_account() -> Result<Account, Trouble> {
    Account::named("postgres").or_else(|| Account::named("nobody")).ok_or_else(|| {
        Trouble::new(
            "PostgreSQL refuses to run as root, and there is no account `postgres`.",
            "Run the tests as yourself.",
        )
    })
}
