//! Where people sit: groups of a round, late comers, people without a phone, people who are moved.

use std::collections::HashMap;

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, No, Outcome, Participant};

use crate::{
    cases::{origin::known, participant_join::free_name},
    model::{Attendee, Group, Origin, Step, Workshop},
    rules::{
        course,
        grouping::{self, Unit},
        permissions,
    },
    store,
    store::participant::Entered,
};

/// People without a phone, one name a line.
#[derive(Debug, Clone)]
pub(crate) struct ParticipantAdd {
    pub(crate) names: Vec<String>,
    pub(crate) origin: Option<Origin>,
}

/// Somebody to be put into another group.
#[derive(Debug, Clone)]
pub(crate) struct ParticipantMove {
    pub(crate) participant: Id<Participant>,
    pub(crate) group: Id<Group>,
}

/// Enters people without a phone.
pub(crate) fn participant_add(tx: &mut WriteTx<'_>, cmd: &ParticipantAdd) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = store::workshop::workshop_here(tx)?;
    course::open(&workshop)?;
    let origin = known(tx, &workshop, cmd.origin.as_ref())?;
    for name in &cmd.names {
        let name = free_name(tx, name)?;
        let one = Attendee { id: tx.id(), name, origin: origin.clone(), seats: 1, has_phone: false, left_at: None };
        store::participant::participant_insert(tx, &Entered { attendee: &one, token_hash: None, return_words: None })?;
        seat(tx, &workshop, one.id)?;
        store::step::step_insert(tx, &Step::Add { participant: one.id.to_string() })?;
        tx.append(Event::new("workshops.participant_added", one.id))?;
    }
    Ok(())
}

/// Puts somebody into another group of the round that runs.
pub(crate) fn participant_move(tx: &mut WriteTx<'_>, cmd: &ParticipantMove) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = store::workshop::workshop_here(tx)?;
    course::open(&workshop)?;
    let who = store::participant::attendee_find(tx, cmd.participant)?;
    let group = store::group::group_find(tx, cmd.group)?;
    let from = store::group::group_of(tx, who.id, group.round)?;
    if from == Some(group.id) {
        return Ok(());
    }
    store::group::member_set(tx, who.id, group.round, group.id)?;
    // They bring along what their former group had written, so that it is before the new one too.
    bring_along(tx, &workshop, who.id, &group)?;
    store::step::step_insert(tx, &Step::moved(who.id, group.round, from))?;
    tx.append(Event::new("workshops.participant_moved", who.id))
}

/// Somebody walked off without saying so, or has no phone to say it with; or is back, and finds a place again. It is taken
/// back by the other of the two, and does nothing where it is so already.
pub(crate) fn participant_presence(tx: &mut WriteTx<'_>, who: Id<Participant>, here: bool) -> Outcome<()> {
    tx.allow(&permissions::WORKSHOP_STEER)?;
    let workshop = store::workshop::workshop_here(tx)?;
    course::open(&workshop)?;
    if store::participant::attendee_find(tx, who)?.left_at.is_none() == here {
        return Ok(());
    }
    let left_at = (!here).then(|| tx.now());
    store::participant::participant_left(tx, who, left_at)?;
    if here {
        seat(tx, &workshop, who)?;
    }
    let kind = if here { "workshops.participant_returned" } else { "workshops.participant_left" };
    tx.append(Event::new(kind, who))
}

/// Gives somebody a group in the round that runs, if they have none.
pub(crate) fn seat(tx: &mut WriteTx<'_>, workshop: &Workshop, who: Id<Participant>) -> Outcome<()> {
    let Some((number, round)) = workshop.round().filter(|(_, round)| round.is_written()) else { return Ok(()) };
    if store::group::group_of(tx, who, number)?.is_some() {
        return Ok(());
    }
    let first = !store::group::is_formed(tx, number)?;
    // Who works alone need not know how full the others are.
    let seats = if round.group_size == 1 { Vec::new() } else { store::group::seats(tx, number)? };
    match grouping::late(&seats) {
        Some(group) => {
            store::group::member_set(tx, who, number, group)?;
            let group = store::group::group_find(tx, group)?;
            bring_along(tx, workshop, who, &group)?;
        }
        None => {
            let new = Group {
                id: tx.id(),
                round: number,
                number: store::group::last_number(tx, number)? + 1,
                done_at: None,
                parents: Vec::new(),
                members: vec![who],
            };
            store::group::group_insert(tx, &new)?;
            bring_along(tx, workshop, who, &new)?;
        }
    }
    // Whoever comes first to a round in which nobody was takes up what lies there.
    if first { adopt(tx, workshop, number) } else { Ok(()) }
}

fn bring_along(tx: &mut WriteTx<'_>, workshop: &Workshop, who: Id<Participant>, group: &Group) -> Outcome<()> {
    let Some(before) = workshop.written_before(group.round) else { return Ok(()) };
    match store::group::group_of(tx, who, before)? {
        Some(parent) => store::group::parent_add(tx, group.id, parent),
        None => Ok(()),
    }
}

/// Forms the groups of a round, or seats those who have none where they were formed before.
pub(crate) fn groups_form(tx: &mut WriteTx<'_>, workshop: &Workshop, number: usize) -> Outcome<()> {
    let Some(round) = workshop.round_at(number).filter(|round| round.is_written()) else { return Ok(()) };
    let here: Vec<Attendee> =
        store::participant::attendees(tx)?.into_iter().filter(|one| one.left_at.is_none()).collect();
    // A group of which only cards from paper are there forms no round.
    if store::group::is_formed(tx, number)? {
        let moved = Workshop { position: number, ..workshop.clone() };
        here.iter().try_for_each(|one| seat(tx, &moved, one.id))?;
        return adopt(tx, workshop, number);
    }
    let before = groups_before(tx, workshop, number)?;
    let units = here.iter().map(|one| Unit {
        id: one.id,
        seats: one.seats,
        organisation: one.origin.as_ref().map(|origin| origin.organisation),
        service: one.origin.as_ref().and_then(|origin| origin.service.as_deref()),
        before: before.get(&one.id).map(|group| group.0),
    });
    let units: Vec<Unit<'_>> = units.collect();
    let formed = grouping::groups(&units, round.group_size, round.mix);
    let numbers = grouping::free_numbers(&store::group::numbers(tx, number)?, formed.len());
    for (own, members) in numbers.into_iter().zip(formed) {
        let mut parents: Vec<Id<Group>> = members.iter().filter_map(|id| before.get(id).map(|group| group.1)).collect();
        parents.sort();
        parents.dedup();
        let id = tx.id();
        store::group::group_insert(tx, &Group { id, round: number, number: own, done_at: None, parents, members })?;
    }
    adopt(tx, workshop, number)
}

/// What nobody of the round before is here to bring along still goes on.
pub(crate) fn adopt(tx: &mut WriteTx<'_>, workshop: &Workshop, number: usize) -> Outcome<()> {
    let Some(before) = workshop.written_before(number) else { return Ok(()) };
    let groups = store::group::groups(tx)?;
    let adopted = grouping::adopted(&groups, before, number);
    adopted.into_iter().try_for_each(|(group, orphan)| store::group::parent_add(tx, group, orphan))
}

/// The group somebody was in: its number and id.
type Former = HashMap<Id<Participant>, (usize, Id<Group>)>;

/// In which group of the written round before everybody was.
fn groups_before(tx: &mut ReadTx<'_>, workshop: &Workshop, number: usize) -> Outcome<Former> {
    let Some(before) = workshop.written_before(number) else { return Ok(HashMap::new()) };
    let groups = store::group::groups(tx)?;
    let of = |group: &Group| {
        let (number, id) = (group.number, group.id);
        group.members.iter().map(move |member| (*member, (number, id))).collect::<Vec<_>>()
    };
    Ok(groups.iter().filter(|group| group.round == before).flat_map(of).collect())
}

/// Undoes the move or the entry of somebody.
pub(crate) fn placed_back(
    tx: &mut WriteTx<'_>,
    participant: &str,
    before: Option<(usize, Option<String>)>,
) -> Outcome<()> {
    let who = participant.parse().map_err(|_| No::Missing)?;
    match before {
        Some((round, Some(from))) => {
            let group = from.parse().map_err(|_| No::Missing)?;
            store::group::member_set(tx, who, round, group)
        }
        Some((round, None)) => store::group::member_remove(tx, who, round),
        None => {
            let now = tx.now();
            store::participant::participant_left(tx, who, Some(now))
        }
    }
}
