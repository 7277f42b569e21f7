//! A programme's own template, and what its people change of one.

use kernel::Id;

use super::Template;

/// A template of the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TemplateOwn {
    pub(crate) id: Id<TemplateOwn>,
    /// What people call it.
    pub(crate) title: String,
    pub(crate) template: Template,
    /// Guards against saving over somebody.
    pub(crate) version: i64,
}

/// What can be changed, in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TemplateWords {
    pub(crate) title: String,
    pub(crate) question: String,
    /// One number for each step; 0 leaves it out.
    pub(crate) minutes: Vec<u16>,
    /// In the order of the scales.
    pub(crate) scales: Vec<ScaleWords>,
    pub(crate) dots: u16,
    pub(crate) threshold: u16,
    /// As people write it: `Wichtigkeit × (5 − Heutiger Stand)`.
    pub(crate) formula: String,
}

/// A scale's name and what its ends mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ScaleWords {
    pub(crate) name: String,
    pub(crate) low: String,
    pub(crate) high: String,
}
