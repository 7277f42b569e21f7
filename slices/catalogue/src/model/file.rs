//! A catalogue and law references as files hold them: what an import has read and an export will write.

use kernel::Key;

use crate::model::{Kind, Number, Span, Tag, Wording};

/// A catalogue with one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CatalogueFile {
    pub(crate) key: Key,
    pub(crate) number: Number,
    pub(crate) title: Wording,
    pub(crate) about: Wording,
    pub(crate) licence: String,
    pub(crate) tags: Vec<Tag>,
    pub(crate) areas: Vec<AreaFile>,
}

/// An area with its requirements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaFile {
    pub(crate) key: Key,
    pub(crate) number: i64,
    pub(crate) name: Wording,
    pub(crate) purpose: Wording,
    pub(crate) requirements: Vec<RequirementFile>,
}

/// A requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RequirementFile {
    pub(crate) number: Number,
    pub(crate) kind: Kind,
    pub(crate) minimum: bool,
    pub(crate) text: Wording,
    pub(crate) evidence: Vec<Wording>,
    pub(crate) tags: Vec<String>,
}

/// A law reference with its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LawFile {
    pub(crate) key: Key,
    pub(crate) citation: String,
    pub(crate) title: Wording,
    pub(crate) summary: Wording,
    pub(crate) versions: Vec<(Span, Wording)>,
}
