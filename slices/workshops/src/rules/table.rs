//! What a group may do with the statements before it: take, reword, merge, split, set aside, bring back.
//!
//! A statement is never deleted. What a group of the round before left standing lies *before* it until the group carries it
//! on or sets it aside. The limit counts what *stands* in the group itself: not set aside, and not merged into something new.

use kernel::{Id, No, Outcome, Say};
use methods::offer::Round;

use crate::model::{Board, Group, Statement, Way};

/// What becomes of a decision: the case gives ids and moments, and writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    /// A new statement with what it came from.
    Add(String, Vec<(Id<Statement>, Way)>),
    /// Other words for one's own statement.
    Reword(Id<Statement>, String),
    /// Set aside, with the reason.
    SetAside(Id<Statement>, String),
    /// No longer set aside.
    BringBack(Id<Statement>),
    /// Taken back: what it came from is free again.
    Withdraw(Id<Statement>),
}

/// What became of a statement before a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Nothing yet.
    Open,
    /// It went on in these.
    Carried(Vec<Id<Statement>>),
    /// It did not, because.
    SetAside(String),
}

/// A group's table: the part of the board it works on, and the rules of its round.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table<'a> {
    pub(crate) board: &'a Board,
    pub(crate) group: &'a Group,
    pub(crate) round: &'a Round,
}

impl<'a> Table<'a> {
    /// The group's statements that count: not set aside by itself, not merged or split into others of its own.
    pub(crate) fn standing(self) -> impl Iterator<Item = &'a Statement> {
        standing(self.board, self.group.id)
    }

    /// The statements that the groups of the round before left standing.
    pub(crate) fn before(self) -> impl Iterator<Item = &'a Statement> {
        self.group.parents.iter().flat_map(move |parent| standing(self.board, *parent))
    }

    /// What this group made of a statement before it.
    pub(crate) fn fate(self, id: Id<Statement>) -> Fate {
        let board = self.board;
        if let Some(aside) = board.set_aside(id, self.group.id) {
            return Fate::SetAside(aside.reason.clone());
        }
        let here = |id: Id<Statement>| board.statement(id).is_some_and(|one| one.group == self.group.id);
        let carried: Vec<_> = board.children(id).map(|strand| strand.child).filter(|child| here(*child)).collect();
        if carried.is_empty() { Fate::Open } else { Fate::Carried(carried) }
    }

    /// A new statement of the group.
    pub(crate) fn write(self, text: &str) -> Outcome<Change> {
        self.fits(1, 0)?;
        Ok(Change::Add(text.to_owned(), Vec::new()))
    }

    /// One or several statements, carried on as one; in the same words, in others, or merged.
    pub(crate) fn carry(self, from: &[Id<Statement>], text: &str) -> Outcome<Change> {
        let (first, own) = self.sources(from)?;
        let way = match from.len() {
            1 if first.text == text => Way::Taken,
            1 => Way::Reworded,
            _ => Way::Merged,
        };
        if way == Way::Taken && own > 0 {
            return Err(refused("statement_carry-refused-own"));
        }
        if way != Way::Taken && !self.round.reword {
            return Err(refused("statement_carry-refused-no_rewording"));
        }
        self.fits(1, own)?;
        Ok(Change::Add(text.to_owned(), from.iter().map(|id| (*id, way)).collect()))
    }

    /// One statement, carried on as several.
    pub(crate) fn split(self, from: Id<Statement>, texts: &[String]) -> Outcome<Vec<Change>> {
        let (_, own) = self.sources(&[from])?;
        if texts.len() < 2 {
            return Err(refused("statement_split-refused-one"));
        }
        if !self.round.reword {
            return Err(refused("statement_carry-refused-no_rewording"));
        }
        self.fits(texts.len(), own)?;
        Ok(texts.iter().map(|text| Change::Add(text.clone(), vec![(from, Way::Split)])).collect())
    }

    /// Other words for a statement of this group that nobody carried on yet.
    pub(crate) fn reword(self, id: Id<Statement>, text: &str) -> Outcome<Change> {
        let own = self.own(id)?;
        let root = self.board.parents(own.id).next().is_none();
        if !self.round.reword && !root {
            return Err(refused("statement_carry-refused-no_rewording"));
        }
        if self.board.children(id).next().is_some() {
            return Err(refused("statement_edit-refused-carried"));
        }
        Ok(Change::Reword(id, text.to_owned()))
    }

    /// Does not carry a statement on, or no longer counts one's own, with the reason.
    pub(crate) fn set_aside(self, id: Id<Statement>, reason: &str) -> Outcome<Change> {
        let known = self.before().chain(self.standing()).any(|one| one.id == id);
        match self.fate(id) {
            Fate::Open if known => Ok(Change::SetAside(id, reason.to_owned())),
            Fate::Open => Err(self.gone(id)),
            Fate::Carried(_) => Err(refused("statement_aside-refused-carried")),
            Fate::SetAside(_) => Err(refused("statement_aside-refused-again")),
        }
    }

    /// Brings back what this group set aside.
    pub(crate) fn bring_back(self, id: Id<Statement>) -> Outcome<Change> {
        if self.board.set_aside(id, self.group.id).is_none() {
            self.lay(id)?;
            return Err(refused("statement_bring_back-refused-again"));
        }
        if self.board.statement(id).is_some_and(|one| one.group == self.group.id) {
            self.fits(1, 0)?;
        }
        Ok(Change::BringBack(id))
    }

    /// Takes back what this group made of other statements: those are free again.
    pub(crate) fn take_back(self, id: Id<Statement>) -> Outcome<Change> {
        self.own(id)?;
        let parents: Vec<_> = self.board.parents(id).map(|strand| strand.parent).collect();
        if parents.is_empty() {
            return Err(refused("statement_undo-refused-first"));
        }
        let touched = self.board.children(id).next().is_some();
        if touched || self.board.dissents.iter().any(|dissent| dissent.statement == id) {
            return Err(refused("statement_undo-refused-carried"));
        }
        let freed = parents.iter().filter(|parent| self.own(**parent).is_ok() && self.only_in(**parent, id)).count();
        self.fits(freed, usize::from(self.board.set_aside(id, self.group.id).is_none()))?;
        Ok(Change::Withdraw(id))
    }

    /// Whether a statement went on in this one only, as far as this group goes: what later groups made of it, before a round
    /// was taken back, leaves it standing here.
    fn only_in(self, parent: Id<Statement>, child: Id<Statement>) -> bool {
        let here = |id: Id<Statement>| self.board.statement(id).is_some_and(|one| one.group == self.group.id);
        self.board.children(parent).filter(|strand| here(strand.child)).all(|strand| strand.child == child)
    }

    /// A statement of this group that was not taken back.
    fn own(self, id: Id<Statement>) -> Outcome<&'a Statement> {
        let found = self.board.of_group(self.group.id).find(|one| one.id == id);
        found.ok_or_else(|| self.gone(id))
    }

    /// A statement that lay on this table at some time: of this group or of those before it, whatever became of it.
    pub(crate) fn lay(self, id: Id<Statement>) -> Outcome<&'a Statement> {
        let here = |group: Id<Group>| group == self.group.id || self.group.parents.contains(&group);
        self.board.statement(id).filter(|one| here(one.group)).ok_or(No::Missing)
    }

    /// Why there is nothing to be done with a statement: somebody else of the group was faster, or it never lay here.
    fn gone(self, id: Id<Statement>) -> No {
        self.lay(id).map_or_else(|no| no, |_| refused("statement-refused-gone"))
    }

    /// Statements that can go on here, the first of them, and how many of them are the group's own.
    fn sources(self, from: &[Id<Statement>]) -> Outcome<(&'a Statement, usize)> {
        let mut first = None;
        let mut own = 0;
        for (at, id) in from.iter().enumerate() {
            let found = self.lay(*id)?;
            let lies = self.before().chain(self.standing()).any(|one| one.id == *id);
            if !lies || from[..at].contains(id) || self.fate(*id) != Fate::Open {
                return Err(refused("statement_carry-refused-dealt_with"));
            }
            own += usize::from(found.group == self.group.id);
            first.get_or_insert(found);
        }
        first.map(|first| (first, own)).ok_or_else(|| refused("statement_carry-refused-none"))
    }

    /// Refuses what would not fit: so many come, so many of the group's own go.
    fn fits(self, come: usize, go: usize) -> Outcome<()> {
        let limit = usize::from(self.round.items);
        if self.standing().count() + come > limit + go {
            return Err(No::Refused(Say::new("statement-refused-full").with("limit", limit)));
        }
        Ok(())
    }
}

/// What a group left standing.
pub(crate) fn standing(board: &Board, group: Id<Group>) -> impl Iterator<Item = &Statement> {
    let own = move |id: Id<Statement>| board.statement(id).is_some_and(|one| one.group == group);
    board.of_group(group).filter(move |one| {
        board.set_aside(one.id, group).is_none() && !board.children(one.id).any(|strand| own(strand.child))
    })
}

fn refused(key: &'static str) -> No {
    No::Refused(Say::new(key))
}
