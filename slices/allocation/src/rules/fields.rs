//! Reading parts of a JSON document: each value with its path, all faults gathered.

use kernel::{Arg, Say};

use super::json::Json;
use crate::model::Found;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Part<'j> {
    pub(super) path: String,
    pub(super) json: &'j Json,
}

/// Faults that were found so far.
#[derive(Debug, Default)]
pub(super) struct Faults(pub(super) Vec<Found>);

impl Faults {
    pub(super) fn add(&mut self, path: &str, key: &'static str) {
        self.0.push(Found { path: path.to_owned(), say: Say::new(key) });
    }

    pub(super) fn add_with(&mut self, path: &str, key: &'static str, name: &'static str, value: impl Into<Arg>) {
        self.0.push(Found { path: path.to_owned(), say: Say::new(key).with(name, value) });
    }
}

impl<'j> Part<'j> {
    /// The whole document.
    pub(super) fn root(json: &'j Json) -> Self {
        Self { path: "$".to_owned(), json }
    }

    /// The values of an object under these keys; other keys and keys that stand twice are faults.
    pub(super) fn object<const N: usize>(&self, keys: [&str; N], faults: &mut Faults) -> Option<[Option<Part<'j>>; N]> {
        let entries = self.entries(faults)?;
        let mut found = [const { None }; N];
        for part in entries {
            match keys.iter().position(|key| *key == part.0) {
                Some(at) => found[at] = Some(part.1),
                None => faults.add_with(&part.1.path, "allocate-fault-unknown_key", "known", keys.join(", ")),
            }
        }
        Some(found)
    }

    /// All entries of an object; keys that stand twice are faults.
    pub(super) fn entries(&self, faults: &mut Faults) -> Option<Vec<(&'j str, Part<'j>)>> {
        let Json::Object(entries) = self.json else {
            faults.add(&self.path, "allocate-fault-object");
            return None;
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut found = Vec::with_capacity(entries.len());
        for (key, json) in entries {
            let path = format!("{}{}", self.path, step(key));
            if seen.insert(key.as_str()) {
                found.push((key.as_str(), Part { path, json }));
            } else {
                faults.add(&path, "allocate-fault-key_twice");
            }
        }
        Some(found)
    }

    /// The values of a list.
    pub(super) fn list(&self, faults: &mut Faults) -> Option<Vec<Part<'j>>> {
        let Json::List(list) = self.json else {
            faults.add(&self.path, "allocate-fault-list");
            return None;
        };
        let part = |(at, json)| Part { path: format!("{}[{at}]", self.path), json };
        Some(list.iter().enumerate().map(part).collect())
    }

    /// A text that is not empty.
    pub(super) fn text(&self, faults: &mut Faults) -> Option<&'j str> {
        match self.json {
            Json::Text(text) if !text.trim().is_empty() => Some(text),
            _ => {
                faults.add(&self.path, "allocate-fault-text");
                None
            }
        }
    }

    /// A whole number that is not negative.
    pub(super) fn whole(&self, faults: &mut Faults) -> Option<usize> {
        match self.json {
            Json::Number(number) if number.fract() == 0.0 && (0.0..=1e9).contains(number) => Some(*number as usize),
            _ => {
                faults.add(&self.path, "allocate-fault-whole");
                None
            }
        }
    }

    /// A number from 0 to `most` with two decimals at most, in hundredths.
    pub(super) fn hundredths(&self, most: i64, faults: &mut Faults) -> Option<i64> {
        if let Json::Number(number) = self.json {
            let parts = (number * 100.0).round();
            let exact = (number * 100.0 - parts).abs() < 1e-7;
            if exact && *number >= 0.0 && *number <= most as f64 {
                return Some(parts as i64);
            }
        }
        faults.add_with(&self.path, "allocate-fault-number", "most", most);
        None
    }
}

/// A key as a step of a JSON path.
fn step(key: &str) -> String {
    let plain = !key.is_empty()
        && !key.starts_with(|letter: char| letter.is_ascii_digit())
        && key.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    if plain { format!(".{key}") } else { format!("['{}']", key.replace('\\', "\\\\").replace('\'', "\\'")) }
}

/// The path of a key that is missing.
pub(super) fn missing(part: &Part<'_>, key: &str, faults: &mut Faults) {
    faults.add(&format!("{}{}", part.path, step(key)), "allocate-fault-missing");
}
