//! A card that was written on paper, as somebody enters it afterwards.

use kernel::Moment;

/// A card; labels are `2.5.1`: round, group and number as they stand on cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The round as people count it: only those in which something is written.
    pub round: usize,
    /// The group's number in the round.
    pub group: usize,
    /// Its own label.
    pub label: String,
    /// Its words.
    pub text: String,
    /// The labels of what it came from.
    pub from: Vec<String>,
    /// Why it was set aside, if it was.
    pub aside: Option<String>,
}

/// A workshop whose cards are entered afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRoom {
    /// What people call the workshop.
    pub title: String,
    /// The rounds in which something is written; the first is round 1 of the cards.
    pub rounds: Vec<CardRound>,
    /// Every statement that is there, and every one that was taken back.
    pub known: Vec<KnownCard>,
    /// What was entered last and can be taken back.
    pub last: Option<CardEntry>,
}

/// A round in which something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRound {
    /// What it is called.
    pub name: String,
    /// How many statements a group carries on by the method.
    pub items: usize,
}

/// A statement that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCard {
    /// Its label.
    pub label: String,
    /// Its words.
    pub text: String,
    /// The labels of what it came from.
    pub from: Vec<String>,
    /// Whether it was not taken back; its number is used up all the same.
    pub stands: bool,
}

/// Cards that were entered at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardEntry {
    /// The number of the step.
    pub number: i64,
    /// How many cards.
    pub count: usize,
    /// When.
    pub at: Moment,
}
