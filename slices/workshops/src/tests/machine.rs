//! The round rules against a small reference model, whatever the order: no statement lost, no limit broken, lineage whole.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Moment, Participant};
use proptest::prelude::*;

use crate::{
    model::{Board, Group, SetAside, Statement, Strand, Workshop},
    rules::{
        course,
        grouping::{self, Unit},
        protocol,
        samples::workshop,
        table::{Change, Fate, Table, standing},
    },
};

/// What people do. Numbers choose among what is there, so that most actions mean something.
#[derive(Debug, Clone)]
enum Act {
    Join,
    Leave(usize),
    Next,
    Undo,
    Write(usize),
    Carry(usize, usize, bool),
    Merge(usize, usize, usize),
    Split(usize, usize, usize),
    SetAside(usize, usize),
    BringBack(usize),
    TakeBack(usize, usize),
    Reword(usize, usize),
}

fn act() -> impl Strategy<Value = Act> {
    let n = || 0usize..40;
    prop_oneof![
        2 => Just(Act::Join),
        1 => n().prop_map(Act::Leave),
        2 => Just(Act::Next),
        1 => Just(Act::Undo),
        6 => n().prop_map(Act::Write),
        5 => (n(), n(), any::<bool>()).prop_map(|(g, s, same)| Act::Carry(g, s, same)),
        4 => (n(), n(), n()).prop_map(|(g, a, b)| Act::Merge(g, a, b)),
        2 => (n(), n(), 0usize..5).prop_map(|(g, s, parts)| Act::Split(g, s, parts)),
        3 => (n(), n()).prop_map(|(g, s)| Act::SetAside(g, s)),
        2 => n().prop_map(Act::BringBack),
        3 => (n(), n()).prop_map(|(g, s)| Act::TakeBack(g, s)),
        2 => (n(), n()).prop_map(|(g, s)| Act::Reword(g, s)),
    ]
}

/// The reference: no more than what must be true.
#[derive(Default)]
struct Reference {
    /// Every statement ever shared, with what it came from.
    shared: BTreeMap<Id<Statement>, BTreeSet<Id<Statement>>>,
    taken_back: BTreeSet<Id<Statement>>,
    aside: BTreeSet<(Id<Statement>, Id<Group>)>,
    words: BTreeMap<Id<Statement>, String>,
}

struct World {
    workshop: Workshop,
    board: Board,
    people: Vec<(Id<Participant>, bool)>,
    reference: Reference,
    count: u128,
}

impl World {
    fn new() -> Self {
        let mut world = World {
            workshop: workshop(&[1, 2, 4, 0]),
            board: Board::default(),
            people: Vec::new(),
            reference: Reference::default(),
            count: 0,
        };
        for _ in 0..7 {
            world.act(&Act::Join);
        }
        world.act(&Act::Next);
        world
    }

    fn id<T>(&mut self) -> Id<T> {
        self.count += 1;
        Id::new(uuid::Uuid::from_u128(self.count))
    }

    fn act(&mut self, act: &Act) {
        match act {
            Act::Join => self.join(),
            Act::Leave(n) => {
                let count = self.people.len();
                self.people[n % count].1 = false;
            }
            Act::Next => self.next(),
            // What was written stays: only the position goes back, and the groups are found again.
            Act::Undo => self.workshop.position = self.workshop.position.saturating_sub(1).max(1),
            _ => self.work(act),
        }
    }

    fn join(&mut self) {
        let id = self.id();
        self.people.push((id, true));
        let round = self.workshop.position;
        let seats: Vec<_> =
            self.board.round(round).map(|group| (group.id, u32::try_from(group.members.len()).unwrap())).collect();
        if let Some(group) = grouping::late(&seats) {
            self.board.groups.iter_mut().find(|one| one.id == group).unwrap().members.push(id);
        }
    }

    fn next(&mut self) {
        let Ok(next) = course::next(&self.workshop, Moment(0)) else { return };
        self.workshop.position = next.position;
        if self.board.round(next.position).next().is_some() {
            return;
        }
        let before = next.position - 1;
        let group_of = |board: &Board, person| {
            board.round(before).find(|group| group.members.contains(&person)).map(|group| (group.number, group.id))
        };
        let unit = |(id, here): &(Id<Participant>, bool)| {
            here.then(|| Unit {
                id: *id,
                seats: 1,
                organisation: None,
                service: None,
                before: group_of(&self.board, *id).map(|g| g.0),
            })
        };
        let units: Vec<Unit> = self.people.iter().filter_map(unit).collect();
        let round = self.workshop.round_at(next.position).unwrap().clone();
        for (at, members) in grouping::groups(&units, round.group_size, round.mix).into_iter().enumerate() {
            let mut parents: Vec<_> = members.iter().filter_map(|id| group_of(&self.board, *id).map(|g| g.1)).collect();
            parents.dedup();
            let id = self.id();
            let group = Group { id, round: next.position, number: at + 1, done_at: None, parents, members };
            self.board.groups.push(group);
        }
    }

    /// A decision at a group's table, written down where the rules allow it.
    fn work(&mut self, act: &Act) {
        let (Act::Write(g)
        | Act::Carry(g, ..)
        | Act::Merge(g, ..)
        | Act::Split(g, ..)
        | Act::SetAside(g, _)
        | Act::BringBack(g)
        | Act::TakeBack(g, _)
        | Act::Reword(g, _)) = act
        else {
            return;
        };
        let groups: Vec<&Group> = self.board.round(self.workshop.position).collect();
        if groups.is_empty() {
            return;
        }
        let group = groups[g % groups.len()].clone();
        let board = self.board.clone();
        let round = self.workshop.round_at(group.round).unwrap().clone();
        let table = Table { board: &board, group: &group, round: &round };
        let all: Vec<&Statement> = table.before().chain(board.of_group(group.id)).collect();
        let pick = |n: usize| all.get(n % all.len().max(1)).map(|one| (one.id, one.text.clone()));
        let words = format!("Aussage {}", self.count);
        let changes = match *act {
            Act::Write(_) => table.write(&words).map(|one| vec![one]),
            Act::Carry(_, n, same) => match pick(n) {
                Some((id, text)) => table.carry(&[id], if same { &text } else { &words }).map(|one| vec![one]),
                None => return,
            },
            Act::Merge(_, a, b) => match (pick(a), pick(b)) {
                (Some((a, _)), Some((b, _))) => table.carry(&[a, b], &words).map(|one| vec![one]),
                _ => return,
            },
            Act::Split(_, n, parts) => match pick(n) {
                Some((id, _)) => table.split(id, &vec![words; parts]),
                None => return,
            },
            Act::SetAside(_, n) => match pick(n) {
                Some((id, _)) => table.set_aside(id, "Beispiel").map(|one| vec![one]),
                None => return,
            },
            Act::BringBack(_) => match board.set_asides.iter().find(|one| one.group == group.id) {
                Some(one) => table.bring_back(one.statement).map(|one| vec![one]),
                None => return,
            },
            Act::TakeBack(_, n) => match pick(n) {
                Some((id, _)) => table.take_back(id).map(|one| vec![one]),
                None => return,
            },
            Act::Reword(_, n) => match pick(n) {
                Some((id, _)) => table.reword(id, &words).map(|one| vec![one]),
                None => return,
            },
            _ => return,
        };
        for change in changes.unwrap_or_default() {
            self.write(&group, change);
        }
    }

    fn write(&mut self, group: &Group, change: Change) {
        match change {
            Change::Add(text, from) => {
                let id = self.id();
                let number = self.board.statements.iter().filter(|one| one.group == group.id).count() + 1;
                self.reference.shared.insert(id, from.iter().map(|(parent, _)| *parent).collect());
                self.reference.words.insert(id, text.clone());
                self.board.strands.extend(from.into_iter().map(|(parent, way)| Strand { child: id, parent, way }));
                self.board.statements.push(Statement {
                    id,
                    round: group.round,
                    group: group.id,
                    number,
                    text,
                    withdrawn_at: None,
                    at: Moment(0),
                    version: 1,
                });
            }
            Change::Reword(id, text) => {
                self.reference.words.insert(id, text.clone());
                self.board.statements.iter_mut().find(|one| one.id == id).unwrap().text = text;
            }
            Change::SetAside(statement, reason) => {
                self.reference.aside.insert((statement, group.id));
                self.board.set_asides.push(SetAside { statement, group: group.id, reason, at: Moment(0) });
            }
            Change::BringBack(id) => {
                self.reference.aside.remove(&(id, group.id));
                self.board.set_asides.retain(|one| (one.statement, one.group) != (id, group.id));
            }
            Change::Withdraw(id) => {
                self.reference.taken_back.insert(id);
                self.board.statements.iter_mut().find(|one| one.id == id).unwrap().withdrawn_at = Some(Moment(0));
            }
        }
    }

    fn check(&self) {
        let (board, reference) = (&self.board, &self.reference);
        // No statement is ever lost, and each still says what was last agreed.
        let there: BTreeMap<_, _> = board.statements.iter().map(|one| (one.id, one.text.clone())).collect();
        assert_eq!(there, reference.words, "statements");
        // No limit is broken.
        for group in &board.groups {
            let limit = usize::from(self.workshop.round_at(group.round).unwrap().items);
            assert!(standing(board, group.id).count() <= limit, "group {} is over its limit", group.number);
        }
        // Lineage is complete and acyclic: ancestors are older, and all of them are there.
        for (id, parents) in &reference.shared {
            let seen: BTreeSet<_> = board.parents(*id).map(|strand| strand.parent).collect();
            assert_eq!(&seen, parents, "lineage");
            for ancestor in protocol::ancestors(board, *id) {
                assert!(ancestor <= *id && there.contains_key(&ancestor), "lineage goes backwards");
            }
        }
        // What was taken back holds nothing: nobody carried it on.
        for id in &reference.taken_back {
            assert_eq!(board.children(*id).count(), 0, "somebody stands on what was taken back");
        }
        self.check_fates();
    }

    /// Each statement before a group is open, carried on, or set aside: exactly one of them, as the reference says.
    fn check_fates(&self) {
        let reference = &self.reference;
        for group in &self.board.groups {
            let round = self.workshop.round_at(group.round).unwrap();
            let table = Table { board: &self.board, group, round };
            for one in table.before() {
                let on = reference.shared.iter().filter(|(child, from)| {
                    let ours = self.board.statement(**child).is_some_and(|one| one.group == group.id);
                    ours && from.contains(&one.id) && !reference.taken_back.contains(child)
                });
                let (carried, aside) = (on.count() > 0, reference.aside.contains(&(one.id, group.id)));
                let expected = match table.fate(one.id) {
                    Fate::Open => (false, false),
                    Fate::Carried(_) => (true, false),
                    Fate::SetAside(_) => (false, true),
                };
                assert_eq!((carried, aside), expected, "fate");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_order_nothing_is_lost_and_no_limit_broken(acts in prop::collection::vec(act(), 1..120)) {
        let mut world = World::new();
        for act in &acts {
            world.act(act);
            world.check();
        }
    }
}

/// Once found by the test above: a group merges what a later group had carried on before the round was taken back, and
/// takes that back when it is full.
#[test]
fn what_is_taken_back_after_a_round_was_taken_back_needs_room() {
    let mut world = World::new();
    let begin = [Act::Next, Act::Write(39), Act::Split(3, 0, 2), Act::Next, Act::Carry(14, 0, false), Act::Next];
    let back = [Act::Undo, Act::Undo, Act::Write(9), Act::Merge(24, 21, 10), Act::Write(33), Act::TakeBack(0, 10)];
    for act in begin.iter().chain(&back) {
        world.act(act);
        world.check();
    }
}

/// Control: the same check must notice a lost statement, a broken limit and a broken lineage.
#[test]
fn the_check_notices_what_it_is_there_for() {
    let worked = || {
        let mut world = World::new();
        (0..12).for_each(|n| world.act(&Act::Write(n)));
        world.act(&Act::Next);
        (0..6).for_each(|n| world.act(&Act::Carry(n, n, true)));
        world.check();
        world
    };
    let notices = |spoil: fn(&mut World)| {
        let mut world = worked();
        spoil(&mut world);
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| world.check())).is_err()
    };
    assert!(!worked().board.strands.is_empty(), "something was carried on");
    assert!(notices(|world| drop(world.board.statements.remove(0))));
    assert!(notices(|world| world.board.strands.truncate(world.board.strands.len() - 1)));
    assert!(notices(|world| world.workshop.method.rounds.iter_mut().for_each(|round| round.items = 0)));
    assert!(notices(|world| {
        let strand = world.board.strands[0];
        world.board.strands.push(Strand { child: strand.parent, parent: strand.child, ..strand });
    }));
}
