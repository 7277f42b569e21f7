//! The groups of all rounds as they will be if so many people come, by the rule that forms them: for what is printed ahead.

use std::collections::HashMap;

use kernel::{Id, Participant};

use crate::{
    model::{Board, Group, Workshop},
    rules::grouping::{self, Unit},
};

/// As many people as groups are laid out for at most.
pub(crate) const MOST: u32 = 500;

/// Somebody in a group that is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Seat {
    /// Somebody who joined.
    Named(String),
    /// Somebody who is expected; on the day they draw this number.
    Numbered(usize),
}

/// A group of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Laid {
    /// Its number in the round, from 1.
    pub(crate) number: usize,
    /// Who is in it.
    pub(crate) people: Vec<Seat>,
    /// The numbers of the groups of the written round before whose cards it has before it.
    pub(crate) from: Vec<usize>,
}

/// The groups of each written round, by its number from 1. Groups that are formed are those; the others are laid out for who
/// joined and as many more as are expected.
pub(crate) fn layout(workshop: &Workshop, board: &Board, expected: u32) -> Vec<(usize, Vec<Laid>)> {
    let people = people(board, expected);
    let mut before: HashMap<Id<Participant>, usize> = HashMap::new();
    let mut rounds = Vec::new();
    for (round, number) in workshop.method.rounds.iter().zip(1..).filter(|(round, _)| round.is_written()) {
        // Groups of which only cards from paper are there form no round; the next ones of the same numbers are theirs.
        let manned = board.round(number).any(|group| !group.members.is_empty());
        let formed: Vec<&Group> = board.round(number).filter(|_| manned).collect();
        let groups: Vec<Vec<Id<Participant>>> = if formed.is_empty() {
            let placed = people.iter().map(|(unit, _)| Unit { before: before.get(&unit.id).copied(), ..*unit });
            let units: Vec<Unit<'_>> = placed.collect();
            grouping::groups(&units, round.group_size, round.mix)
        } else {
            formed.iter().map(|group| group.members.clone()).collect()
        };
        let numbers: Vec<usize> = if formed.is_empty() {
            (1..=groups.len()).collect()
        } else {
            formed.iter().map(|group| group.number).collect()
        };
        let laid = |(at, (members, number)): (usize, (&Vec<Id<Participant>>, &usize))| {
            let mut from: Vec<usize> = members.iter().filter_map(|id| before.get(id).copied()).collect();
            // What those before left behind was taken up as well.
            let parents = formed.get(at).map(|group| group.parents.as_slice()).unwrap_or_default();
            from.extend(parents.iter().filter_map(|id| Some(board.group(*id)?.number)));
            from.sort_unstable();
            from.dedup();
            Laid { number: *number, people: seats(board, &people, members), from }
        };
        rounds.push((number, groups.iter().zip(&numbers).enumerate().map(laid).collect()));
        before =
            groups.iter().zip(&numbers).flat_map(|(all, number)| all.iter().map(move |id| (*id, *number))).collect();
    }
    rounds
}

/// Who is here, and those who are expected besides.
fn people(board: &Board, expected: u32) -> Vec<(Unit<'_>, Seat)> {
    let here = board.attendees.iter().filter(|one| one.left_at.is_none());
    let unit = |id, seats| Unit { id, seats, organisation: None, service: None, before: None };
    let mut people: Vec<_> = here
        .map(|one| {
            let organisation = one.origin.as_ref().map(|origin| origin.organisation);
            let service = one.origin.as_ref().and_then(|origin| origin.service.as_deref());
            (Unit { organisation, service, ..unit(one.id, one.seats) }, Seat::Named(one.name.clone()))
        })
        .collect();
    let joined: u32 = people.iter().map(|(unit, _)| unit.seats).sum();
    // After everybody who joined: ids sort by time.
    let number = |at: u32| format!("ffffffff-ffff-7fff-bfff-{at:012x}").parse().map(|id| (unit(id, 1), at));
    let more = (joined + 1..=expected.min(MOST)).filter_map(|at| number(at).ok());
    people.extend(more.map(|(unit, at)| (unit, Seat::Numbered(usize::try_from(at).unwrap_or_default()))));
    people
}

fn seats(board: &Board, people: &[(Unit<'_>, Seat)], members: &[Id<Participant>]) -> Vec<Seat> {
    let expected = |id: &Id<Participant>| people.iter().find(|(unit, _)| unit.id == *id).map(|(_, seat)| seat.clone());
    let left = |id: &Id<Participant>| {
        board.attendees.iter().find(|one| one.id == *id).map(|one| Seat::Named(one.name.clone()))
    };
    members.iter().filter_map(|id| expected(id).or_else(|| left(id))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Attendee, rules::samples::workshop};

    fn attendee(n: u128, name: &str, seats: u32) -> Attendee {
        let id = Id::new(uuid::Uuid::from_u128(n));
        Attendee { id, name: name.into(), origin: None, seats, has_phone: true, left_at: None }
    }

    fn told(rounds: &[(usize, Vec<Laid>)]) -> Vec<String> {
        let seat = |seat: &Seat| match seat {
            Seat::Named(name) => name.clone(),
            Seat::Numbered(number) => number.to_string(),
        };
        let group = |round: usize, group: &Laid| {
            let people: Vec<_> = group.people.iter().map(seat).collect();
            format!("{round}.{} {} from {:?}", group.number, people.join("+"), group.from)
        };
        rounds.iter().flat_map(|(round, groups)| groups.iter().map(|one| group(*round, one))).collect()
    }

    #[test]
    fn a_room_is_laid_out_before_anybody_comes() {
        let rounds = layout(&workshop(&[1, 2, 4, 0]), &Board::default(), 7);
        let expected = [
            "1.1 1 from []",
            "1.2 2 from []",
            "1.3 3 from []",
            "1.4 4 from []",
            "1.5 5 from []",
            "1.6 6 from []",
            "1.7 7 from []",
            "2.1 1+2 from [1, 2]",
            "2.2 3+4+5 from [3, 4, 5]",
            "2.3 6+7 from [6, 7]",
            "3.1 1+2 from [1]",
            "3.2 3+4+5+6+7 from [2, 3]",
            "4.1 1+2+3+4+5+6+7 from [1, 2]",
        ];
        assert_eq!(told(&rounds), expected);
    }

    #[test]
    fn who_joined_counts_and_groups_that_are_formed_stay() {
        let ada = attendee(1, "Ada", 1);
        let table = attendee(2, "Tisch", 2);
        let gone = Attendee { left_at: Some(kernel::Moment(1)), ..attendee(3, "Weg", 1) };
        let formed = Group {
            id: Id::new(uuid::Uuid::from_u128(9)),
            round: 1,
            number: 4,
            done_at: None,
            parents: Vec::new(),
            members: vec![ada.id, gone.id],
        };
        let board = Board { attendees: vec![ada, table, gone], groups: vec![formed], ..Board::default() };
        // Three sit here; one more is expected and draws the four.
        let rounds = layout(&workshop(&[2, 2]), &board, 4);
        assert_eq!(told(&rounds), ["1.4 Ada+Weg from []", "2.1 Tisch+4+Ada from [4]"]);
        // Fewer than are here are never expected.
        assert_eq!(
            told(&layout(&workshop(&[0]), &Board { groups: Vec::new(), ..board }, 1)),
            ["1.1 Ada+Tisch from []"]
        );
        assert_eq!(layout(&workshop(&[0]), &Board::default(), 9_999)[0].1[0].people.len(), MOST as usize);
    }
}
