//! What higher storeys may use of needs: how much each office needs each area, and what leadership stated.

use db::{ReadTx, WriteTx};
use kernel::{Id, Key, Outcome, Scope};

use crate::cases;
pub use crate::model::{Handing, NeedScore, Wish, WishKind};

/// Need scores of all offices of the programme of this transaction, in the order of offices and areas; pairs without a score
/// are absent. Asks no rights: the caller does.
pub fn need_scores(tx: &mut ReadTx<'_>) -> Outcome<Vec<NeedScore>> {
    cases::need_scores(tx)
}

/// How far each office of this programme is with handing on, in the cohort's order. Where it took its results back, its scores
/// are absent from [`need_scores`] but for those set by hand, and a copy of them must not count any more. Asks no rights: the
/// caller does.
pub fn handings(tx: &mut ReadTx<'_>) -> Outcome<Vec<(Key, Handing)>> {
    cases::handings(tx)
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
