//! The machine on which was measured: figures without it say nothing.

use std::fs;

use crate::day;
use crate::run;

use super::program::can_pin;

/// What is known about it: name and value.
#[derive(Debug)]
pub(super) struct Machine(pub(super) Vec<(&'static str, String)>);

impl Machine {
    /// Describes this machine now.
    pub(super) fn describe() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let first = |path: &str| fs::read_to_string(path).unwrap_or_default().trim().to_owned();
        let load = first("/proc/loadavg").split_whitespace().take(3).collect::<Vec<_>>().join(" ");
        let pinned = if can_pin() { "program and load on a core each" } else { "no" };
        Self(vec![
            ("date", day::today()),
            ("commit", commit()),
            ("processor", found("/proc/cpuinfo", "model name")),
            ("cores", cores.to_string()),
            ("memory", memory()),
            ("kernel", first("/proc/sys/kernel/osrelease")),
            ("rustc", run::quietly(&mut run::command("rustc", &["-V"])).unwrap_or_default().trim().to_owned()),
            ("load_at_start", load),
            ("pinned", pinned.to_owned()),
        ])
    }
}

fn commit() -> String {
    let git = |words: &[&str]| run::quietly(&mut run::command("git", words)).unwrap_or_default().trim().to_owned();
    // Figures that an earlier run has written change nothing about the program.
    let changed = git(&["status", "--porcelain", "--", ":/", ":(top,exclude)docs/measurements"]);
    let changed = if changed.is_empty() { "" } else { " and changes" };
    format!("{}{changed}", git(&["rev-parse", "--short", "HEAD"]))
}

fn memory() -> String {
    let kilobytes = found("/proc/meminfo", "MemTotal");
    let number: Option<f64> = kilobytes.trim_end_matches(" kB").parse().ok();
    number.map_or(kilobytes, |number| format!("{:.1} GiB", number / 1024.0 / 1024.0))
}

/// The value behind a name in a file of `name : value` lines.
fn found(path: &str, name: &str) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    let mut pairs = text.lines().filter_map(|line| line.split_once(':'));
    pairs
        .find(|(found, _)| found.trim() == name)
        .map_or_else(|| "unknown".to_owned(), |(_, value)| value.trim().to_owned())
}
