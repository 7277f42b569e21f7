//! Planning: on which day a workshop is, and until when its plan can change.

use kernel::{Day, No, Outcome, Say, When};

use crate::model::{Board, Workshop};

/// The day: as typed, or else that of the event it is planned for.
pub(crate) fn day(typed: Option<Day>, event: Option<When>) -> Outcome<Day> {
    match (typed, event) {
        (Some(day), _) | (None, Some(When::Day(day))) => Ok(day),
        (None, Some(When::Month(_))) => Err(No::at("day", Say::new("workshop_new-refused-month"))),
        (None, None) => Err(No::at("day", Say::new("form-missing"))),
    }
}

/// Refuses once anything has begun. Rounds that were taken back have begun all the same.
pub(crate) fn is_open(workshop: &Workshop, board: &Board) -> Outcome<()> {
    let began = workshop.position > 0 || workshop.is_closed() || !board.groups.is_empty();
    if began { Err(No::Refused(Say::new("workshop_edit-refused-began"))) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Group, rules::samples::workshop};
    use kernel::Id;

    #[test]
    fn the_event_tells_the_day_where_nobody_does() {
        let (one, other) = (Day::constant(2016, 10, 20), Day::constant(2016, 11, 3));
        let month = "2016-11".parse::<When>().unwrap();
        assert_eq!(day(Some(one), Some(When::Day(other))).unwrap(), one);
        assert_eq!(day(None, Some(When::Day(other))).unwrap(), other);
        let refused = |typed, event| match day(typed, event) {
            Err(No::Faulty(faults)) => faults.of("day").unwrap().key,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(None, Some(month)), "workshop_new-refused-month");
        assert_eq!(refused(None, None), "form-missing");
    }

    #[test]
    fn a_plan_changes_until_something_began() {
        let fresh = workshop(&[1]);
        assert!(is_open(&fresh, &Board::default()).is_ok());
        let running = Workshop { position: 1, ..fresh.clone() };
        let closed = Workshop { closed_at: Some(kernel::Moment(1)), ..fresh.clone() };
        let id = Id::new(uuid::Uuid::from_u128(1));
        let group = Group { id, round: 1, number: 1, done_at: None, parents: Vec::new(), members: Vec::new() };
        let board = Board { groups: vec![group], ..Board::default() };
        for (workshop, board) in [(&running, &Board::default()), (&closed, &Board::default()), (&fresh, &board)] {
            assert!(matches!(is_open(workshop, board), Err(No::Refused(_))));
        }
    }
}
