//! What one office brings in: its ranks, its needs, its pins and bans, and what people moved by hand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Where a need comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Origin {
    /// The needs workshop of the office.
    Workshop,
    /// Somebody entered it.
    Hand,
    /// It was made up, to show how it works.
    Example,
}

impl Origin {
    /// Its text key.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Origin::Workshop => "sheet-origin_workshop",
            Origin::Hand => "sheet-origin_hand",
            Origin::Example => "sheet-origin_example",
        }
    }
}

/// How much an office needs an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Need {
    /// From 0 to 100.
    pub(crate) score: i64,
    pub(crate) origin: Origin,
    /// What the needs workshop said when it was taken over: by this it is known what changed since, here or there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) heard: Option<i64>,
}

impl Need {
    /// What was taken over, as it was then. Sheets from before that was kept told it by the origin only.
    pub(crate) fn taken(&self) -> Option<i64> {
        self.heard.or((self.origin == Origin::Workshop).then_some(self.score))
    }
}

/// An area that is set on a rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pin {
    /// From 1.
    pub(crate) rank: i64,
    pub(crate) area: String,
    pub(crate) reason: String,
}

/// An area that the office takes in any case, on whatever rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Must {
    pub(crate) area: String,
    pub(crate) reason: String,
    /// Its leadership stated it in the needs workshop; otherwise somebody entered it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) heard: bool,
}

/// An area that the office does not take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ban {
    pub(crate) area: String,
    pub(crate) reason: String,
    /// Its leadership stated it in the needs workshop; otherwise somebody entered it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) heard: bool,
}

/// An area that leadership takes only with one service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Condition {
    pub(crate) area: String,
    /// The service, by its id and by its name as it was last known.
    pub(crate) service: String,
    pub(crate) name: String,
    /// Whether the office takes part with it; otherwise the area cannot be taken.
    pub(crate) met: bool,
    /// Leadership's, in its own words.
    pub(crate) reason: String,
}

/// The ranks of an office as people want them instead of the computed ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Moved {
    /// The areas of each rank; more than one is an open choice, of which the first one counts.
    pub(crate) ranks: Vec<Vec<String>>,
    pub(crate) reason: String,
    /// They are those of another solution that was taken, not of somebody who moved this office.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) chosen: bool,
}

/// Everything one office brings in. Areas are named by their keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sheet {
    /// Ranks that are filled for sure.
    pub(crate) firm: i64,
    /// Ranks that are filled if time allows.
    pub(crate) optional: i64,
    pub(crate) needs: BTreeMap<String, Need>,
    pub(crate) pins: Vec<Pin>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) musts: Vec<Must>,
    pub(crate) bans: Vec<Ban>,
    /// What was taken over only; sheets and resolutions from before there were any have none.
    #[serde(default)]
    pub(crate) conditions: Vec<Condition>,
    pub(crate) moved: Option<Moved>,
}

impl Default for Sheet {
    /// As in 2016: two firm areas, a third one if time allows.
    fn default() -> Self {
        Self {
            firm: 2,
            optional: 1,
            needs: BTreeMap::new(),
            pins: Vec::new(),
            musts: Vec::new(),
            bans: Vec::new(),
            conditions: Vec::new(),
            moved: None,
        }
    }
}

impl Sheet {
    /// How many ranks it fills.
    pub(crate) fn ranks(&self) -> i64 {
        self.firm + self.optional
    }

    /// The need of an area; 0 where none is known.
    pub(crate) fn score(&self, area: &str) -> i64 {
        self.needs.get(area).map_or(0, |need| need.score)
    }
}
