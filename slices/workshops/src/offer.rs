//! What higher storeys may use of workshops: statements with their lineage, and the demo's content.

use db::{ReadTx, WriteTx};
use kernel::{Day, Outcome};
use methods::offer::Method;

pub use crate::model::{Card, LONGEST, Room};
use crate::{cases, model::Purpose, rules::protocol, store};

/// A statement as an editing group works with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// Its id.
    pub id: kernel::Id<StatementLine>,
    /// Round, group and number, as it stands on cards: `2.5.1`.
    pub label: String,
    /// The round it was written in, from 1.
    pub round: usize,
    /// Its words.
    pub text: String,
    /// The labels of what it came from.
    pub from: Vec<String>,
    /// The labels of everything it grew from, down to the first round; its own is the first.
    pub grown_from: Vec<String>,
    /// The labels of what it became.
    pub to: Vec<String>,
    /// `stands`, `carried`, `set_aside` or `left`.
    pub outcome: &'static str,
    /// What was said against it.
    pub dissents: Vec<String>,
}

/// All statements of the workshop this transaction is in, round by round. Who wrote them is not told.
pub fn statements(tx: &mut ReadTx<'_>) -> Outcome<Vec<StatementLine>> {
    let cases::BoardShow { workshop, board, lines, .. } = cases::board_show(tx)?;
    let grown = |id| {
        let all = protocol::ancestors(&board, id).into_iter();
        all.filter_map(|id| protocol::label(&workshop, &board, id)).collect::<Vec<_>>()
    };
    let told = |line: protocol::Line| StatementLine {
        grown_from: grown(line.id),
        id: line.id.cast(),
        label: line.label,
        round: line.round,
        text: line.text,
        from: line.from.into_iter().map(|(label, _)| label).collect(),
        to: line.to,
        outcome: line.outcome.word(),
        dissents: line.dissents,
    };
    Ok(lines.into_iter().map(told).collect())
}

/// The workshop this transaction is in, as somebody enters cards into it.
pub fn room(tx: &mut ReadTx<'_>) -> Outcome<Room> {
    cases::cards_show(tx)
}

/// Enters cards with their lineage. Their origins are there or among them.
pub fn cards_enter(tx: &mut WriteTx<'_>, cards: &[Card]) -> Outcome<()> {
    cases::cards_enter(tx, cards)
}

/// Enters a workshop of the past with its cards, for the demo: closed, and marked as an example. Its short code.
pub fn example_create(
    tx: &mut WriteTx<'_>,
    (title, day, start): (&str, Day, u32),
    method: Method,
    cards: &[Card],
) -> Outcome<String> {
    let (scope, code) = cases::workshop_create(tx, (title, day, start), method, Purpose::Example)?;
    let place = db::scopes::place(tx, kernel::Scope { kind: kernel::ScopeKind::Workshop, id: scope })?;
    tx.within(place, |tx| cases::example_fill(tx, cards))?;
    Ok(code)
}

/// Begins a workshop with so many simulated people in the programme of this transaction. Its scope and short code.
pub fn simulation_start(tx: &mut WriteTx<'_>, people: usize) -> Outcome<(kernel::Id<kernel::Scope>, String)> {
    cases::simulation_start(tx, people)
}

/// The next thing somebody does in a simulated workshop; `false` once it is closed.
pub fn simulation_step(tx: &mut WriteTx<'_>, workshop: kernel::Id<kernel::Scope>) -> Outcome<bool> {
    let place = db::scopes::place(tx, kernel::Scope { kind: kernel::ScopeKind::Workshop, id: workshop })?;
    tx.within(place, cases::simulation_step)
}

/// Forgets by which tokens and words participants come back, a day after their workshop was closed. For all workshops.
pub fn devices_forget(tx: &mut WriteTx<'_>) -> Outcome<u64> {
    let before = tx.now().plus_seconds(-86_400);
    store::participant::participants_forget(tx, before)
}
