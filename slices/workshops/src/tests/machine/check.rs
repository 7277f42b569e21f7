//! The reference: no more than what must be true, whatever happened.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Id;

use crate::{
    model::{Board, Group, Statement, Workshop},
    rules::{
        protocol,
        table::{Fate, Table, standing},
    },
};

/// What an act that was done must have changed, and nothing else.
#[derive(Debug, Default)]
pub(super) struct Effect {
    /// New statements, and what all of them came from.
    pub(super) added: Vec<String>,
    pub(super) from: BTreeSet<Id<Statement>>,
    /// Whether the new ones are set aside.
    pub(super) asides_new: bool,
    pub(super) reworded: Option<(Id<Statement>, String)>,
    pub(super) aside: Option<(Id<Statement>, Id<Group>)>,
    pub(super) back: Option<(Id<Statement>, Id<Group>)>,
    pub(super) taken_back: Option<Id<Statement>>,
    /// Cards from paper that were entered by mistake, and are as if they had never been.
    pub(super) unentered: Vec<Id<Statement>>,
}

impl Effect {
    pub(super) fn added(texts: impl IntoIterator<Item = String>, from: &[Id<Statement>]) -> Self {
        Effect { added: texts.into_iter().collect(), from: from.iter().copied().collect(), ..Effect::default() }
    }
}

#[derive(Default)]
pub(super) struct Reference {
    /// Every statement ever shared, but for cards entered by mistake: its words, what it came from, and whether it came before another.
    words: BTreeMap<Id<Statement>, String>,
    from: BTreeMap<Id<Statement>, BTreeSet<Id<Statement>>>,
    born: BTreeMap<Id<Statement>, usize>,
    taken_back: BTreeSet<Id<Statement>>,
    aside: BTreeSet<(Id<Statement>, Id<Group>)>,
}

impl Reference {
    /// Takes in what an act changed. New ids are learnt from the board; everything else is known beforehand.
    pub(super) fn apply(&mut self, effect: &Effect, board: &Board) {
        let fresh: Vec<&Statement> = board.statements.iter().filter(|one| !self.words.contains_key(&one.id)).collect();
        let mut texts: Vec<&String> = fresh.iter().map(|one| &one.text).collect();
        texts.sort();
        assert_eq!(texts, effect.added.iter().collect::<Vec<_>>(), "what was added");
        for one in fresh {
            let born = self.born.values().max().map_or(0, |last| last + 1);
            self.words.insert(one.id, one.text.clone());
            self.from.insert(one.id, effect.from.clone());
            self.born.insert(one.id, born);
            if effect.asides_new {
                let by = board.set_asides.iter().find(|aside| aside.statement == one.id).expect("set aside on paper");
                self.aside.insert((one.id, by.group));
            }
        }
        self.words.extend(effect.reworded.clone());
        self.aside.extend(effect.aside);
        if let Some(back) = effect.back {
            assert!(self.aside.remove(&back), "what was brought back was set aside");
        }
        self.taken_back.extend(effect.taken_back);
        for id in &effect.unentered {
            assert!(self.words.remove(id).is_some(), "only what was entered is taken out");
            self.from.remove(id);
            self.born.remove(id);
            self.taken_back.remove(id);
            self.aside.retain(|(statement, _)| statement != id);
        }
    }

    pub(super) fn check(&self, workshop: &Workshop, board: &Board) {
        self.check_records(board);
        for group in &board.groups {
            let limit = usize::from(workshop.round_at(group.round).unwrap().items);
            assert!(standing(board, group.id).count() <= limit, "group {} is over its limit", group.number);
        }
        self.check_lineage(board);
        self.check_fates(workshop, board);
        check_next(workshop, board);
        check_places(workshop, board);
    }

    /// No statement is ever lost, and each still says what was last agreed.
    fn check_records(&self, board: &Board) {
        let there: BTreeMap<_, _> = board.statements.iter().map(|one| (one.id, one.text.clone())).collect();
        assert_eq!(there, self.words, "statements");
        let gone = board.statements.iter().filter(|one| one.withdrawn_at.is_some()).map(|one| one.id).collect();
        assert_eq!(self.taken_back, gone, "taken back");
        let aside = board.set_asides.iter().map(|one| (one.statement, one.group)).collect();
        assert_eq!(self.aside, aside, "set aside");
    }

    /// Lineage is complete and acyclic: ancestors are older, and all of them are there. What was taken back holds nothing.
    fn check_lineage(&self, board: &Board) {
        for (id, from) in &self.from {
            let seen: BTreeSet<_> = board.parents(*id).map(|strand| strand.parent).collect();
            assert_eq!(&seen, from, "lineage");
            for ancestor in protocol::ancestors(board, *id) {
                assert!(self.born.get(&ancestor).is_some_and(|born| *born <= self.born[id]), "lineage goes backwards");
            }
        }
        for id in &self.taken_back {
            assert_eq!(board.children(*id).count(), 0, "somebody stands on what was taken back");
        }
    }

    /// Each statement before a group is open, carried on, or set aside: exactly one of them, as the reference says.
    fn check_fates(&self, workshop: &Workshop, board: &Board) {
        for group in &board.groups {
            let table = Table { board, group, round: workshop.round_at(group.round).unwrap() };
            for one in table.before() {
                let on = self.from.iter().filter(|(child, from)| {
                    let ours = board.statement(**child).is_some_and(|one| one.group == group.id);
                    ours && from.contains(&one.id) && !self.taken_back.contains(child)
                });
                let (carried, aside) = (on.count() > 0, self.aside.contains(&(one.id, group.id)));
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

/// Whatever a round left standing lies before people of the next one, as soon as that began and somebody is in it.
fn check_next(workshop: &Workshop, board: &Board) {
    for number in 2..=workshop.position {
        let manned: Vec<&Group> = board.round(number).filter(|group| !group.members.is_empty()).collect();
        for group in board.round(number - 1).filter(|_| !manned.is_empty()) {
            let lies = manned.iter().any(|next| next.parents.contains(&group.id));
            assert!(lies || standing(board, group.id).next().is_none(), "group {} lies before nobody", group.number);
        }
    }
}

/// Whoever is here has a place in the round that runs.
fn check_places(workshop: &Workshop, board: &Board) {
    for one in board.attendees.iter().filter(|one| one.left_at.is_none() && workshop.position > 0) {
        let places = board.round(workshop.position).filter(|group| group.members.contains(&one.id)).count();
        assert_eq!(places, 1, "{} has no place", one.name);
    }
}
