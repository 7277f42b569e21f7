//! A crate's Fluent file: keys, and the placeholders of each.

use std::collections::{BTreeMap, BTreeSet};

/// The messages of one file, and keys that stand there twice.
#[derive(Debug, Default)]
pub(crate) struct Messages {
    pub(crate) placeholders: BTreeMap<String, BTreeSet<String>>,
    pub(crate) twice: Vec<String>,
}

impl Messages {
    /// Reads a file: a message begins at the margin, its further lines are indented.
    pub(crate) fn new(text: &str) -> Self {
        let mut messages = Self::default();
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            {
                key.trim().clone_into(&mut current);
                if messages.placeholders.insert(current.clone(), BTreeSet::new()).is_some() {
                    messages.twice.push(current.clone());
                }
            }
            if let Some(found) = messages.placeholders.get_mut(&current) {
                found.extend(placeholders(line));
            }
        }
        messages
    }
}

fn placeholders(line: &str) -> impl Iterator<Item = String> {
    let name = |piece: &str| piece.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    line.split('$').skip(1).map(name).filter(|name| !name.is_empty())
}
