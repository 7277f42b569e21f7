//! Entering what a room wrote on paper.

use std::collections::HashMap;

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Moment, Outcome};

use crate::{
    model::{Group, SetAside, Statement, Strand, Way, Workshop},
    rules::{
        capture::{self, Card, Row, RowFault},
        permissions, protocol,
    },
    store,
};

/// What was entered: how many cards, or what is wrong row by row; then nothing was written.
pub(crate) type Capture = Result<usize, Vec<RowFault>>;

/// The workshop whose cards are entered.
pub(crate) fn capture_show(tx: &mut ReadTx<'_>) -> Outcome<Workshop> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    store::workshop::workshop_here(tx)
}

/// Enters the cards of all rows, or none.
pub(crate) fn capture(tx: &mut WriteTx<'_>, rows: &[Row]) -> Outcome<Capture> {
    let workshop = capture_show(tx)?;
    let board = store::board::board(tx)?;
    let label = |one: &Statement| protocol::label(&workshop, &board, one.id).map(|label| (label, one.text.clone()));
    let known: Vec<_> = board.statements.iter().filter_map(label).collect();
    let cards = match capture::cards(&workshop, rows, &known) {
        Ok(cards) => cards,
        Err(faults) => return Ok(Err(faults)),
    };
    let mut ids: HashMap<String, (Id<Statement>, Id<Group>)> = board
        .statements
        .iter()
        .filter_map(|one| protocol::label(&workshop, &board, one.id).map(|label| (label, (one.id, one.group))))
        .collect();
    let mut groups: HashMap<(usize, usize), Id<Group>> =
        board.groups.iter().map(|group| ((group.round, group.number), group.id)).collect();
    let at = tx.now();
    // Origins stand before what grew from them, however the rows were ordered.
    let mut ordered: Vec<&Card> = cards.iter().collect();
    ordered.sort_by_key(|card| card.round);
    for card in &ordered {
        let group = group_for(tx, &mut groups, (card.round, card.group))?;
        let id = card_insert(tx, (card, group, at), &ids)?;
        ids.insert(card.label.clone(), (id, group));
    }
    for card in ordered.iter().filter(|card| card.aside.is_some()) {
        aside_insert(tx, card, &ids, at)?;
    }
    tx.append(Event::new("workshops.cards_captured", workshop.scope).set("count", cards.len()))?;
    Ok(Ok(cards.len()))
}

/// The group of a card; one that worked on paper only is entered now.
fn group_for(
    tx: &mut WriteTx<'_>,
    groups: &mut HashMap<(usize, usize), Id<Group>>,
    (round, number): (usize, usize),
) -> Outcome<Id<Group>> {
    if let Some(id) = groups.get(&(round, number)) {
        return Ok(*id);
    }
    let new = Group { id: tx.id(), round, number, done_at: None, parents: Vec::new(), members: Vec::new() };
    store::group::group_insert(tx, &new)?;
    groups.insert((round, number), new.id);
    Ok(new.id)
}

fn card_insert(
    tx: &mut WriteTx<'_>,
    (card, group, at): (&Card, Id<Group>, Moment),
    ids: &HashMap<String, (Id<Statement>, Id<Group>)>,
) -> Outcome<Id<Statement>> {
    let id = tx.id();
    let text = card.text.clone();
    let one = Statement { id, round: card.round, group, number: 0, text, withdrawn_at: None, at, version: 1 };
    store::statement::statement_insert(tx, &one)?;
    let mut seen = Vec::new();
    for (parent, from) in card.from.iter().filter_map(|label| ids.get(label)) {
        if seen.contains(parent) {
            continue;
        }
        seen.push(*parent);
        let way = if card.from.len() > 1 { Way::Merged } else { taken_or_reworded(tx, *parent, *from, &card.text)? };
        store::statement::strand_insert(tx, Strand { child: id, parent: *parent, way })?;
        store::group::parent_add(tx, group, *from)?;
    }
    Ok(id)
}

fn taken_or_reworded(tx: &mut ReadTx<'_>, parent: Id<Statement>, group: Id<Group>, text: &str) -> Outcome<Way> {
    let group = store::group::group_find(tx, group)?;
    let board = store::board::part(tx, &group)?;
    let same = board.statement(parent).is_some_and(|one| one.text == text);
    Ok(if same { Way::Taken } else { Way::Reworded })
}

/// Set aside by the group that had it before it; where nobody knows which, by its own.
fn aside_insert(
    tx: &mut WriteTx<'_>,
    card: &Card,
    ids: &HashMap<String, (Id<Statement>, Id<Group>)>,
    at: Moment,
) -> Outcome<()> {
    let Some((statement, own)) = ids.get(&card.label).copied() else { return Ok(()) };
    let groups = store::group::groups(tx)?;
    let group = groups.iter().find(|group| group.parents.contains(&own)).map_or(own, |group| group.id);
    let reason = card.aside.clone().unwrap_or_default();
    store::statement::set_aside_insert(tx, &SetAside { statement, group, reason, at })
}

/// Fills the workshop of this scope with cards and closes it after its last round: for an example of the past.
pub(crate) fn example_fill(tx: &mut WriteTx<'_>, rows: &[Row]) -> Outcome<()> {
    if let Err(faults) = capture(tx, rows)? {
        return Err(faults.into_iter().next().map_or(kernel::No::Missing, |fault| kernel::No::Refused(fault.say)));
    }
    let workshop = store::workshop::workshop_here(tx)?;
    let (now, position) = (tx.now(), workshop.method.rounds.len());
    store::workshop::workshop_update(tx, &Workshop { position, closed_at: Some(now), ..workshop })
}
