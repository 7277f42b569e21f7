//! How many tests passed and failed, read from the closing lines of the test runners.

use std::fmt;
use std::ops::AddAssign;

/// Passed and failed tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Tests that passed.
    pub(crate) passed: u64,
    /// Tests that failed, timed out or did not start.
    pub(crate) failed: u64,
}

impl Count {
    /// What a line reports: nextest's summary, cargo test's result, or `N passed, N failed` alone on a line.
    pub(crate) fn read(line: &str) -> Self {
        let line = without_colours(line);
        let words: Vec<&str> = line.split_whitespace().collect();
        // Nextest repeats what a failed test printed, indented: that was counted in its own summary.
        let reports = matches!(words[..], ["Summary", ..] | ["test", "result:", ..] | [_, "passed,", _, "failed"])
            && (words[0] == "Summary" || !line.starts_with(' '));
        let mut count = Self::default();
        if reports {
            for pair in words.windows(2) {
                count.add(pair);
            }
        }
        count
    }

    fn add(&mut self, pair: &[&str]) {
        let [number, word] = pair else { return };
        let Ok(number) = number.parse::<u64>() else { return };
        match word.trim_end_matches([',', ';', '.']) {
            "passed" => self.passed += number,
            "failed" | "timed" | "exec" => self.failed += number,
            _ => {}
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Terminal colours are `ESC [ … m`.
fn without_colours(line: &str) -> String {
    let mut pieces = line.split('\u{1b}');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('m').map_or("", |(_, rest)| rest));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn closing_lines_of_the_test_runners_are_understood() {
        for (line, passed, failed) in [
            ("     Summary [   0.116s] 3 tests run: 2 passed (1 slow), 1 failed, 4 skipped", 2, 1),
            ("\u{1b}[32;1m     Summary\u{1b}[0m [ 1s] \u{1b}[1m1\u{1b}[0m test run: \u{1b}[1m1\u{1b}[0m passed", 1, 0),
            ("Summary [ 9s] 9 tests run: 5 passed, 2 timed out, 2 exec failed, 0 skipped", 5, 4),
            ("test result: FAILED. 7 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out", 7, 2),
            ("12 passed, 3 failed", 12, 3),
            ("    test result: FAILED. 0 passed; 1 failed; 0 ignored", 0, 0),
            ("    12 passed, 3 failed", 0, 0),
            ("he said 12 passed, 3 failed, and left", 0, 0),
            ("Compiling passed v1.0.0", 0, 0),
        ] {
            assert_eq!(Count::read(line), Count { passed, failed }, "{line}");
        }
    }
}
