//! Disks that can be made full and empty again: small ones where this machine may mount, and what stands in for them where
//! it may not.

use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
};

use crate::{
    look,
    power::run as system,
    program::{self, Program, Setup},
    scratch::{Dice, Scratch},
};

/// The kinds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// In memory.
    Tmpfs,
    /// In a file, with a file system that keeps a journal, as most servers have it.
    Ext4,
    /// Any disk: `strace` answers ENOSPC to every write of the program after its first thousand, until it lets go.
    Refused,
    /// PostgreSQL says of its own disk that it is full (53100): a trigger says it.
    Server,
}

/// After so many writes of a thread the disk is full.
const FULL_AFTER: &str = "inject=pwrite64:error=ENOSPC:when=1000+";

/// Room of a small disk, and more for each time it is filled: what is written in between stays.
const MIB: u64 = 24;
const MIB_A_TIME: u64 = 2;

/// A disk of one kind.
pub(super) struct Disk {
    kind: Kind,
    folder: PathBuf,
    /// The database on it, for a program that is not traced.
    pub(super) plain: Setup,
}

impl Disk {
    /// One that is filled so many times; nothing where there is no such disk here: no PostgreSQL.
    pub(super) fn new(scratch: &Scratch, kind: Kind, times: usize) -> Result<Option<Self>, String> {
        let mib = MIB + MIB_A_TIME * times as u64;
        let folder = scratch.path("small");
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let at = folder.to_string_lossy().into_owned();
        let mut plain = Some(Setup::sqlite(&folder.join("data.db")));
        match kind {
            Kind::Tmpfs => {
                system("mount", &["-t", "tmpfs", "-o", &format!("size={mib}m"), "gelingen-trial", &at])?;
            }
            Kind::Ext4 => {
                let image = scratch.path("small.img");
                let made = File::create(&image).and_then(|file| file.set_len(mib << 20));
                made.map_err(|error| error.to_string())?;
                let image = image.to_string_lossy();
                system("mkfs.ext4", &["-q", "-F", "-m", "0", "-J", "size=4", &image])?;
                system("mount", &["-o", "loop,noatime", &image, &at])?;
            }
            Kind::Refused => {}
            Kind::Server => plain = Setup::postgres(&format!("trial_full_{:08x}", Dice::fresh().next() >> 32)),
        }
        Ok(plain.map(|plain| Self { kind, folder, plain }))
    }

    /// The same with what makes it full at the right moment.
    pub(super) fn setup(&self) -> Setup {
        let plain = self.plain.clone();
        match self.kind {
            // The tracer stands aside (`-D`), so that it can let go without ending the program.
            Kind::Refused => plain.under(&[
                "strace",
                "-D",
                "-I2",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=pwrite64",
                "-e",
                FULL_AFTER,
            ]),
            _ => plain,
        }
    }

    /// Takes all room away.
    pub(super) fn fill(&self) -> Result<(), String> {
        match self.kind {
            Kind::Refused => Ok(()), // of itself, after so many writes
            Kind::Server => look::obey(&self.plain, FULL),
            Kind::Tmpfs | Kind::Ext4 => fill(&self.folder.join("ballast")).map_err(|error| error.to_string()),
        }
    }

    /// Gives room again.
    pub(super) fn empty(&self, program: &Program) -> Result<(), String> {
        match self.kind {
            Kind::Refused => let_go(program.pid()),
            Kind::Server => look::obey(&self.plain, "DROP TRIGGER no_room ON journal"),
            Kind::Tmpfs | Kind::Ext4 => fs::remove_file(self.folder.join("ballast")).map_err(|error| error.to_string()),
        }
    }

    /// How often it can be filled, of so many times.
    pub(super) fn times(&self, wanted: usize) -> usize {
        if let Kind::Refused = self.kind { 1 } else { wanted }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        look::clear(&self.plain);
        if let Kind::Tmpfs | Kind::Ext4 = self.kind {
            let _gone = system("umount", &["-l", &self.folder.to_string_lossy()]);
        }
    }
}

const FULL: &str = "CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER no_room BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION full_disk()";

/// Fills the disk to its last byte.
fn fill(ballast: &Path) -> std::io::Result<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(ballast)?;
    for size in [64 * 1024, 4096, 1] {
        while file.write_all(&vec![7; size]).is_ok() {}
    }
    Ok(())
}

/// Has the tracer of a process let go of it.
fn let_go(pid: u32) -> Result<(), String> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).map_err(|error| error.to_string())?;
    let tracer = status.lines().find_map(|line| line.strip_prefix("TracerPid:")?.trim().parse().ok());
    let tracer = tracer.filter(|tracer: &u32| *tracer != 0).ok_or("nobody traces the program")?;
    program::signal("TERM", tracer);
    Ok(())
}
