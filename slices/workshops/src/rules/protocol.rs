//! The protocol: every statement with its number, where it came from, where it went, or why it did not.

use kernel::{Id, Moment};
use methods::offer::timetable;

use crate::{
    model::{Board, Group, Purpose, Statement, Step, Way, Workshop},
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
    /// Why it was set aside, and by whom.
    pub(crate) reasons: Vec<Reason>,
    pub(crate) dissents: Vec<Said>,
    pub(crate) outcome: Outcome,
}

/// Why a group set a statement aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reason {
    /// The group's label.
    pub(crate) group: String,
    pub(crate) text: String,
    pub(crate) at: Moment,
}

/// What somebody said against a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) at: Moment,
}

/// When a round began and ended, as far as that is known.
pub(crate) type RoundTime = (Option<Moment>, Option<Moment>);

/// The times of all rounds, by the steps of the facilitator that were not undone. An example has those of its timetable: nobody
/// pressed anything. A round on paper has none.
pub(crate) fn times(workshop: &Workshop, steps: &[(Moment, Step)]) -> Vec<RoundTime> {
    if workshop.purpose == Purpose::Example {
        return slots(workshop).into_iter().map(|(from, until)| (Some(from), Some(until))).collect();
    }
    let mut times = vec![(None, None); workshop.method.rounds.len()];
    let mut end = |round: usize, at: Option<Moment>| {
        if let Some(time) = round.checked_sub(1).and_then(|at| times.get_mut(at)) {
            time.1 = at;
        }
    };
    for (at, step) in steps {
        if let Step::Next { position, .. } = step {
            end(*position, Some(*at));
        }
    }
    end(workshop.position, workshop.closed_at);
    for (at, step) in steps {
        if let Step::Next { position, .. } = step
            && let Some(time) = times.get_mut(*position)
        {
            time.0 = Some(*at);
        }
    }
    times
}

/// When each round is by the plan.
pub(crate) fn slots(workshop: &Workshop) -> Vec<(Moment, Moment)> {
    let moment = |minute| Moment::of(workshop.day, minute);
    let all = timetable(&workshop.method, workshop.start).into_iter();
    all.map(|slot| (moment(slot.from), moment(slot.until))).collect()
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
                .map(|aside| Reason {
                    group: group_label(workshop, board, aside.group),
                    text: aside.reason.clone(),
                    at: aside.at,
                })
                .collect(),
            dissents: board
                .dissents
                .iter()
                .filter(|dissent| dissent.statement == one.id)
                .map(|dissent| Said { text: dissent.text.clone(), at: dissent.at })
                .collect(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Clock, rules::samples::workshop};

    #[test]
    fn rounds_have_the_times_of_their_steps() {
        let step = |position: usize, at: i64| (Moment(at), Step::Next { position, clock: Clock::default().into() });
        let mut one = workshop(&[1, 2, 0]);
        assert_eq!(times(&one, &[]), [(None, None); 3]);
        one.position = 2;
        let steps = [step(0, 10), (Moment(15), Step::Close), step(1, 20)];
        let known = |at| Some(Moment(at));
        assert_eq!(times(&one, &steps), [(known(10), known(20)), (known(20), None), (None, None)]);
        one.closed_at = known(30);
        assert_eq!(times(&one, &steps)[1], (known(20), known(30)));
        // What was entered from paper was never opened.
        one.position = 0;
        assert_eq!(times(&one, &[]), [(None, None); 3]);
        // An example is told as it was planned: from ten, ten minutes each.
        one.purpose = Purpose::Example;
        let minutes = |time: &RoundTime| {
            time.0.zip(time.1).map(|(from, until)| (from.local().to_string(), (until.0 - from.0) / 60_000_000))
        };
        assert_eq!(minutes(&times(&one, &steps)[1]), Some(("2016-10-20T10:10:00".into(), 10)));
    }
}
