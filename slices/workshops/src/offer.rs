//! What higher storeys may use of workshops: statements with their lineage, the demo's content, and the room itself — code,
//! people, clock and console — for another kind of workshop that a higher slice runs.

use db::{ReadTx, WriteTx};
use kernel::{Day, Outcome};
use methods::offer::Method;

pub use crate::model::{Card, CardEntry, CardRoom, CardRound, KnownCard, LONGEST};
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
        dissents: line.dissents.into_iter().map(|said| said.text).collect(),
    };
    Ok(lines.into_iter().map(told).collect())
}

/// A closed workshop of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkshopLine {
    /// Its scope, to be entered for [`statements`].
    pub scope: kernel::Id<kernel::Scope>,
    /// Its short code; its pages lie under `/w/{code}`.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// On which day.
    pub day: Day,
    /// Whether its content is made up.
    pub is_example: bool,
}

/// The closed workshops of the programme this transaction is in, the latest first. A rehearsal is none.
pub fn workshops_closed(tx: &mut ReadTx<'_>) -> Outcome<Vec<WorkshopLine>> {
    let rows = cases::workshop_list(tx)?.rows.into_iter();
    let closed = rows.filter(|row| row.workshop.is_closed() && row.workshop.purpose != Purpose::Rehearsal);
    let line = |row: cases::Listed| WorkshopLine {
        scope: row.workshop.scope,
        code: row.code,
        title: row.workshop.title,
        day: row.workshop.day,
        is_example: row.workshop.purpose == Purpose::Example,
    };
    Ok(closed.map(line).collect())
}

/// The workshop this transaction is in, as somebody enters cards into it.
pub fn card_room(tx: &mut ReadTx<'_>) -> Outcome<CardRoom> {
    cases::cards_show(tx)
}

/// Enters cards with their lineage. Their origins are there or among them.
pub fn cards_enter(tx: &mut WriteTx<'_>, cards: &[Card]) -> Outcome<()> {
    cases::cards_enter(tx, cards)
}

/// Takes the last entry of cards back; `number` is that of the [`CardEntry`] that somebody saw.
pub fn cards_undo(tx: &mut WriteTx<'_>, number: i64) -> Outcome<()> {
    cases::cards_undo(tx, number)
}

/// Enters a workshop of the past with its cards, for the demo: closed, and marked as an example. Its short code.
pub fn example_create(
    tx: &mut WriteTx<'_>,
    (title, day, start): (&str, Day, u32),
    method: Method,
    cards: &[Card],
) -> Outcome<String> {
    let (scope, code) = cases::workshop_create(tx, (title, day, start), method, (Purpose::Example, ""))?;
    let place = db::scopes::place(tx, kernel::Scope { kind: kernel::ScopeKind::Workshop, id: scope })?;
    tx.within(place, |tx| cases::example_fill(tx, cards))?;
    Ok(code)
}

/// A workshop that another slice runs: people join and the facilitator steers as ever, the rest is that slice's.
#[derive(Debug, Clone)]
pub struct RoomNew {
    /// What people call it.
    pub title: String,
    /// On which day.
    pub day: Day,
    /// When it begins, in minutes of the day.
    pub start: u32,
    /// Its rounds; none of them is written.
    pub method: Method,
    /// Whether its content is made up.
    pub example: bool,
    /// Below `/w/{code}`, where the pages of that slice lie.
    pub way: &'static str,
}

/// Enters it for the programme of this transaction: its scope and short code. Asks no right: its own slice does.
pub fn room_create(tx: &mut WriteTx<'_>, new: RoomNew) -> Outcome<(kernel::Id<kernel::Scope>, String)> {
    let purpose = if new.example { Purpose::Example } else { Purpose::Real };
    cases::workshop_create(tx, (&new.title, new.day, new.start), new.method, (purpose, new.way))
}

/// Where the workshop of this transaction stands, as pages of another slice show it.
#[derive(Debug, Clone)]
pub struct Room {
    /// What people call it.
    pub title: String,
    /// Its short code.
    pub code: String,
    /// On which day.
    pub day: Day,
    /// The programme's key and title.
    pub programme: (String, String),
    /// 0 before the first round, then the number of the round.
    pub position: usize,
    /// What the round is called.
    pub round: String,
    /// Seconds that are left; none, where no clock runs.
    pub left: Option<i64>,
    /// Whether the clock stands still.
    pub paused: bool,
    /// What the facilitator says to all; may be empty.
    pub message: String,
    /// Whether it is over.
    pub closed: bool,
    /// Whether its content is made up.
    pub example: bool,
}

/// Where it stands. Asks no right: the slice that runs it does.
pub fn room(tx: &mut ReadTx<'_>) -> Outcome<Room> {
    let (workshop, scope) = (store::workshop::workshop_here(tx)?, tx.scope_id());
    let (_, code) = db::scopes::key(tx, scope)?;
    let (_, key) = db::scopes::key(tx, workshop.programme)?;
    Ok(Room {
        code,
        programme: (key, db::scopes::title(tx, workshop.programme)?),
        position: workshop.position,
        round: workshop.round().map_or_else(String::new, |(_, round)| round.name.clone()),
        left: workshop.clock.left(tx.now()).filter(|_| !workshop.is_closed()),
        paused: workshop.clock.paused_at.is_some(),
        closed: workshop.is_closed(),
        example: workshop.purpose == Purpose::Example,
        title: workshop.title,
        day: workshop.day,
        message: workshop.message,
    })
}

/// Ends an example of the past after its last round.
pub fn room_example_close(tx: &mut WriteTx<'_>) -> Outcome<()> {
    cases::example_fill(tx, &[])
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
