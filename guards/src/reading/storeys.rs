//! `storeys.toml`: the picture of the house as a table.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::house;

/// Who stands where.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Storeys {
    pub(crate) floors: BTreeMap<String, u8>,
    pub(crate) storeys: BTreeMap<String, u8>,
    pub(crate) beside: BTreeMap<String, Reach>,
    pub(crate) layers: BTreeMap<String, Vec<String>>,
    pub(crate) drivers: BTreeMap<String, Vec<String>>,
}

/// What a crate outside of the stack may import of ours.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reach {
    Everything,
    Floors,
    Nothing,
}

impl Storeys {
    /// Reads the table of the house.
    pub(crate) fn load() -> Self {
        toml::from_str(&house::text("guards/storeys.toml")).expect("guards/storeys.toml is readable")
    }

    /// Whether a crate is in the table at all.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.floors.contains_key(name) || self.storeys.contains_key(name) || self.beside.contains_key(name)
    }
}
