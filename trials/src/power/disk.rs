//! A disk whose every write and flush is on record: qemu's storage daemon exports a file and logs what reaches it, the export
//! is loop-mounted as ext4. Needs no device-mapper, but the right to mount.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use super::log::Log;
use crate::scratch::Scratch;

/// How large: a small disk is copied quickly.
const MEBIBYTES: u64 = 48;

/// A mounted disk with its log.
pub(crate) struct Disk {
    daemon: Child,
    looped: String,
    mounted: bool,
    /// Where it is mounted.
    pub(crate) folder: PathBuf,
    /// What was on it when the log began.
    pub(crate) before: PathBuf,
    log: PathBuf,
}

/// Why there is no disk.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NoDisk {
    /// This machine lacks a program, a device or a right: nothing can be tried here.
    Lacking(String),
    /// It has all that, and something went wrong.
    Broken(String),
}

impl From<NoDisk> for String {
    fn from(no: NoDisk) -> Self {
        match no {
            NoDisk::Lacking(said) | NoDisk::Broken(said) => said,
        }
    }
}

impl From<String> for NoDisk {
    fn from(said: String) -> Self {
        Self::Broken(said)
    }
}

/// The right to mount (`CAP_SYS_ADMIN`), as a bit of what `/proc/self/status` says.
const MAY_MOUNT: u64 = 1 << 21;

/// What is missing here of what a recorded disk needs.
fn lacking() -> Option<String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = |tool: &str| std::env::split_paths(&path).any(|folder| folder.join(tool).is_file());
    if let Some(tool) =
        ["qemu-storage-daemon", "mkfs.ext4", "losetup", "mount", "umount"].into_iter().find(|tool| !found(tool))
    {
        return Some(format!("{tool} is not installed"));
    }
    for device in ["/dev/fuse", "/dev/loop-control"] {
        if let Err(error) = fs::OpenOptions::new().read(true).write(true).open(device) {
            return Some(format!("{device}: {error}"));
        }
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    (!may_mount(&status)).then(|| "no right to mount".to_owned())
}

fn may_mount(status: &str) -> bool {
    let rights = status.lines().find_map(|line| line.strip_prefix("CapEff:"));
    rights.and_then(|rights| u64::from_str_radix(rights.trim(), 16).ok()).is_some_and(|rights| rights & MAY_MOUNT != 0)
}

fn refused(said: String) -> NoDisk {
    if is_lacking(&said) { NoDisk::Lacking(said) } else { NoDisk::Broken(said) }
}

/// A refusal by whoever guards the system is a right that is missing; everything else that a tool says is a fault.
pub(crate) fn is_lacking(said: &str) -> bool {
    let words = [
        "permission denied",
        "operation not permitted",
        "must be superuser",
        "cannot find an unused loop device",
        "failed to setup loop device",
    ];
    let heard = said.to_lowercase();
    words.iter().any(|word| heard.contains(word))
}

impl Disk {
    /// A fresh disk; why not, where there is none.
    pub(crate) fn new(scratch: &Scratch, name: &str) -> Result<Self, NoDisk> {
        if let Some(what) = lacking() {
            return Err(NoDisk::Lacking(what));
        }
        let path = |part: &str| scratch.path(&format!("{name}.{part}"));
        let (disk, before, log, export) = (path("disk"), path("before"), path("log"), path("export"));
        for (file, mebibytes) in [(&disk, MEBIBYTES), (&log, 2_048), (&export, 0)] {
            let file = fs::File::create(file).map_err(|error| error.to_string())?;
            file.set_len(mebibytes * 1024 * 1024).map_err(|error| error.to_string())?;
        }
        let eager = "lazy_itable_init=0,lazy_journal_init=0";
        run("mkfs.ext4", &["-q", "-F", "-J", "size=4", "-E", eager, &disk.to_string_lossy()])?;
        fs::copy(&disk, &before).map_err(|error| error.to_string())?;
        let folder = path("mount");
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let ready = path("pid");
        let daemon = Command::new("qemu-storage-daemon")
            .args(["--blockdev", &format!("driver=file,node-name=file,filename={}", disk.display())])
            .args(["--blockdev", &format!("driver=file,node-name=log,filename={}", log.display())])
            .args(["--blockdev", "driver=blklogwrites,node-name=all,file=file,log=log,log-sector-size=512"])
            .args(["--export", &format!("type=fuse,id=e,node-name=all,writable=on,mountpoint={}", export.display())])
            .args(["--pidfile", &ready.to_string_lossy()])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("qemu-storage-daemon: {error}"))?;
        let mut new = Self { daemon, looped: String::new(), mounted: false, folder, before, log };
        new.await_export(&ready)?;
        new.looped = run("losetup", &["--show", "-f", &export.to_string_lossy()]).map_err(refused)?.trim().to_owned();
        run("mount", &["-o", "noatime", &new.looped, &new.folder.to_string_lossy()]).map_err(refused)?;
        new.mounted = true;
        Ok(new)
    }

    fn await_export(&mut self, ready: &Path) -> Result<(), String> {
        let until = Instant::now() + Duration::from_secs(10);
        while !ready.is_file() {
            if Instant::now() > until || self.daemon.try_wait().is_ok_and(|ended| ended.is_some()) {
                return Err("qemu-storage-daemon does not export".to_owned());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }

    /// The log, to be read while it grows.
    pub(crate) fn log(&self) -> Result<Log, String> {
        Log::open(&self.log)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.mounted {
            unmount(&self.folder);
        }
        if !self.looped.is_empty() {
            let _freed = run("losetup", &["-d", &self.looped]);
        }
        crate::program::signal("TERM", self.daemon.id());
        let _reaped = self.daemon.wait();
    }
}

/// An image mounted for as long as this value lives.
pub(crate) struct Mounted<'a>(&'a Path);

impl<'a> Mounted<'a> {
    /// Mounts an image; its file system recovers as it does after a power cut. Where its own books are torn, too, it is checked
    /// first, as every boot does; that is said aloud.
    pub(crate) fn image(image: &Path, folder: &'a Path) -> Result<Self, String> {
        // What is still mounted here is the disk of another cut.
        if run("mountpoint", &["-q", &folder.to_string_lossy()]).is_ok() {
            return Err(format!("{} is still mounted", folder.display()));
        }
        let mount = || run("mount", &["-o", "loop,noatime", &image.to_string_lossy(), &folder.to_string_lossy()]);
        if let Err(refused) = mount() {
            // Its status says what it mended; whether that was enough the mount tells.
            let _mended = run("e2fsck", &["-f", "-y", &image.to_string_lossy()]);
            mount().map_err(|again| format!("{again}, after e2fsck; before it: {refused}"))?;
            println!("   one cut tore ext4's own books; e2fsck, as at a boot, put them right");
        }
        Ok(Self(folder))
    }
}

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        unmount(self.0);
    }
}

fn unmount(folder: &Path) {
    // A process that was just killed may hold the folder for a moment longer.
    for _ in 0..1_500 {
        if run("umount", &[&folder.to_string_lossy()]).is_ok() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Runs a tool of the system; its output, or its words.
pub(crate) fn run(program: &str, words: &[&str]) -> Result<String, String> {
    let output = Command::new(program).args(words).stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(format!("{program}: {}", String::from_utf8_lossy(&output.stderr).trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_machine_lacks_excuses_it() {
        for (said, lacks) in [
            ("mount: /x: permission denied.", true),
            ("mount: /x: must be superuser to use mount.", true),
            ("losetup: cannot find an unused loop device: No such file or directory", true),
            ("losetup: /x: failed to set up loop device: Operation not permitted", true),
            ("mount: /x: failed to setup loop device for /y.", true),
            ("losetup: /x: failed to set up loop device: No such file or directory", false),
            ("mount: /x: wrong fs type, bad option, bad superblock on /dev/loop0.", false),
            ("mount: /x: mount point does not exist.", false),
            ("No space left on device (os error 28)", false),
        ] {
            assert_eq!(matches!(refused(said.to_owned()), NoDisk::Lacking(_)), lacks, "{said}");
        }
        assert_eq!(NoDisk::from("mkfs.ext4: no".to_owned()), NoDisk::Broken("mkfs.ext4: no".to_owned()));
        assert!(may_mount("Name:\tx\nCapEff:\t000001ffffffffff\n"));
        assert!(!may_mount("CapEff:\t00000000a80425fb\n") && !may_mount(""));
    }
}
