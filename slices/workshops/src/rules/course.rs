//! The course of a workshop: which step follows, what a step can undo, when writing is possible.

use kernel::{Id, Moment, No, Outcome, Say};

use crate::model::{Board, Clock, Statement, Workshop};

/// Where a workshop stands after a step forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Next {
    pub(crate) position: usize,
    pub(crate) clock: Clock,
}

/// The next round; refused after the last one and once the workshop is closed.
pub(crate) fn next(workshop: &Workshop, now: Moment) -> Outcome<Next> {
    open(workshop)?;
    let position = workshop.position + 1;
    let round = workshop.round_at(position).ok_or_else(|| No::Refused(Say::new("step-refused-last")))?;
    let ends_at = now.plus_seconds(i64::from(round.minutes) * 60);
    Ok(Next { position, clock: Clock { ends_at: Some(ends_at), paused_at: None } })
}

/// The clock stopped, or running again with the time it had left.
pub(crate) fn pause(workshop: &Workshop, now: Moment) -> Outcome<Clock> {
    running(workshop)?;
    Ok(match (workshop.clock.paused_at, workshop.clock.ends_at) {
        (Some(since), Some(end)) => Clock { ends_at: Some(Moment(end.0 + now.0 - since.0)), paused_at: None },
        (None, ends_at) => Clock { ends_at, paused_at: Some(now) },
        (Some(_), None) => Clock::default(),
    })
}

/// The clock with so many minutes more; counted from now where the time is over.
pub(crate) fn extend(workshop: &Workshop, minutes: i64, now: Moment) -> Outcome<Clock> {
    running(workshop)?;
    let seen = workshop.clock.paused_at.unwrap_or(now);
    let from = workshop.clock.ends_at.map_or(seen, |end| end.max(seen));
    Ok(Clock { ends_at: Some(from.plus_seconds(minutes * 60)), ..workshop.clock })
}

/// Refuses once the workshop is closed.
pub(crate) fn open(workshop: &Workshop) -> Outcome<()> {
    if workshop.is_closed() { Err(No::Refused(Say::new("workshop-refused-closed"))) } else { Ok(()) }
}

/// Refuses to take back cards that others carried on, merged, split, reworded, set aside or saw differently since they were
/// entered.
pub(crate) fn entry_is_free(board: &Board, entered: &[Id<Statement>], at: Moment) -> Outcome<()> {
    let own = |id: &Id<Statement>| entered.contains(id);
    let grown = board.strands.iter().any(|strand| own(&strand.parent) && !own(&strand.child));
    let reworded = board.statements.iter().any(|one| own(&one.id) && one.version > 1);
    let aside = board.set_asides.iter().any(|aside| own(&aside.statement) && aside.at > at);
    let seen = board.dissents.iter().any(|dissent| own(&dissent.statement));
    if grown || reworded || aside || seen { Err(No::Refused(Say::new("step-refused-cards"))) } else { Ok(()) }
}

fn running(workshop: &Workshop) -> Outcome<()> {
    open(workshop)?;
    workshop.round().map(|_| ()).ok_or_else(|| No::Refused(Say::new("step-refused-not_begun")))
}

/// Whether a group of this round may write now: its round runs.
pub(crate) fn writable(workshop: &Workshop, round: usize) -> Outcome<()> {
    open(workshop)?;
    if workshop.position == round { Ok(()) } else { Err(No::Refused(Say::new("workshop-refused-other_round"))) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SetAside;
    use crate::rules::samples::workshop;

    const START: Moment = Moment(1_000_000_000);

    #[test]
    fn rounds_follow_each_other_and_end() {
        let mut one = workshop(&[1, 2, 0]);
        for position in 1..=3 {
            let step = next(&one, START).unwrap();
            assert_eq!((step.position, step.clock.left(START)), (position, Some(600)));
            one.position = step.position;
        }
        assert!(matches!(next(&one, START), Err(No::Refused(say)) if say.key == "step-refused-last"));
        one.closed_at = Some(START);
        assert!(matches!(next(&one, START), Err(No::Refused(say)) if say.key == "workshop-refused-closed"));
    }

    #[test]
    fn cards_that_somebody_set_aside_since_are_not_taken_back() {
        let (statement, group) = ("0190a5d0-0000-7000-8000-000000000001", "0190a5d0-0000-7000-8000-000000000002");
        let entered = [statement.parse().unwrap()];
        let aside = |at| SetAside { statement: entered[0], group: group.parse().unwrap(), reason: String::new(), at };
        let board = |at| Board { set_asides: vec![aside(at)], ..Board::default() };
        assert!(entry_is_free(&board(START), &entered, START).is_ok(), "its own card says so");
        assert!(entry_is_free(&board(START.plus_seconds(1)), &entered, START).is_err());
    }

    #[test]
    fn a_pause_takes_no_time_away() {
        let mut one = workshop(&[1]);
        assert!(pause(&one, START).is_err());
        let step = next(&one, START).unwrap();
        (one.position, one.clock) = (step.position, step.clock);
        one.clock = pause(&one, START.plus_seconds(100)).unwrap();
        assert_eq!(one.clock.left(START.plus_seconds(400)), Some(500));
        one.clock = pause(&one, START.plus_seconds(400)).unwrap();
        assert_eq!(one.clock.left(START.plus_seconds(400)), Some(500));
        one.clock = extend(&one, 5, START.plus_seconds(400)).unwrap();
        assert_eq!(one.clock.left(START.plus_seconds(400)), Some(800));
        // Over time, minutes count from now.
        one.clock = extend(&one, 5, START.plus_seconds(9_000)).unwrap();
        assert_eq!(one.clock.left(START.plus_seconds(9_000)), Some(300));
    }
}
