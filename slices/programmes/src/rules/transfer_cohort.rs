//! Who a transfer file names: only these may be referred to in its other tables.

use std::collections::BTreeSet;

use files::{Section, shortened};
use kernel::{Key, Say};

/// The organisations of a file as they stand there, faulty or not.
pub(super) struct Cohort<'a> {
    all: BTreeSet<&'a str>,
    offices: BTreeSet<&'a str>,
    named: BTreeSet<&'a str>,
}

impl<'a> Cohort<'a> {
    pub(super) fn new(head: Option<&Section<'a>>, organisations: &[Section<'a>]) -> Self {
        let keys = |section: &Section<'a>| section.peek("key");
        let named = |key: &str| head.and_then(|section| section.peek(key));
        Self {
            all: organisations.iter().filter_map(keys).collect(),
            offices: organisations.iter().filter(|section| section.peek_flag("office")).filter_map(keys).collect(),
            named: ["commissioned_by", "guided_by"].into_iter().filter_map(named).collect(),
        }
    }

    /// Whether the programme itself names this organisation.
    pub(super) fn is_named(&self, key: &str) -> bool {
        self.named.contains(key)
    }

    /// An organisation of the file, if one is named.
    pub(super) fn organisation(&self, section: &Section<'_>, field: &'static str) -> Option<Key> {
        let key = section.key_or_none(field)?;
        if !self.all.contains(key.as_str()) {
            section.fault(field, unknown("programme_import-fault-unknown_organisation", &key));
        }
        Some(key)
    }

    /// An office of the cohort.
    pub(super) fn office(&self, section: &Section<'_>, field: &'static str) -> Option<Key> {
        section.key(field).inspect(|key| self.check(section, field, key))
    }

    /// An office of the cohort, if one is named.
    pub(super) fn office_or_none(&self, section: &Section<'_>, field: &'static str) -> Option<Key> {
        section.key_or_none(field).inspect(|key| self.check(section, field, key))
    }

    /// Offices of the cohort, each once.
    pub(super) fn offices(&self, section: &Section<'_>, field: &'static str) -> Vec<Key> {
        let named = section.keys(field);
        let mut seen = BTreeSet::new();
        for (place, key) in &named {
            self.check(section, place, key);
            if !seen.insert(key) {
                section.fault(place, unknown("programme_import-fault-office_twice", key));
            }
        }
        named.iter().map(|(_, key)| key.clone()).collect()
    }

    fn check(&self, section: &Section<'_>, place: &str, key: &Key) {
        if !self.offices.contains(key.as_str()) {
            section.fault(place, unknown("programme_import-fault-unknown_office", key));
        }
    }
}

fn unknown(say: &'static str, key: &Key) -> Say {
    Say::new(say).with("value", shortened(key.as_str()))
}
