//! What may be done when: told by the step that the workshop is at.

use kernel::{No, Outcome, Say};

use crate::model::{Sitting, StepKind};

/// What a participant does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deed {
    /// Writes a card.
    Write,
    /// Shows cards to all.
    Share,
    /// Rates areas.
    Rate,
    /// Gives dots.
    Vote,
}

/// Whether it may be done now. What was begun in a step goes on until the step after the last one that needs it: nobody
/// is cut off by a clock. `position` counts the workshop's rounds from 1.
pub(crate) fn may(sitting: &Sitting, (position, closed): (usize, bool), deed: Deed) -> Outcome<()> {
    open(closed)?;
    let from = match deed {
        Deed::Write => StepKind::Cards,
        Deed::Share => StepKind::Share,
        Deed::Rate => StepKind::Rate,
        Deed::Vote => StepKind::Vote,
    };
    if matches!(deed, Deed::Rate | Deed::Vote) && sitting.rated_at.is_some() {
        return Err(No::Refused(Say::new("sitting-refused-rated")));
    }
    // A template without this step opens its deed with the next one that it has.
    let begun =
        position.checked_sub(1).and_then(|at| sitting.template.steps.get(at)).is_some_and(|now| now.kind >= from);
    if begun { Ok(()) } else { Err(No::Refused(Say::new("sitting-refused-early"))) }
}

/// Refuses once the workshop is closed.
pub(crate) fn open(closed: bool) -> Outcome<()> {
    if closed { Err(No::Refused(Say::new("sitting-refused-closed"))) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::figures::tests::sitting;

    fn check(position: usize, expected: [bool; 4]) {
        let deeds = [Deed::Write, Deed::Share, Deed::Rate, Deed::Vote];
        let now = deeds.map(|deed| may(&sitting(), (position, false), deed).is_ok());
        assert_eq!(now, expected, "step {position}");
    }

    #[test]
    fn each_step_opens_its_deed() {
        check(0, [false; 4]);
        check(1, [true, false, false, false]);
        check(2, [true, true, false, false]);
        check(4, [true, true, true, false]);
        check(6, [true; 4]);
    }

    #[test]
    fn what_was_closed_stays_closed() {
        let rated = Sitting { rated_at: Some(kernel::Moment(1)), ..sitting() };
        assert!(may(&rated, (5, false), Deed::Write).is_ok());
        assert!(
            matches!(may(&rated, (5, false), Deed::Vote), Err(No::Refused(say)) if say.key == "sitting-refused-rated")
        );
        assert!(
            matches!(may(&sitting(), (5, true), Deed::Write), Err(No::Refused(say)) if say.key == "sitting-refused-closed")
        );
    }
}
