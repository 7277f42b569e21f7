//! A sitting: the needs workshop of one office. It lives in the scope of a workshop, which has day, clock and participants.

use catalogue::offer::Wording;
use kernel::{Id, Key, Lang, Moment, Scope};
use serde::{Deserialize, Serialize};

use super::Template;

/// An area as the sitting keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Area {
    /// Its key in the catalogue.
    pub(crate) key: Key,
    /// Its number.
    pub(crate) number: i64,
    /// Its name.
    pub(crate) name: Wording,
}

impl Area {
    /// Number and name, as lists show them.
    pub(crate) fn label(&self, lang: Lang) -> String {
        format!("{}. {}", self.number, self.name.in_lang(lang))
    }
}

/// An area as it is written down with the sitting.
#[derive(Serialize, Deserialize)]
pub(crate) struct Written {
    key: String,
    number: i64,
    name: Wording,
}

impl Written {
    /// To be written down.
    pub(crate) fn of(area: &Area) -> Self {
        Self { key: area.key.to_string(), number: area.number, name: area.name.clone() }
    }

    /// Read again; nothing, where the key is none.
    pub(crate) fn read(self) -> Option<Area> {
        Some(Area { key: self.key.parse().ok()?, number: self.number, name: self.name })
    }
}

/// The needs workshop of one office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sitting {
    /// The scope of its workshop.
    pub(crate) workshop: Id<Scope>,
    /// The programme.
    pub(crate) programme: Id<Scope>,
    /// The office it is about.
    pub(crate) office: Id<Scope>,
    /// How it runs: its own copy.
    pub(crate) template: Template,
    /// The areas of the programme's catalogue: a copy as well.
    pub(crate) areas: Vec<Area>,
    /// When ratings and dots were closed; from then on there are figures, and nothing changes them.
    pub(crate) rated_at: Option<Moment>,
    /// When the office handed its results on to the programme.
    pub(crate) handed_at: Option<Moment>,
    /// When it took them back; none, where they are handed on or never were.
    pub(crate) withdrawn_at: Option<Moment>,
    /// Guards against two who act at once.
    pub(crate) version: i64,
}

impl Sitting {
    /// An area by its key.
    pub(crate) fn area(&self, key: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.key.as_str() == key)
    }
}
