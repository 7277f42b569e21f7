//! The basis of an allocation: terms, areas and the sheets of all offices, with the names they had.

use kernel::Lang;
use serde::{Deserialize, Serialize};

use super::{Sheet, Terms};

/// Everything an allocation is worked out from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Basis {
    pub(crate) terms: Terms,
    /// In the catalogue's order.
    pub(crate) areas: Vec<Area>,
    /// In the cohort's order.
    pub(crate) offices: Vec<Office>,
}

/// An area of the programme's catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Area {
    pub(crate) key: String,
    pub(crate) de: String,
    pub(crate) en: String,
}

/// An office of the cohort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Office {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) sheet: Sheet,
}

impl Area {
    /// Its name in the reader's language.
    pub(crate) fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }
}

impl Basis {
    /// The name of an area; its key where the catalogue no longer has it.
    pub(crate) fn area<'a>(&'a self, key: &'a str, lang: Lang) -> &'a str {
        self.areas.iter().find(|area| area.key == key).map_or(key, |area| area.name(lang))
    }

    /// Whether some need was made up.
    pub(crate) fn is_example(&self) -> bool {
        let mut needs = self.offices.iter().flat_map(|office| office.sheet.needs.values());
        needs.any(|need| need.origin == super::Origin::Example)
    }
}
