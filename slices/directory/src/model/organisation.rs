//! Organisations: offices, institutes, carriers. Each owns a scope, and its id is the id of that scope.

use std::{fmt, str::FromStr};

use db::{DbError, Row};
use kernel::{Day, Id, Key, Scope};

/// Marker for organisations; their ids are those of their scopes, `Id<Scope>`.
#[derive(Debug)]
pub enum Organisation {}

/// What kind of organisation it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrganisationKind {
    /// Landesjugendamt.
    StateYouthOffice,
    /// An institute that accompanies or evaluates.
    Institute,
    /// Jugendamt.
    YouthOffice,
    /// Freier Träger.
    IndependentCarrier,
    /// Anything else.
    Other,
}

impl OrganisationKind {
    /// All kinds, in the order of select fields.
    pub const ALL: [OrganisationKind; 5] =
        [Self::YouthOffice, Self::StateYouthOffice, Self::Institute, Self::IndependentCarrier, Self::Other];

    /// The word kept in the records and used in text keys (`organisation-kind-youth_office`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::StateYouthOffice => "state_youth_office",
            Self::Institute => "institute",
            Self::YouthOffice => "youth_office",
            Self::IndependentCarrier => "independent_carrier",
            Self::Other => "other",
        }
    }

    /// The key of its name for people.
    pub fn text_key(self) -> String {
        format!("organisation-kind-{}", self.word())
    }
}

impl FromStr for OrganisationKind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

impl fmt::Display for OrganisationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// An organisation as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRow {
    /// Its scope.
    pub id: Id<Scope>,
    /// Its key in addresses of pages.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Amtlicher Gemeindeschlüssel.
    pub official_key: Option<String>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// A new organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationNew {
    /// Its key in addresses of pages.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Amtlicher Gemeindeschlüssel.
    pub official_key: Option<String>,
}

/// Everything known about one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrganisationFacts {
    pub(crate) row: OrganisationRow,
    pub(crate) valid_from: Option<Day>,
    pub(crate) valid_until: Option<Day>,
    pub(crate) successor: Option<Id<Scope>>,
    pub(crate) version: i64,
}

impl OrganisationRow {
    /// Reads `id, key, name, kind, official_key, withdrawn_at`.
    pub(crate) fn read(row: &mut Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get()?,
            key: row.get()?,
            name: row.get()?,
            kind: row.get::<String>()?.parse().unwrap_or(OrganisationKind::Other),
            official_key: row.get()?,
            withdrawn: row.get::<Option<i64>>()?.is_some(),
        })
    }
}
