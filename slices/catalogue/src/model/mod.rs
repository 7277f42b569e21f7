//! The nouns of the catalogue: version, area, requirement, tag, law; and the small words they are made of.

mod area;
mod file;
mod law;
mod number;
mod requirement;
mod tag;
mod version;
mod wording;

pub(crate) use area::{Area, AreaCount};
pub(crate) use file::{AreaFile, CatalogueFile, LawFile, RequirementFile};
pub(crate) use law::{Law, LawRow, LawVersion, Span};
pub(crate) use number::Number;
pub(crate) use requirement::{Kind, Requirement};
pub(crate) use tag::Tag;
pub(crate) use version::{Address, Catalogue, Version, VersionRow};
pub use wording::Wording;
