//! The protocol: every statement with its number, where it came from, where it went, or why it did not.

use kernel::{Id, Moment};

use crate::{
    model::{Board, Group, Statement, Way, Workshop},
    rules::table,
};

/// What became of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It stands in the last round that was worked in.
    Stands,
    /// It went on in others.
    Carried,
    /// It was set aside with a reason.
    SetAside,
    /// Nobody dealt with it.
    Left,
}

impl Outcome {
    /// The word in text keys and files.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Outcome::Stands => "stands",
            Outcome::Carried => "carried",
            Outcome::SetAside => "set_aside",
            Outcome::Left => "left",
        }
    }
}

/// One statement of the protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) id: Id<Statement>,
    /// Round, group and statement as people say them: `2.5.1`.
    pub(crate) label: String,
    pub(crate) round: usize,
    pub(crate) group: usize,
    pub(crate) text: String,
    pub(crate) at: Moment,
    /// What it came from.
    pub(crate) from: Vec<(String, Way)>,
    /// What it became.
    pub(crate) to: Vec<String>,
    /// Why it was set aside, by whom.
    pub(crate) reasons: Vec<(String, String)>,
    pub(crate) dissents: Vec<String>,
    pub(crate) outcome: Outcome,
}

/// All statements that were not taken back, round by round.
pub(crate) fn lines(workshop: &Workshop, board: &Board) -> Vec<Line> {
    let last = board.statements.iter().filter(|one| one.withdrawn_at.is_none()).map(|one| one.round).max();
    let stands = board.statements.iter().filter(|one| one.withdrawn_at.is_none());
    let line = |one: &Statement| {
        let to: Vec<String> = board.children(one.id).filter_map(|to| label(workshop, board, to.child)).collect();
        let mut from: Vec<(String, Way)> = board
            .parents(one.id)
            .filter_map(|from| label(workshop, board, from.parent).map(|label| (label, from.way)))
            .collect();
        from.sort_by_key(|(label, _)| place(label));
        let reasons: Vec<_> = board.set_asides.iter().filter(|aside| aside.statement == one.id).collect();
        let outcome = match (to.is_empty(), reasons.is_empty()) {
            (false, _) => Outcome::Carried,
            (true, false) => Outcome::SetAside,
            (true, true) if Some(one.round) == last => Outcome::Stands,
            (true, true) => Outcome::Left,
        };
        Line {
            id: one.id,
            label: label(workshop, board, one.id).unwrap_or_default(),
            round: one.round,
            group: board.group(one.group).map_or(0, |group| group.number),
            text: one.text.clone(),
            at: one.at,
            from,
            to: ordered(to),
            reasons: reasons
                .iter()
                .map(|aside| (group_label(workshop, board, aside.group), aside.reason.clone()))
                .collect(),
            dissents: board.dissents.iter().filter(|one_| one_.statement == one.id).map(|d| d.text.clone()).collect(),
            outcome,
        }
    };
    stands.map(line).collect()
}

/// `2.5.1`: round, group and number as they stand on cards.
pub(crate) fn label(workshop: &Workshop, board: &Board, id: Id<Statement>) -> Option<String> {
    let one = board.statement(id)?;
    Some(format!("{}.{}", group_label(workshop, board, one.group), one.number))
}

/// Labels in the order of their numbers: `2.5.2` before `2.5.10`.
pub(crate) fn ordered(mut labels: Vec<String>) -> Vec<String> {
    labels.sort_by_key(|label| place(label));
    labels
}

fn place(label: &str) -> Vec<usize> {
    label.split('.').map(|part| part.parse().unwrap_or(usize::MAX)).collect()
}

/// `2.5`: round and group.
pub(crate) fn group_label(workshop: &Workshop, board: &Board, id: Id<Group>) -> String {
    let group = board.group(id);
    group.map_or(String::new(), |group| format!("{}.{}", workshop.ordinal(group.round), group.number))
}

/// Everything a statement grew from, itself included; each once.
pub(crate) fn ancestors(board: &Board, id: Id<Statement>) -> Vec<Id<Statement>> {
    let (mut found, mut next) = (vec![id], 0);
    while let Some(one) = found.get(next).copied() {
        for strand in board.parents(one) {
            if !found.contains(&strand.parent) {
                found.push(strand.parent);
            }
        }
        next += 1;
    }
    found
}

/// How many statements of a round stand, over all its groups.
pub(crate) fn standing_in(board: &Board, round: usize) -> usize {
    board.round(round).map(|group| table::standing(board, group.id).count()).sum()
}
