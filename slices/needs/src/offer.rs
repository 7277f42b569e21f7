//! What higher storeys may use of needs: how much each office needs each area, and what leadership stated.

use db::{ReadTx, WriteTx};
use kernel::{Id, Key, Outcome, Say, Scope};

use crate::cases;

/// How much an office needs an area, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedScore {
    /// The office's key, as in the programme's transfer file.
    pub office: Key,
    /// The area's key in the programme's catalogue.
    pub area: Key,
    /// 0–100.
    pub score: u8,
    /// Whether a facilitator set it by hand.
    pub by_hand: bool,
    /// How it came about, in a sentence.
    pub words: Say,
}

/// What leadership stated about an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WishKind {
    /// This area in any case.
    Certain,
    /// This area not now.
    NotNow,
    /// This area only with the service of this name.
    OnlyWith(String),
}

/// What leadership stated, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The office's key, as in the programme's transfer file.
    pub office: Key,
    /// The area's key in the programme's catalogue.
    pub area: Key,
    /// What was stated.
    pub kind: WishKind,
    /// Why.
    pub reason: String,
}

/// Need scores of all offices of the programme of this transaction, in the order of offices and areas; pairs without a score
/// are absent. Asks no rights: the caller does.
pub fn need_scores(tx: &mut ReadTx<'_>) -> Outcome<Vec<NeedScore>> {
    cases::need_scores(tx)
}

/// What leadership of the offices of this programme stated, in the same order. Asks no rights: the caller does.
pub fn wishes(tx: &mut ReadTx<'_>) -> Outcome<Vec<Wish>> {
    cases::wishes_stated(tx)
}

/// Enters a needs workshop of the past with its ratings, for the demo: closed, handed on, and marked as an example. `table`
/// has a line for each area, separated by `;`: key, the medians of the four scales, a strength, a weakness, what leadership
/// states and why, something that is there already. The scope of its workshop.
pub fn example_create(
    tx: &mut WriteTx<'_>,
    office: &Key,
    (title, day): (&str, kernel::Day),
    table: &str,
) -> Outcome<Id<Scope>> {
    cases::example_create(tx, office, (title, day), table)
}
