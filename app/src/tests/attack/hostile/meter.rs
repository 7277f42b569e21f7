//! What a piece of work cost: the most memory it held at a time, and how long processors were busy with it.

use std::time::Duration;

/// The most that one file may cost.
pub(super) const MEMORY: u64 = 128 << 20;
pub(super) const BUSY: Duration = Duration::from_secs(2);

/// The cost of some work, where the system tells it (Linux).
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cost {
    pub(super) memory: u64,
    pub(super) busy: Duration,
}

/// How this process was when some work began.
pub(super) struct Meter(Cost);

impl Meter {
    pub(super) fn begin() -> Self {
        // Forgets the peak of before.
        let _told = std::fs::write("/proc/self/clear_refs", "5");
        Self(Cost { memory: memory("VmRSS:"), busy: busy() })
    }

    pub(super) fn end(self) -> Cost {
        self.so_far()
    }

    pub(super) fn so_far(&self) -> Cost {
        let (memory, busy) = (memory("VmHWM:"), busy());
        Cost { memory: memory.saturating_sub(self.0.memory), busy: busy.saturating_sub(self.0.busy) }
    }
}

impl Cost {
    pub(super) fn most(self, other: Self) -> Self {
        Self { memory: self.memory.max(other.memory), busy: self.busy.max(other.busy) }
    }
}

/// Memory of this process in bytes.
fn memory(line: &str) -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let number = told.lines().find_map(|one| one.strip_prefix(line)?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    number.unwrap_or_default() * 1024
}

/// Time of this process on processors, in hundredths of a second.
fn busy() -> Duration {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, in brackets, may hold blanks.
    let behind = told.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    Duration::from_millis(behind.skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>() * 10)
}

/// Whether this process does nothing beside: only then its memory is that of one piece of work.
fn is_alone() -> bool {
    let told = super::super::told("NEXTEST_EXECUTION_MODE").is_some_and(|mode| mode == "process-per-test");
    told || super::super::told("GELINGEN_ALONE").is_some()
}

/// Whether the test was run in a process of its own: where tests share one (`cargo test`) it is started there, and that counts.
pub(super) fn elsewhere(test: &str) -> bool {
    if is_alone() {
        return false;
    }
    let test = format!("tests::attack::hostile::{test}");
    let mut own = std::process::Command::new(std::env::current_exe().unwrap());
    let ran = own.args(["--exact", "--nocapture", &test]).env("GELINGEN_ALONE", "yes").output().unwrap();
    let said = String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success() && said.contains("1 passed"), "{said}");
    // What it cost is told by who started it.
    eprint!("{}", String::from_utf8_lossy(&ran.stderr));
    true
}
