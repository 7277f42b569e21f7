//! The manifests of our crates.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::house;

/// What the guards want to know of a `Cargo.toml`.
#[derive(Debug, Default)]
pub(crate) struct Manifest {
    pub(crate) path: String,
    pub(crate) name: String,
    /// Names of packages that the crate itself is built with.
    pub(crate) uses: BTreeSet<String>,
    /// Names of packages that only its tests are built with.
    pub(crate) tests_use: BTreeSet<String>,
    pub(crate) takes_lints: bool,
}

impl Manifest {
    /// Reads a manifest's text.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let table: Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let lints = table.get("lints").and_then(|lints| lints.get("workspace")).and_then(Value::as_bool);
        let name = table.get("package").and_then(|package| package.get("name")).and_then(Value::as_str);
        let mut uses = packages(&table, "dependencies");
        uses.append(&mut packages(&table, "build-dependencies"));
        Self {
            path: path.to_owned(),
            name: name.unwrap_or_default().to_owned(),
            uses,
            tests_use: packages(&table, "dev-dependencies"),
            takes_lints: lints == Some(true),
        }
    }

    /// All crates of the workspace; the root's manifest is none.
    pub(crate) fn all() -> Vec<Self> {
        let paths = house::files("/Cargo.toml");
        paths.iter().map(|path| Self::new(path, &house::text(path))).collect()
    }
}

fn packages(table: &Table, section: &str) -> BTreeSet<String> {
    let entries = table.get(section).and_then(Value::as_table).into_iter().flatten();
    entries
        .map(|(name, entry)| entry.get("package").and_then(Value::as_str).unwrap_or(name.as_str()).to_owned())
        .collect()
}
