//! A template: how a needs workshop runs, what is asked, and how need is reckoned. All of it is data.

use std::str::FromStr;

use catalogue::offer::Wording;
use kernel::Id;
use serde::{Deserialize, Serialize};

/// How a needs workshop runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Template {
    /// What everybody is asked.
    pub(crate) question: Wording,
    /// In which steps.
    pub(crate) steps: Vec<Step>,
    /// What is rated for each area.
    pub(crate) scales: Vec<Scale>,
    /// How many dots everybody gives.
    pub(crate) dots: u16,
    /// From how many answers on a figure is shown.
    pub(crate) threshold: u16,
    /// How need can be reckoned; a sitting keeps the one that was chosen.
    pub(crate) formulas: Vec<Formula>,
}

/// A step of the workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Step {
    /// What can be done in it.
    pub(crate) kind: StepKind,
    /// How long it takes.
    pub(crate) minutes: u16,
    /// What people call it.
    pub(crate) name: Wording,
}

/// What can be done in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum StepKind {
    /// Everybody writes cards for themselves.
    Cards,
    /// Cards are shown to all.
    Share,
    /// Cards are put into groups.
    Cluster,
    /// Areas are rated.
    Rate,
    /// Dots are given.
    Vote,
    /// The result is looked at.
    Outlook,
}

impl StepKind {
    /// The word of text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            StepKind::Cards => "cards",
            StepKind::Share => "share",
            StepKind::Cluster => "cluster",
            StepKind::Rate => "rate",
            StepKind::Vote => "vote",
            StepKind::Outlook => "outlook",
        }
    }
}

/// A scale: from least to most, with words at both ends. „Kann ich nicht sagen“ is no point on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Scale {
    /// Its word in records and formulas.
    pub(crate) key: String,
    /// The least answer.
    pub(crate) least: i64,
    /// The greatest answer.
    pub(crate) most: i64,
    /// What people call it.
    pub(crate) name: Wording,
    /// What the least answer means.
    pub(crate) low: Wording,
    /// What the greatest answer means.
    pub(crate) high: Wording,
}

/// A sum of products of medians.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub(crate) struct Formula {
    /// Its word in text keys, where it is told.
    pub(crate) key: FormulaKey,
    /// What is added.
    pub(crate) terms: Vec<Term>,
}

/// A product, and how much it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Term {
    pub(crate) weight: i64,
    /// What is multiplied; each scale once at most.
    pub(crate) factors: Vec<Factor>,
}

/// A formula as files and older sittings have it: a single product may be written without weight.
#[derive(Deserialize)]
struct Written {
    key: FormulaKey,
    #[serde(default)]
    factors: Vec<Factor>,
    #[serde(default)]
    terms: Vec<Term>,
}

impl From<Written> for Formula {
    fn from(Written { key, factors, terms }: Written) -> Self {
        let single = |factors| vec![Term { weight: 1, factors }];
        Self { key, terms: if terms.is_empty() { single(factors) } else { terms } }
    }
}

/// The formulas that ship have sentences of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FormulaKey {
    /// Importance and what is missing.
    Gap,
    /// The same, and what the office can do about it.
    GapInfluence,
    /// The same, and how urgent it is.
    GapUrgency,
    /// A programme's own, told by the names of its scales.
    Own,
}

impl FormulaKey {
    /// The word in forms and text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            FormulaKey::Gap => "gap",
            FormulaKey::GapInfluence => "gap_influence",
            FormulaKey::GapUrgency => "gap_urgency",
            FormulaKey::Own => "own",
        }
    }
}

impl FromStr for FormulaKey {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        let all = [FormulaKey::Gap, FormulaKey::GapInfluence, FormulaKey::GapUrgency, FormulaKey::Own];
        all.into_iter().find(|key| key.word() == word).ok_or(())
    }
}

/// A factor: the median of a scale, or what is missing from it to the scale's end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Factor {
    /// Which scale.
    pub(crate) scale: String,
    /// Whether it counts from the other end.
    pub(crate) turned: bool,
}

/// A programme's own template.
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
