//! Cards: strengths and weaknesses of an area, and the groups they are put into.

use std::str::FromStr;

use kernel::{Id, Key, Participant};
use serde::{Deserialize, Serialize};

/// What a card says about an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CardKind {
    /// What works.
    Strength,
    /// What is missing.
    Weakness,
}

impl CardKind {
    /// Both.
    pub(crate) const ALL: [CardKind; 2] = [CardKind::Strength, CardKind::Weakness];

    /// The word in records and text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            CardKind::Strength => "strength",
            CardKind::Weakness => "weakness",
        }
    }
}

impl FromStr for CardKind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        CardKind::ALL.into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

/// A card. Once it is shared nobody changes it; it only gets a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    pub(crate) id: Id<Card>,
    /// Who wrote it; nobody, where it came from paper.
    pub(crate) author: Option<Id<Participant>>,
    pub(crate) area: Key,
    pub(crate) kind: CardKind,
    pub(crate) text: String,
    /// The number all call it by; none while it is private.
    pub(crate) number: Option<i64>,
    pub(crate) group: Option<Id<CardGroup>>,
}

/// A named group of cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CardGroup {
    pub(crate) id: Id<CardGroup>,
    pub(crate) name: String,
}

/// One act of grouping, with where each card was before: enough to undo it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Move {
    /// The group that was begun with it.
    pub(crate) begun: Option<String>,
    /// Cards with the group each was in before.
    pub(crate) cards: Vec<(String, Option<String>)>,
}
