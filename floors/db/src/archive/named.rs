//! Which attachments the records name: gathered while their rows pass by, on the way out and on the way in.
//!
//! The records decide what belongs into an archive, not the folder: there lies also what nobody names any more, which may go
//! at any moment, and what is named by a record of a later one. And what a record names and the archive lacks must be told.

use std::collections::BTreeSet;

use super::format::Table;
use crate::{
    Value,
    disk::{Fault, faulty},
};

/// The table of the records, and its column with the name of the file.
const TABLE: &str = "attachments";
const COLUMN: &str = "digest";
/// Longer names no file system takes; who writes them by hand must not fill the memory with them.
pub(super) const LONGEST: usize = 255;

/// Names of attachments that were not met as files yet.
#[derive(Default)]
pub(super) struct Named {
    column: Option<usize>,
    names: BTreeSet<String>,
}

impl Named {
    /// Rows of this table follow.
    pub(super) fn table(&mut self, table: &Table) {
        let place = table.columns.iter().position(|column| column == COLUMN);
        self.column = place.filter(|_| table.name == TABLE);
    }

    /// A row of it.
    pub(super) fn row(&mut self, values: &[Value]) {
        if let Some(Value::Text(name)) = self.column.and_then(|column| values.get(column))
            && name.len() <= LONGEST
            && !self.names.contains(name)
        {
            self.names.insert(name.clone());
        }
    }

    /// A file is in the archive.
    pub(super) fn met(&mut self, name: &str) {
        self.names.remove(name);
    }

    /// All that are named.
    pub(super) fn all(&self) -> BTreeSet<String> {
        self.names.clone()
    }

    /// What was never met: the archive lacks it.
    pub(super) fn lacking(&self) -> Vec<String> {
        if faulty(Fault::LackUntold) { Vec::new() } else { self.names.iter().cloned().collect() }
    }
}
