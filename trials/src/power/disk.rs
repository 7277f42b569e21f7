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

impl Disk {
    /// A fresh disk; why not, where this machine cannot.
    pub(crate) fn new(scratch: &Scratch, name: &str) -> Result<Self, String> {
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
        new.looped = run("losetup", &["--show", "-f", &export.to_string_lossy()])?.trim().to_owned();
        run("mount", &["-o", "noatime", &new.looped, &new.folder.to_string_lossy()])?;
        new.mounted = true;
        Ok(new)
    }

    fn await_export(&mut self, ready: &Path) -> Result<(), String> {
        let until = Instant::now() + Duration::from_secs(10);
        while !ready.is_file() {
            if Instant::now() > until || self.daemon.try_wait().is_ok_and(|ended| ended.is_some()) {
                return Err("qemu-storage-daemon does not export (is there /dev/fuse?)".to_owned());
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
