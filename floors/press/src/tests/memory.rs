//! The typesetter forgets each paper. Eviction through another version's `comemo` would silently do nothing, so
//! this looks at the memory itself: without eviction each of these papers costs 1.8 MB, for ever.

use super::samples::report;
use crate::pdf::probe::pdf_from;
use crate::{Block, pdf};

/// Memory of this process in KB. The tests run one process each (nextest), so nobody else is counted.
fn resident() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
#[cfg(target_os = "linux")]
fn papers_leave_nothing_in_memory() {
    let print = |n: u32| {
        pdf(&report().with(Block::paragraph(format!("Lauf {n}")))).unwrap();
        pdf_from(&format!("#lorem({n}) #panic()")).unwrap_err();
    };
    (0..4).for_each(print);
    let before = resident();
    (4..16).for_each(print);
    let grown = resident() - before;
    assert!(grown < 10_000, "12 papers left {grown} KB behind; is the cache evicted after each?");
}
