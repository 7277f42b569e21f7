//! Folders of a trial, and chance with a seed that is printed, so that a failure can be had again.

use std::path::{Path, PathBuf};

/// A folder that goes when the trial has ended.
#[derive(Debug)]
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// A fresh folder below the system's temporary one.
    pub(crate) fn new(name: &str) -> Result<Self, String> {
        Self::below(&std::env::temp_dir(), name)
    }

    /// A fresh folder in memory, where there is such a place.
    pub(crate) fn in_memory(name: &str) -> Result<Self, String> {
        let memory = Path::new("/dev/shm");
        if memory.is_dir() { Self::below(memory, name) } else { Self::new(name) }
    }

    fn below(base: &Path, name: &str) -> Result<Self, String> {
        let path = base.join(format!("gelingen-trial-{name}-{}-{:08x}", std::process::id(), Dice::fresh().0 >> 32));
        std::fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self(path))
    }

    /// A path in it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _gone = std::fs::remove_dir_all(&self.0);
    }
}

/// Chance that repeats itself from the same seed.
#[derive(Debug, Clone)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// From the system's chance.
    pub(crate) fn fresh() -> Self {
        let mut bytes = [0; 8];
        // Without chance from the system the seed is the process; a trial may do with that.
        let filled = getrandom::fill(&mut bytes).is_ok();
        Self(if filled { u64::from_ne_bytes(bytes) } else { u64::from(std::process::id()) })
    }

    /// The next number (splitmix64).
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// True in so many of a hundred cases.
    pub(crate) fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }
}
