//! A method: a workshop as data. Every number of it can be changed.

use std::{fmt, str::FromStr};

use kernel::{Id, Lang};
use serde::{Deserialize, Serialize};

/// How a workshop runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// What people call it.
    pub title: String,
    /// What it is, in a sentence.
    pub about: String,
    /// What everybody is asked.
    pub question: String,
    /// What people ask each other in pairs.
    pub interview: Vec<String>,
    /// The rounds, in their order.
    pub rounds: Vec<Round>,
}

/// One stretch of a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// What people call it.
    pub name: String,
    /// How many people work together; 0: all of them.
    pub group_size: u16,
    /// How long it takes.
    pub minutes: u16,
    /// How many statements a group carries upwards; 0: nothing is written, somebody speaks to all.
    pub items: u16,
    /// Whether a group may put a statement into other words.
    pub reword: bool,
    /// How its groups come about.
    pub mix: Mix,
    /// The colour of its cards.
    pub colour: Colour,
}

impl Round {
    /// Whether groups write statements in it.
    pub fn is_written(&self) -> bool {
        self.items > 0
    }
}

/// How groups of a round come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mix {
    /// Neighbouring groups of the round before come together.
    Join,
    /// People of different organisations and groups come together.
    Across,
}

/// The colour of cards; its word is always said as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// White cards.
    White,
    /// Yellow cards.
    Yellow,
    /// Green cards.
    Green,
    /// Blue cards.
    Blue,
    /// Rose cards.
    Rose,
}

impl Mix {
    /// Both.
    pub const ALL: [Mix; 2] = [Mix::Join, Mix::Across];

    /// The word kept in records and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Mix::Join => "join",
            Mix::Across => "across",
        }
    }
}

impl Colour {
    /// All of them.
    pub const ALL: [Colour; 5] = [Colour::White, Colour::Yellow, Colour::Green, Colour::Blue, Colour::Rose];

    /// The word kept in records, text keys and style classes.
    pub const fn word(self) -> &'static str {
        match self {
            Colour::White => "white",
            Colour::Yellow => "yellow",
            Colour::Green => "green",
            Colour::Blue => "blue",
            Colour::Rose => "rose",
        }
    }
}

impl FromStr for Mix {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Mix::ALL.into_iter().find(|mix| mix.word() == word).ok_or(())
    }
}

impl FromStr for Colour {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Colour::ALL.into_iter().find(|colour| colour.word() == word).ok_or(())
    }
}

/// A method of a programme, as the records hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Its id.
    pub(crate) id: Id<Method>,
    /// The method.
    pub(crate) method: Method,
    /// Guards against saving over somebody.
    pub(crate) version: i64,
}

/// Which method: one that ships, or one of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MethodRef {
    /// Part of the program; never changed, only copied.
    Shipped(Shipped),
    /// The programme's own.
    Own(Id<Method>),
}

/// A method that ships.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shipped {
    /// Alone, pairs, fours, eights, plenum.
    AscendingInterview,
    /// One minute, two, four, all.
    OneTwoFourAll,
}

impl Shipped {
    /// Both; the default first.
    pub const ALL: [Shipped; 2] = [Shipped::AscendingInterview, Shipped::OneTwoFourAll];

    /// The word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Shipped::AscendingInterview => "ascending-interview",
            Shipped::OneTwoFourAll => "one-two-four-all",
        }
    }

    /// Its text in a language.
    pub const fn source(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Shipped::AscendingInterview, Lang::De) => include_str!("../../data/ascending_interview.de.toml"),
            (Shipped::AscendingInterview, Lang::En) => include_str!("../../data/ascending_interview.en.toml"),
            (Shipped::OneTwoFourAll, Lang::De) => include_str!("../../data/one_two_four_all.de.toml"),
            (Shipped::OneTwoFourAll, Lang::En) => include_str!("../../data/one_two_four_all.en.toml"),
        }
    }
}

impl FromStr for MethodRef {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        let shipped = Shipped::ALL.into_iter().find(|shipped| shipped.word() == word).map(MethodRef::Shipped);
        shipped.or_else(|| word.parse().ok().map(MethodRef::Own)).ok_or(())
    }
}

impl fmt::Display for MethodRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MethodRef::Shipped(shipped) => f.write_str(shipped.word()),
            MethodRef::Own(id) => id.fmt(f),
        }
    }
}
