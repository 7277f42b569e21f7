//! Entering what a room wrote on paper.

use std::collections::HashMap;

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Moment, No, Outcome};

use crate::{
    cases::participant_place::adopt,
    model::{Card, CardRoom, Group, SetAside, Statement, Strand, Way, Workshop},
    rules::{permissions, protocol},
    store,
};

/// Statements that are there by their labels.
type Known = HashMap<String, (Id<Statement>, Id<Group>)>;

/// The workshop whose cards are entered.
pub(crate) fn cards_show(tx: &mut ReadTx<'_>) -> Outcome<CardRoom> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let board = store::board::board(tx)?;
    let label = |one: &Statement| protocol::label(&workshop, &board, one.id).map(|label| (label, one.text.clone()));
    let known = board.statements.iter().filter_map(label).collect();
    let written = workshop.method.rounds.iter().filter(|round| round.is_written());
    Ok(CardRoom { rounds: written.map(|round| round.name.clone()).collect(), known, title: workshop.title.clone() })
}

/// Enters cards with their lineage.
pub(crate) fn cards_enter(tx: &mut WriteTx<'_>, cards: &[Card]) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let board = store::board::board(tx)?;
    let label = |one: &Statement| protocol::label(&workshop, &board, one.id);
    let there = board.statements.iter().filter_map(|one| label(one).map(|label| (label, (one.id, one.group))));
    let mut ids: Known = there.collect();
    let mut groups: HashMap<(usize, usize), Id<Group>> =
        board.groups.iter().map(|group| ((group.round, group.number), group.id)).collect();
    let at = tx.now();
    // Origins stand before what grew from them, however the rows were ordered.
    let mut ordered: Vec<&Card> = cards.iter().collect();
    ordered.sort_by_key(|card| card.round);
    for card in &ordered {
        let round = workshop.by_ordinal(card.round).ok_or(No::Missing)?;
        let group = group_for(tx, &mut groups, (round, card.group))?;
        let id = card_insert(tx, (card, round), (group, at), &ids)?;
        ids.insert(card.label.clone(), (id, group));
    }
    for card in ordered.iter().filter(|card| card.aside.is_some()) {
        aside_insert(tx, card, &ids, at)?;
    }
    // Cards of a round that is over lie before those who go on with it.
    (2..=workshop.position).try_for_each(|number| adopt(tx, &workshop, number))?;
    tx.append(Event::new("workshops.cards_captured", workshop.scope).set("count", cards.len()))
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
    (card, round): (&Card, usize),
    (group, at): (Id<Group>, Moment),
    ids: &Known,
) -> Outcome<Id<Statement>> {
    let id = tx.id();
    let text = card.text.clone();
    let one = Statement { id, round, group, number: 0, text, withdrawn_at: None, at, version: 1 };
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
fn aside_insert(tx: &mut WriteTx<'_>, card: &Card, ids: &Known, at: Moment) -> Outcome<()> {
    let Some((statement, own)) = ids.get(&card.label).copied() else { return Ok(()) };
    let groups = store::group::groups(tx)?;
    let group = groups.iter().find(|group| group.parents.contains(&own)).map_or(own, |group| group.id);
    let reason = card.aside.clone().unwrap_or_default();
    store::statement::set_aside_insert(tx, &SetAside { statement, group, reason, at })
}

/// Fills the workshop of this scope with cards and closes it after its last round: for an example of the past.
pub(crate) fn example_fill(tx: &mut WriteTx<'_>, cards: &[Card]) -> Outcome<()> {
    cards_enter(tx, cards)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let (now, position) = (tx.now(), workshop.method.rounds.len());
    store::workshop::workshop_update(tx, &Workshop { position, closed_at: Some(now), ..workshop })
}
