//! Bytes that nobody would write: seeds, changed at random again and again, for everything that reads what others send.
//!
//! Each run has a seed of its own and says it when something breaks; `GELINGEN_FUZZ_SEED` has it again, and
//! `GELINGEN_FUZZ_SECONDS` (`cargo xtask fuzz`) goes on for longer.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    str::FromStr,
    time::{Duration, Instant},
};

use crate::app::random;

/// Runs a reader over mutants of these seeds; a panic is told with the bytes that brought it.
pub fn fuzz(seeds: &[&[u8]], read: impl Fn(&[u8])) {
    let mut mutants = Mutants::of(seeds);
    while let Some(bytes) = Iterator::next(&mut mutants) {
        let done = catch_unwind(AssertUnwindSafe(|| read(&bytes)));
        assert!(done.is_ok(), "seed {}: {:?}", mutants.seed, String::from_utf8_lossy(&bytes));
    }
}

/// The same for what reads text.
pub fn fuzz_text(seeds: &[&str], read: impl Fn(&str)) {
    let seeds: Vec<&[u8]> = seeds.iter().map(|seed| seed.as_bytes()).collect();
    fuzz(&seeds, |bytes| read(&String::from_utf8_lossy(bytes)));
}

/// What is read and written again is the same.
pub fn turns<V: FromStr + ToString + PartialEq>(text: &str) {
    if let Ok(value) = V::from_str(text) {
        assert!(V::from_str(&value.to_string()).is_ok_and(|again| again == value), "{text:?}");
    }
}

/// What readers stumble over.
const WORDS: [&[u8]; 18] = [
    b"\0",
    b"\xff\xfe",
    b"\xf0\x9f\x98\x80",
    "\u{202e}".as_bytes(),
    b"%00",
    b"%",
    b"+",
    b"&",
    b"=",
    b";",
    b"\"",
    b"''",
    b"\r\n",
    b"-9223372036854775808",
    b"9223372036854775808",
    b"0000-00-00",
    b"[[",
    b"\"\"\"",
];

/// Chance, seeds, and an end.
pub struct Mutants {
    state: u64,
    seeds: Vec<Vec<u8>>,
    end: Instant,
    /// What began this run.
    pub seed: u64,
    /// How many were made.
    pub made: u64,
}

impl Mutants {
    /// Mutants of these seeds, for half a second or as long as the environment says; a hundred at least.
    pub fn of(seeds: &[&[u8]]) -> Self {
        let told = |name: &str| std::env::var(name).ok().and_then(|word| word.parse::<u64>().ok());
        let seed = told("GELINGEN_FUZZ_SEED").unwrap_or_else(|| u64::from_be_bytes(random()));
        let time = told("GELINGEN_FUZZ_SECONDS").map_or(Duration::from_millis(500), Duration::from_secs);
        let seeds = seeds.iter().map(|seed| seed.to_vec()).collect();
        Self { state: seed, seeds, end: Instant::now() + time, seed, made: 0 }
    }

    /// Chance that repeats itself from the same seed (splitmix64).
    fn next(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % (below.max(1) as u64)) as usize
    }

    fn changed(&mut self, bytes: &mut Vec<u8>) {
        let at = self.next(bytes.len() + 1);
        let to = (at + self.next(16)).min(bytes.len());
        match self.next(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << self.next(8),
            1 => drop(bytes.drain(at..to)),
            2 => {
                let word = WORDS[self.next(WORDS.len())];
                bytes.splice(at..at, word.iter().copied());
            }
            3 => {
                let again = bytes[at..to].repeat(1 + self.next(40));
                bytes.splice(at..at, again);
            }
            4 => {
                let which = self.next(self.seeds.len());
                let other = self.seeds[which].clone();
                let from = self.next(other.len() + 1);
                bytes.truncate(at);
                bytes.extend_from_slice(&other[from..]);
            }
            5 => bytes.insert(at, self.next(256) as u8),
            _ => bytes.truncate(at),
        }
        bytes.truncate(200_000);
    }
}

impl Iterator for Mutants {
    type Item = Vec<u8>;
    fn next(&mut self) -> Option<Vec<u8>> {
        if self.made >= 100 && Instant::now() >= self.end {
            return None;
        }
        self.made += 1;
        let at = Mutants::next(self, self.seeds.len());
        let mut bytes = self.seeds[at].clone();
        for _ in 0..=Mutants::next(self, 6) {
            self.changed(&mut bytes);
        }
        Some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The controls: readers with the faults that readers have.
    #[test]
    fn a_reader_that_falls_or_reads_something_else_is_found_out() {
        let found = |seed: &str, read: fn(&str)| catch_unwind(|| fuzz_text(&[seed], read)).is_err();
        assert!(found("2016-10-20", |text| drop(text[..text.len().min(5)].to_owned())), "within a letter");
        assert!(found("a;b;c", |text| drop(text.split(';').nth(2).unwrap().to_owned())), "a part that is missing");
        assert!(found("12", |text| drop(text.parse::<i64>().map(|number| number.checked_abs().unwrap()))), "too large");
        assert!(found("gleich", |text| assert!(text.len() < 50)), "the same again and again");
        assert!(found("1.50", turns::<Rounded>), "what is read is not what is written");
        assert!(
            !found("2016-10-20", |text| assert!(text.get(..5).is_none_or(|start| start.len() == 5))),
            "a reader without a fault"
        );
    }

    #[derive(Debug, PartialEq)]
    struct Rounded(f64);

    impl FromStr for Rounded {
        type Err = ();
        fn from_str(text: &str) -> Result<Self, ()> {
            text.parse().map(Self).map_err(drop)
        }
    }

    impl std::fmt::Display for Rounded {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{:.0}", self.0)
        }
    }
}
