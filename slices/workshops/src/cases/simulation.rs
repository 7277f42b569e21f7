//! A workshop with simulated participants, for the demo: each call is one thing that somebody in the room does.

use db::{WriteTx, scopes};
use kernel::{Id, Lang, Outcome, Scope, ScopeKind};
use methods::offer::{MethodRef, Shipped};

use crate::{
    cases::{
        ParticipantAdd, StepTake, TakenStep, group_done,
        group_work::{Work, work},
        origin::origins,
        participant_add, statement_carry, statement_new, statement_set_aside,
        statement_write::Carry,
        step_take,
        workshop_new::workshop_create,
    },
    model::{Board, Group, Purpose, Workshop},
    rules::{names, table::Fate},
    store,
};

/// What simulated people write; every sentence is made up.
const SENTENCES: [&str; 10] = [
    "Kinder werden gehört, bevor entschieden wird",
    "Eltern wissen, wer zuständig ist",
    "Absprachen gelten",
    "Niemand erzählt alles zweimal",
    "Übergänge sind vorbereitet",
    "Der Blick geht über das Problem hinaus",
    "Alle verstehen den Hilfeplan",
    "Eine Person bleibt ansprechbar",
    "Auch im Streit bleibt Achtung",
    "Gelungenes wird gefeiert",
];

/// Begins in the programme of this transaction: a workshop full of people, at its first round. Its scope and short code.
pub(crate) fn simulation_start(tx: &mut WriteTx<'_>, people: usize) -> Outcome<(Id<Scope>, String)> {
    let method = methods::offer::method(tx, MethodRef::Shipped(Shipped::AscendingInterview), Lang::De)?;
    let now = tx.now().local();
    let start = u32::try_from(i32::from(now.hour()) * 60 + i32::from(now.minute())).unwrap_or(0);
    let title = "Workshop mit simulierten Personen (Beispiel)";
    let (scope, code) = workshop_create(tx, (title, now.date(), start), method, (Purpose::Example, ""))?;
    let place = scopes::place(tx, Scope { kind: ScopeKind::Workshop, id: scope })?;
    tx.within(place, |tx| {
        let workshop = store::workshop::workshop_here(tx)?;
        let origins = origins(tx, &workshop)?;
        for number in 0..people {
            let name = names::pseudonym(tx.bytes());
            let origin = origins.get(number % origins.len().max(1)).map(|(origin, _)| origin.clone());
            participant_add(tx, &ParticipantAdd { names: vec![name], origin })?;
        }
        next(tx)
    })?;
    Ok((scope, code))
}

/// The next thing somebody does in the workshop of this transaction; `false` once it is closed.
pub(crate) fn simulation_step(tx: &mut WriteTx<'_>) -> Outcome<bool> {
    let workshop = store::workshop::workshop_here(tx)?;
    if workshop.is_closed() {
        return Ok(false);
    }
    let board = store::board::board(tx)?;
    let chance = tx.bytes::<2>();
    match busy(&workshop, &board, usize::from(chance[0])) {
        Some(group) => act(tx, group, chance[1])?,
        None if workshop.round_at(workshop.position + 1).is_some() => next(tx)?,
        None => step_take(tx, &StepTake { version: None, step: TakenStep::Close })?,
    }
    Ok(true)
}

fn next(tx: &mut WriteTx<'_>) -> Outcome<()> {
    step_take(tx, &StepTake { version: None, step: TakenStep::Next })
}

/// One of the groups that are not done yet.
fn busy(workshop: &Workshop, board: &Board, chance: usize) -> Option<Id<Group>> {
    let groups: Vec<_> = board.round(workshop.position).filter(|group| group.done_at.is_none()).collect();
    groups.get(chance % groups.len().max(1)).map(|group| group.id)
}

/// A group deals with the next statement before it, writes one, or is done.
fn act(tx: &mut WriteTx<'_>, group: Id<Group>, chance: u8) -> Outcome<()> {
    let work = work(tx, group)?;
    let table = work.table();
    let open = table.before().find(|one| table.fate(one.id) == Fate::Open).map(|one| one.id);
    let standing = table.standing().count();
    match open {
        Some(id) if standing < usize::from(work.round.items) && !chance.is_multiple_of(4) => {
            statement_carry(tx, &Carry { group, from: vec![id], text: None })
        }
        Some(id) => statement_set_aside(tx, group, id, "Steckt schon in einer anderen Aussage (Beispiel)"),
        None if standing < first(&work) => statement_new(tx, group, SENTENCES[usize::from(chance) % SENTENCES.len()]),
        None => group_done(tx, group, true),
    }
}

/// How many statements a group without any before it writes.
fn first(work: &Work) -> usize {
    if work.group.parents.is_empty() { 2.min(usize::from(work.round.items)) } else { 0 }
}
