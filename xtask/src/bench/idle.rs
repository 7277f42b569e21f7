//! What the program costs while nobody asks anything: its size, its start, its memory.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::trouble::Trouble;

use super::figure::{Figure, Promise};
use super::program::Program;
use super::{Effort, median};

/// How long nothing happens before memory is read: the one wait of this bench that waits for nothing.
const IDLE: Duration = Duration::from_secs(2);

/// Loads the demo once, then starts it again and again over what is there.
pub(super) fn measure(program: &Path, data: &Path, effort: Effort) -> Result<Vec<Figure>, Trouble> {
    let first = Program::demo(program, data, None)?;
    let loading = first.took.as_secs_f64();
    first.end();
    let mut starts = Vec::new();
    let mut memory = Vec::new();
    for turn in 0..effort.starts {
        let again = Program::demo(program, data, None)?;
        starts.push(again.took.as_secs_f64() * 1_000.0);
        if turn < 3 {
            thread::sleep(IDLE);
            memory.push(again.memory());
        }
        again.end();
    }
    let bytes = fs::metadata(program).map_or(0, |about| about.len());
    Ok(vec![
        Figure::new("start_ms", "start on an existing database, to the first answer", median(starts), "ms")
            .promised(Promise::AtMost(150.0)),
        Figure::new("first_start_s", "first start of the demo, with its loading", loading, "s"),
        Figure::new("idle_memory_mib", "memory while nobody asks", median(memory), "MiB")
            .promised(Promise::AtMost(60.0)),
        Figure::new("binary_mb", "size of the program", bytes as f64 / 1_000_000.0, "MB")
            .promised(Promise::AtMost(60.0)),
    ])
}
