//! Entering what a room wrote on paper.

use std::collections::HashMap;

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, Moment, No, Outcome};
use methods::offer::Round;

use crate::{
    cases::participant_place::adopt,
    model::{Card, CardEntry, CardRoom, CardRound, Group, KnownCard, SetAside, Statement, Step, Strand, Way, Workshop},
    rules::{course, permissions, protocol},
    store,
};

/// Statements that are there by their labels.
type Known = HashMap<String, (Id<Statement>, Id<Group>)>;

/// The workshop whose cards are entered.
pub(crate) fn cards_show(tx: &mut ReadTx<'_>) -> Outcome<CardRoom> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let board = store::board::board(tx)?;
    let label = |id| protocol::label(&workshop, &board, id);
    let known = |one: &Statement| {
        let from = board.parents(one.id).filter_map(|strand| label(strand.parent)).collect();
        Some(KnownCard { label: label(one.id)?, text: one.text.clone(), from, stands: one.withdrawn_at.is_none() })
    };
    let written = workshop.method.rounds.iter().filter(|round| round.is_written());
    let round = |round: &Round| CardRound { name: round.name.clone(), items: usize::from(round.items) };
    Ok(CardRoom {
        rounds: written.map(round).collect(),
        known: board.statements.iter().filter_map(known).collect(),
        title: workshop.title.clone(),
        last: store::step::step_last_cards(tx)?.and_then(entry),
    })
}

fn entry((number, step, at): (i64, Step, Moment)) -> Option<CardEntry> {
    match step {
        Step::Cards { statements, .. } => Some(CardEntry { number, count: statements.len(), at }),
        _ => None,
    }
}

/// Enters cards with their lineage.
pub(crate) fn cards_enter(tx: &mut WriteTx<'_>, cards: &[Card]) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    course::open(&store::workshop::workshop_here(tx)?)?;
    let now = tx.now();
    let step = enter(tx, cards, &|_| now)?;
    store::step::step_insert(tx, &step)
}

/// Enters them, each with the moment of its round; the step by which they can be taken back.
fn enter(tx: &mut WriteTx<'_>, cards: &[Card], at: &dyn Fn(usize) -> Moment) -> Outcome<Step> {
    let workshop = store::workshop::workshop_here(tx)?;
    let board = store::board::board(tx)?;
    let label = |one: &Statement| protocol::label(&workshop, &board, one.id);
    let there = board
        .statements
        .iter()
        .filter(|one| one.withdrawn_at.is_none())
        .filter_map(|one| label(one).map(|label| (label, (one.id, one.group))));
    let mut ids: Known = there.collect();
    let mut groups: HashMap<(usize, usize), Id<Group>> =
        board.groups.iter().map(|group| ((group.round, group.number), group.id)).collect();
    let (mut entered, mut formed) = (Vec::new(), Vec::new());
    // Origins stand before what grew from them, however the rows were ordered.
    let mut ordered: Vec<&Card> = cards.iter().collect();
    ordered.sort_by_key(|card| card.round);
    for card in &ordered {
        let round = workshop.by_ordinal(card.round).ok_or(No::Missing)?;
        let there = groups.contains_key(&(round, card.group));
        let group = group_for(tx, &mut groups, (round, card.group))?;
        formed.extend((!there).then(|| group.to_string()));
        let id = card_insert(tx, (card, round), (group, at(round)), &ids)?;
        ids.insert(card.label.clone(), (id, group));
        entered.push(id.to_string());
    }
    for card in ordered.iter().filter(|card| card.aside.is_some()) {
        // Who works on it next sets it aside.
        let next =
            workshop.by_ordinal(card.round + 1).or_else(|| workshop.by_ordinal(card.round)).ok_or(No::Missing)?;
        aside_insert(tx, card, &ids, at(next))?;
    }
    // Cards of a round that is over lie before those who go on with it.
    (2..=workshop.position).try_for_each(|number| adopt(tx, &workshop, number))?;
    tx.append(Event::new("workshops.cards_captured", workshop.scope).set("count", cards.len()))?;
    Ok(Step::Cards { statements: entered, groups: formed })
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

/// Takes back the entry of cards that somebody saw as the last one, so that they can be entered anew with the same numbers. The
/// cards themselves are paper; what others made of them stays, and then this is refused.
pub(crate) fn cards_undo(tx: &mut WriteTx<'_>, number: i64) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = store::workshop::workshop_here(tx)?;
    course::open(&workshop)?;
    let (last, step, at) = store::step::step_last_cards(tx)?.ok_or(No::Stale)?;
    if last != number {
        return Err(No::Stale);
    }
    taken_out(tx, &step, at)?;
    store::step::step_undone(tx, number)?;
    tx.append(Event::new("workshops.step_undone", workshop.scope).set("step", step.word()))
}

/// Takes the statements of an entry out, and groups that came with it and that nothing names now.
fn taken_out(tx: &mut WriteTx<'_>, step: &Step, at: Moment) -> Outcome<()> {
    let Step::Cards { statements, groups } = step else { return Ok(()) };
    let board = store::board::board(tx)?;
    let entered: Vec<Id<Statement>> = statements.iter().filter_map(|id| id.parse().ok()).collect();
    course::entry_is_free(&board, &entered, at)?;
    // What grew from others goes before what it grew from.
    entered.iter().rev().try_for_each(|id| store::statement::statement_delete(tx, *id))?;
    let photos = store::photo::photos(tx)?;
    let named = groups_named(tx)?;
    let formed: Vec<Id<Group>> =
        groups.iter().filter_map(|id| id.parse().ok()).filter(|id| !named.contains(id)).collect();
    let left = |one: &&Group| {
        let written = board.statements.iter().any(|other| other.group == one.id && !entered.contains(&other.id));
        let aside = board.set_asides.iter().any(|aside| aside.group == one.id && !entered.contains(&aside.statement));
        formed.contains(&one.id)
            && one.members.is_empty()
            && !written
            && !aside
            && photos.iter().all(|photo| photo.group != one.id)
    };
    board.groups.iter().filter(left).try_for_each(|group| store::group::group_delete(tx, group.id))
}

/// The groups to which somebody's note belongs, or where somebody was whose move can be undone.
fn groups_named(tx: &mut ReadTx<'_>) -> Outcome<Vec<Id<Group>>> {
    let mut named = store::draft::groups_noted_in(tx)?;
    for (_, step) in store::step::steps(tx)? {
        if let Step::Move { from: Some(group), .. } = step {
            named.extend(group.parse::<Id<Group>>().ok());
        }
    }
    Ok(named)
}

/// Fills the workshop of this scope with cards and closes it after its last round: for an example of the past. Its times are those
/// of its timetable, and made up like its cards.
pub(crate) fn example_fill(tx: &mut WriteTx<'_>, cards: &[Card]) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = store::workshop::workshop_here(tx)?;
    let (slots, now) = (protocol::slots(&workshop), tx.now());
    // In the middle of a round its cards are written.
    let middle = |(from, until): &(Moment, Moment)| Moment(from.0.midpoint(until.0));
    enter(tx, cards, &|round| slots.get(round.saturating_sub(1)).map_or(now, middle))?;
    let closed_at = Some(slots.last().map_or(now, |slot| slot.1));
    let position = workshop.method.rounds.len();
    store::workshop::workshop_update(tx, &Workshop { position, closed_at, ..workshop })
}
