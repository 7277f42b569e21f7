//! What higher storeys may use of capture: cards out of a text, for the demo.

use kernel::{No, Outcome};
use workshops::offer::Card;

use crate::{
    model::Doubles,
    rules::{cards, rows},
};

/// The cards of a table as text, for a workshop of so many written rounds in which nothing is written yet.
pub fn cards(text: &str, rounds: usize) -> Outcome<Vec<Card>> {
    let rows = rows::of_text(text);
    let faults = match cards::cards(rounds, (&rows, Doubles::Take), &[]) {
        Ok(cards) => return Ok(cards.into_iter().map(|(_, card)| card).collect()),
        Err(faults) => faults,
    };
    Err(faults.into_iter().next().map_or(No::Missing, |fault| No::Refused(fault.say)))
}
