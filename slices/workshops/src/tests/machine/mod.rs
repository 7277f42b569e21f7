//! The whole course of a workshop against a small reference model, whatever the order: people join, leave, come back and are
//! moved; rounds begin and are taken back; cards come from paper; groups work. All of it by the cases themselves, on records.
//! No statement is lost, no limit broken, the lineage stays whole, and what a round left standing lies before the next one.

mod check;
mod world;

use proptest::{prelude::*, test_runner::TestRunner};

use world::{Room, World};

/// What people do. Numbers choose among what is there, so that most actions mean something.
#[derive(Debug, Clone)]
pub(super) enum Act {
    Join,
    /// Somebody without a phone.
    Add,
    Leave(usize),
    Back(usize),
    Move(usize, usize),
    Next,
    Undo,
    Note(usize),
    Share(usize),
    /// A card from paper: in a round, of a group, from a statement before it, and whether it was set aside.
    Capture(usize, usize, usize, bool),
    Write(usize),
    Carry(usize, usize, bool),
    Merge(usize, usize, usize),
    Split(usize, usize, usize),
    SetAside(usize, usize),
    BringBack(usize, usize),
    TakeBack(usize, usize),
    Reword(usize, usize),
}

fn act() -> impl Strategy<Value = Act> {
    let n = || 0usize..40;
    prop_oneof![
        2 => Just(Act::Join),
        1 => Just(Act::Add),
        3 => n().prop_map(Act::Leave),
        1 => n().prop_map(Act::Back),
        1 => (n(), n()).prop_map(|(p, g)| Act::Move(p, g)),
        4 => Just(Act::Next),
        3 => Just(Act::Undo),
        2 => n().prop_map(Act::Note),
        2 => n().prop_map(Act::Share),
        2 => (0usize..4, 0usize..4, n(), any::<bool>()).prop_map(|(r, g, s, aside)| Act::Capture(r, g, s, aside)),
        6 => n().prop_map(Act::Write),
        5 => (n(), n(), any::<bool>()).prop_map(|(g, s, same)| Act::Carry(g, s, same)),
        4 => (n(), n(), n()).prop_map(|(g, a, b)| Act::Merge(g, a, b)),
        2 => (n(), n(), 0usize..5).prop_map(|(g, s, parts)| Act::Split(g, s, parts)),
        3 => (n(), n()).prop_map(|(g, s)| Act::SetAside(g, s)),
        2 => (n(), n()).prop_map(|(g, s)| Act::BringBack(g, s)),
        3 => (n(), n()).prop_map(|(g, s)| Act::TakeBack(g, s)),
        2 => (n(), n()).prop_map(|(g, s)| Act::Reword(g, s)),
    ]
}

#[test]
fn whatever_the_order_nothing_is_lost_and_no_limit_broken() {
    let room = Room::new();
    // Each case is a workshop of its own in the same house; every act is a transaction.
    let config =
        ProptestConfig { cases: 96, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() };
    let run = |acts: Vec<Act>| {
        let mut world = World::new(&room);
        acts.iter().for_each(|act| world.act(act));
        Ok(())
    };
    TestRunner::new(config).run(&prop::collection::vec(act(), 1..70), run).unwrap();
}

/// A world after these acts, each of them checked.
fn after(room: &Room, acts: &[Act]) -> World {
    let mut world = World::new(room);
    acts.iter().for_each(|act| world.act(act));
    world
}

/// Once found by the test above: a group merges what a later group had carried on before the round was taken back, and
/// takes that back when it is full.
#[test]
fn what_is_taken_back_after_a_round_was_taken_back_needs_room() {
    let begin = [Act::Next, Act::Write(39), Act::Split(3, 0, 2), Act::Next, Act::Carry(14, 0, false), Act::Next];
    let back = [Act::Undo, Act::Undo, Act::Write(9), Act::Merge(24, 21, 10), Act::Write(33), Act::TakeBack(0, 10)];
    after(&Room::new(), &[&begin[..], &back[..]].concat());
}

/// A card of the second round is entered while the first one runs: the second one still forms its groups.
#[test]
fn a_card_entered_early_forms_no_round() {
    let world = after(&Room::new(), &[Act::Capture(1, 0, 0, false), Act::Next]);
    assert_eq!(world.board.round(2).filter(|group| !group.members.is_empty()).count(), 3, "pairs of seven people");
    assert_eq!(world.board.round(2).filter(|group| group.members.is_empty()).count(), 1, "the group of the card");
}

/// A group takes back a card from paper, and then the entry of that card is taken back as a whole.
#[test]
fn an_entry_of_cards_goes_with_what_was_taken_back_of_it() {
    let begin = [Act::Next, Act::Next, Act::Write(0), Act::Capture(0, 0, 0, false), Act::Capture(3, 0, 9, false)];
    after(&Room::new(), &[&begin[..], &[Act::Next, Act::TakeBack(20, 5), Act::Undo, Act::Undo]].concat());
}

/// Somebody is put elsewhere after writing a note: it goes to the group where they are.
#[test]
fn who_was_moved_shares_a_note_all_the_same() {
    let room = Room::new();
    after(
        &room,
        &[Act::Note(23), Act::Leave(0), Act::Move(31, 4), Act::Note(0), Act::Leave(4), Act::Next, Act::Share(16)],
    );
    let begin = [Act::Move(31, 21), Act::Leave(7), Act::Join, Act::Leave(3), Act::Next, Act::Note(14)];
    after(&room, &[&begin[..], &[Act::Move(8, 22), Act::Next, Act::Share(32)]].concat());
}

/// The pairs were formed, the round is taken back, somebody comes late, shares something alone, and leaves.
#[test]
fn what_somebody_shared_and_left_behind_goes_on() {
    let room = Room::new();
    let world = after(&room, &[Act::Next, Act::Undo, Act::Join, Act::Note(7), Act::Share(7), Act::Leave(7), Act::Next]);
    let left = world.board.statements.last().expect("the statement that was left behind");
    let before = |group: &crate::model::Group| group.round == 2 && group.parents.contains(&left.group);
    assert_eq!(world.board.groups.iter().filter(|group| before(group)).count(), 1);
}

/// Somebody came while the pairs worked; when that is taken back they find a place in the round before too.
#[test]
fn who_came_in_a_round_that_was_taken_back_has_a_place() {
    after(&Room::new(), &[Act::Next, Act::Join, Act::Undo, Act::Write(7)]);
}

/// Control: the same check must notice a lost statement, a broken limit, a broken lineage, a statement that lies before
/// nobody, and somebody without a place.
#[test]
fn the_check_notices_what_it_is_there_for() {
    let room = Room::new();
    let begin: Vec<Act> = (0..12).map(Act::Write).chain([Act::Next]).collect();
    let worked = || after(&room, &[begin.clone(), (0..6).map(|n| Act::Carry(n, n, true)).collect()].concat());
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
        world.board.strands.push(crate::model::Strand { child: strand.parent, parent: strand.child, ..strand });
    }));
    assert!(notices(|world| world.board.groups.iter_mut().for_each(|group| group.parents.truncate(1))));
    assert!(notices(|world| world.board.groups.iter_mut().for_each(|group| group.members.truncate(1))));
}
