//! What higher storeys may use of the catalogue.

use db::{ReadTx, WriteTx};
use kernel::{Key, Outcome, Place};

pub use crate::model::Wording;
use crate::{cases, model::Number, store};

/// An area as others refer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaRow {
    /// Its key in the catalogue, as in `leitbild`.
    pub key: Key,
    /// Its number, from 1.
    pub number: i64,
    /// Its name in both languages.
    pub name: Wording,
}

/// A version of a catalogue, as others keep it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueRef {
    /// The catalogue's key.
    pub catalogue: Key,
    /// The version's number, as in `1.0`.
    pub version: String,
}

/// Loads the shipped catalogue and law references, released as version 1.0; what is there already stays as it is.
/// Asks no rights: the caller is the program's first start.
pub fn shipped_load(tx: &mut WriteTx<'_>) -> Outcome<()> {
    tx.within(Place::instance(), cases::shipped_load)
}

/// The areas of a version in the order of their numbers; `None` when there is no such version.
pub fn areas(tx: &mut ReadTx<'_>, of: &CatalogueRef) -> Outcome<Option<Vec<AreaRow>>> {
    let Ok(number) = of.version.parse::<Number>() else { return Ok(None) };
    tx.inside(Place::instance(), |tx| {
        let named = store::areas_named(tx, &of.catalogue, &number)?;
        // No areas: a version that has none yet, or no such version.
        if named.is_empty() && store::version_find(tx, &of.catalogue, &number)?.is_none() {
            return Ok(None);
        }
        Ok(Some(named.into_iter().map(|(key, number, name)| AreaRow { key, number, name }).collect()))
    })
}

/// All released versions with their titles, for select fields.
pub fn versions_released(tx: &mut ReadTx<'_>) -> Outcome<Vec<(CatalogueRef, Wording)>> {
    tx.inside(Place::instance(), |tx| {
        let rows = store::version_list(tx)?.into_iter().filter(|row| row.released_at.is_some());
        let reference = |catalogue, number: Number| CatalogueRef { catalogue, version: number.to_string() };
        Ok(rows.map(|row| (reference(row.catalogue, row.number), row.title)).collect())
    })
}
