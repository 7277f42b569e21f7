//! What stands on the wall: groups, statements with their lineage, what was set aside, dissent.

use kernel::{Id, Moment, Participant};

use crate::model::Origin;

/// Somebody who takes part, by a name that need not be theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attendee {
    /// Their id.
    pub(crate) id: Id<Participant>,
    /// The name shown: a pseudonym, or what they typed.
    pub(crate) name: String,
    /// Where they chose to say they come from.
    pub(crate) origin: Option<Origin>,
    /// How many people sit behind it: a whole table can share a phone.
    pub(crate) seats: u32,
    /// Whether they have a phone; if not, somebody writes for them.
    pub(crate) has_phone: bool,
    /// When they left.
    pub(crate) left_at: Option<Moment>,
}

/// People who work together in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// Its id.
    pub(crate) id: Id<Group>,
    /// Its round, from 1.
    pub(crate) round: usize,
    /// Its number in the round, from 1.
    pub(crate) number: usize,
    /// When it said that it is done.
    pub(crate) done_at: Option<Moment>,
    /// The groups of the round before whose statements it has before it.
    pub(crate) parents: Vec<Id<Group>>,
    /// Who is in it.
    pub(crate) members: Vec<Id<Participant>>,
}

/// A statement that a group shares. It is never deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// Its id.
    pub(crate) id: Id<Statement>,
    /// The round it was written in, from 1.
    pub(crate) round: usize,
    /// The group that wrote it.
    pub(crate) group: Id<Group>,
    /// Its number in the group, from 1.
    pub(crate) number: usize,
    /// Its words.
    pub(crate) text: String,
    /// When it was taken back: what it was made of is free again.
    pub(crate) withdrawn_at: Option<Moment>,
    /// When it was shared.
    pub(crate) at: Moment,
    /// Guards against saving over somebody.
    pub(crate) version: i64,
}

/// How a statement came from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Word by word.
    Taken,
    /// In other words.
    Reworded,
    /// Together with others.
    Merged,
    /// As a part of it.
    Split,
}

impl Way {
    /// All of them.
    pub(crate) const ALL: [Way; 4] = [Way::Taken, Way::Reworded, Way::Merged, Way::Split];

    /// The word kept in the records and text keys.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Way::Taken => "taken",
            Way::Reworded => "reworded",
            Way::Merged => "merged",
            Way::Split => "split",
        }
    }

    /// The way of a word from the records.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Way::ALL.into_iter().find(|way| way.word() == word)
    }
}

/// One thread of the lineage: the child came from the parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Strand {
    /// What it became.
    pub(crate) child: Id<Statement>,
    /// What it came from.
    pub(crate) parent: Id<Statement>,
    /// How.
    pub(crate) way: Way,
}

/// A group does not carry a statement on, and says why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SetAside {
    /// Which statement.
    pub(crate) statement: Id<Statement>,
    /// Which group.
    pub(crate) group: Id<Group>,
    /// Why.
    pub(crate) reason: String,
    /// When.
    pub(crate) at: Moment,
}

/// Somebody sees it differently; stands beside the statement for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dissent {
    /// Its id.
    pub(crate) id: Id<Dissent>,
    /// Beside which statement.
    pub(crate) statement: Id<Statement>,
    /// In which words.
    pub(crate) text: String,
    /// When.
    pub(crate) at: Moment,
}

/// The wall, or the part of it that a group has before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Board {
    /// People.
    pub(crate) attendees: Vec<Attendee>,
    /// Groups, by round and number.
    pub(crate) groups: Vec<Group>,
    /// Statements, by group and number.
    pub(crate) statements: Vec<Statement>,
    /// Lineage.
    pub(crate) strands: Vec<Strand>,
    /// What was set aside.
    pub(crate) set_asides: Vec<SetAside>,
    /// Dissent.
    pub(crate) dissents: Vec<Dissent>,
}

impl Board {
    /// A group by its id.
    pub(crate) fn group(&self, id: Id<Group>) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// A statement by its id.
    pub(crate) fn statement(&self, id: Id<Statement>) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == id)
    }

    /// The groups of a round.
    pub(crate) fn round(&self, number: usize) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(move |group| group.round == number)
    }

    /// What a group wrote and did not take back.
    pub(crate) fn of_group(&self, group: Id<Group>) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |one| one.group == group && one.withdrawn_at.is_none())
    }

    /// What a statement came from.
    pub(crate) fn parents(&self, id: Id<Statement>) -> impl Iterator<Item = &Strand> {
        self.strands.iter().filter(move |strand| strand.child == id)
    }

    /// What a statement became, as far as that was not taken back.
    pub(crate) fn children(&self, id: Id<Statement>) -> impl Iterator<Item = &Strand> {
        let stands = |child| self.statement(child).is_some_and(|one| one.withdrawn_at.is_none());
        self.strands.iter().filter(move |strand| strand.parent == id && stands(strand.child))
    }

    /// Why a group set a statement aside, if it did.
    pub(crate) fn set_aside(&self, id: Id<Statement>, group: Id<Group>) -> Option<&SetAside> {
        self.set_asides.iter().find(|one| one.statement == id && one.group == group)
    }
}

/// A note of one's own, not yet shared: nobody else sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Its id, which the statement will have.
    pub(crate) id: Id<Statement>,
    /// The group it was written in; none before the first round.
    pub(crate) group: Option<Id<Group>>,
    /// Its words.
    pub(crate) text: String,
    /// Guards against saving over oneself in another window.
    pub(crate) version: i64,
}
