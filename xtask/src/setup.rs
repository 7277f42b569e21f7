//! What the tests need beyond Rust and a C compiler, and how it is brought here: Debian, npm and Python packages, crates.
//!
//! Each need says what it found or what it is about to do before it does it. What may not be done here (no root, no
//! apt) is said as a command to run by hand.

use std::path::PathBuf;

use crate::account;
use crate::place;
use crate::postgres;
use crate::run;
use crate::solvers;
use crate::trouble::Trouble;

/// Something a step cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Every crate of the lock file, so that the guards can read licences without the network.
    Crates,
    /// PostgreSQL's server programs.
    Postgres,
    /// A browser.
    Chromium,
    /// The npm packages of `journeys/package.json`.
    Npm,
    /// What the trials break the machine with: `strace`, and qemu's storage daemon.
    Faults,
    /// The solvers of `xtask/solvers/requirements.txt`, with which the allocation is compared.
    Solvers,
}

impl Need {
    /// All of them.
    pub(crate) const ALL: &'static [Self] =
        &[Self::Crates, Self::Postgres, Self::Chromium, Self::Npm, Self::Solvers, Self::Faults];

    fn name(self) -> &'static str {
        match self {
            Self::Crates => "crates",
            Self::Postgres => "PostgreSQL server",
            Self::Chromium => "Chromium",
            Self::Npm => "npm packages",
            Self::Solvers => "solvers",
            Self::Faults => "strace and qemu-utils",
        }
    }

    /// Where it lies, if it is here already.
    fn found(self) -> Option<String> {
        match self {
            Self::Crates => fetch(&["--offline"]).then(|| "all of Cargo.lock".to_owned()),
            Self::Postgres => postgres::programs().map(|folder| folder.display().to_string()),
            Self::Chromium => chromium().map(|path| path.display().to_string()),
            Self::Solvers => solvers::found(),
            Self::Faults => place::program("strace")
                .and(place::program("qemu-storage-daemon"))
                .map(|path| path.display().to_string()),
            Self::Npm => (npm_lock().ok()? == npm_installed()?).then(|| "journeys/node_modules".to_owned()),
        }
    }

    fn bring(self) -> Result<(), Trouble> {
        match self {
            Self::Crates if fetch(&[]) => Ok(()),
            Self::Crates => Err(Trouble::new(
                "The crates of Cargo.lock cannot be fetched.",
                "Run `cargo fetch --locked` to see why; it needs the network or a filled registry folder.",
            )),
            Self::Postgres => debian(&["postgresql"]),
            Self::Chromium => debian(&[SHELL, "fonts-dejavu-core"]),
            Self::Npm => npm(),
            Self::Solvers => solvers::bring(),
            Self::Faults => debian(&["strace", "qemu-utils"]),
        }
    }
}

/// Brings what is missing of these needs.
pub(crate) fn install(needs: &[Need]) -> Result<(), Trouble> {
    println!("Setup: what the tests need");
    if has_nextest() {
        println!("  here     cargo-nextest");
    } else {
        println!("  without  cargo-nextest: `cargo test` runs the tests instead, more slowly");
    }
    for need in needs {
        if let Some(place) = need.found() {
            println!("  here     {}: {place}", need.name());
            continue;
        }
        println!("  missing  {}", need.name());
        need.bring()?;
        if need.found().is_none() {
            return Err(Trouble::new(
                format!("{} was installed, yet is not found.", need.name()),
                "Look at the output above; `cargo xtask setup` tries again.",
            ));
        }
    }
    Ok(())
}

/// Whether cargo-nextest is here.
pub(crate) fn has_nextest() -> bool {
    run::quietly(&mut run::cargo(&["nextest", "--version"])).is_some()
}

/// Chromium without its windows: a new page costs a third of the processor time, for no toolbar is drawn around it.
const SHELL: &str = "chromium-headless-shell";

/// The browser: the one named by GELINGEN_CHROMIUM, or Debian's.
pub(crate) fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("GELINGEN_CHROMIUM").map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| place::program(SHELL)).or_else(|| place::program("chromium"))
}

/// Installs Debian packages, or says how.
pub(crate) fn debian(packages: &[&str]) -> Result<(), Trouble> {
    let names = packages.join(" ");
    let by_hand = format!("By hand: `apt-get update && apt-get install --no-install-recommends {names}` as root.");
    if place::program("apt-get").is_none() {
        let remedy = format!("Install the like of Debian's {names} with your system's own means.");
        return Err(Trouble::new("This system has no apt-get.", remedy));
    }
    if !account::is_root() {
        return Err(Trouble::new(format!("{names}: only root may install Debian packages."), by_hand));
    }
    println!("  doing    apt-get update && apt-get install --no-install-recommends {names}");
    let quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"];
    let apt = |words: &[&str]| {
        let mut command = run::command("apt-get", &[&quiet[..], words].concat());
        run::aloud(command.env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let install = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    // A failed update with good old lists still installs, so only the second answer counts.
    let _lists_are_new = apt(&["update"])?;
    if apt(&install)? { Ok(()) } else { Err(Trouble::new(format!("apt-get could not install {names}."), by_hand)) }
}

fn npm() -> Result<(), Trouble> {
    let words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    println!("  doing    (cd journeys && npm {})", words.join(" "));
    let mut command = run::command("npm", &words);
    if !run::aloud(command.current_dir(place::root().join("journeys")))? {
        return Err(Trouble::new(
            "npm could not install the packages of journeys/package-lock.json.",
            "It needs Node 20 or newer and an npm registry; see npm's own words above.",
        ));
    }
    place::write(&npm_stamp(), &npm_lock()?)
}

fn npm_lock() -> Result<String, Trouble> {
    place::read(&place::root().join("journeys/package-lock.json"))
}

fn npm_installed() -> Option<String> {
    place::read(&npm_stamp()).ok()
}

/// A copy of the lock file that node_modules was made from.
fn npm_stamp() -> PathBuf {
    place::root().join("journeys/node_modules/.made-from-package-lock.json")
}

/// Only what this system builds: the lock file also names crates for systems that nobody here has.
fn fetch(more: &[&str]) -> bool {
    let about = run::quietly(&mut run::command("rustc", &["-vV"])).unwrap_or_default();
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default().to_owned();
    let mut words = vec!["fetch", "--quiet", "--locked"];
    if !host.is_empty() {
        words.extend(["--target", &host]);
    }
    words.extend(more);
    if more.is_empty() {
        println!("  doing    cargo {}", words.join(" "));
    }
    run::quietly(&mut run::cargo(&words)).is_some()
}
