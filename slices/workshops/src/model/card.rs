//! A card that was written on paper, as somebody enters it afterwards.

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
    /// The names of the rounds in which something is written; the first is round 1 of the cards.
    pub rounds: Vec<String>,
    /// Every statement that is there: label and text.
    pub known: Vec<(String, String)>,
}
