//! Which workshop of an office counts, and how far the office is with handing on.

use kernel::{Id, Scope};

use crate::model::{Handing, Sitting};

/// Of the workshops that an office handed on, and did not take back, the one that came last.
pub(crate) fn counting(all: Vec<Sitting>, office: Id<Scope>) -> Option<Sitting> {
    let handed = all.into_iter().filter(|one| one.office == office && one.handed_at.is_some());
    handed.max_by_key(|one| one.handed_at)
}

/// How far an office is: handed on as long as one workshop is, taken back only where none is left.
pub(crate) fn handing(all: &[Sitting], office: Id<Scope>) -> Handing {
    let own = || all.iter().filter(|one| one.office == office);
    if own().any(|one| one.handed_at.is_some()) {
        Handing::Handed
    } else if own().any(|one| one.withdrawn_at.is_some()) {
        Handing::Withdrawn
    } else {
        Handing::Nothing
    }
}

#[cfg(test)]
mod tests {
    use kernel::Moment;

    use super::*;
    use crate::rules::figures::tests::sitting;

    fn sittings(moments: &[(i64, Option<i64>, Option<i64>)]) -> Vec<Sitting> {
        let one = |(office, handed, withdrawn): &(i64, Option<i64>, Option<i64>)| Sitting {
            office: Id::new(uuid::Uuid::from_u128(u128::try_from(*office).unwrap())),
            handed_at: handed.map(Moment),
            withdrawn_at: withdrawn.map(Moment),
            ..sitting()
        };
        moments.iter().map(one).collect()
    }

    #[test]
    fn the_latest_that_is_still_handed_on_counts() {
        let office = Id::new(uuid::Uuid::from_u128(3));
        let check = |moments: &[(i64, Option<i64>, Option<i64>)], counts: Option<i64>, standing| {
            let all = sittings(moments);
            assert_eq!(handing(&all, office), standing, "{moments:?}");
            assert_eq!(counting(all, office).and_then(|one| one.handed_at), counts.map(Moment), "{moments:?}");
        };
        check(&[], None, Handing::Nothing);
        check(&[(3, None, None), (4, Some(9), None)], None, Handing::Nothing);
        check(&[(3, Some(5), None), (3, Some(2), None), (4, Some(9), None)], Some(5), Handing::Handed);
        check(&[(3, None, Some(6)), (3, Some(2), None)], Some(2), Handing::Handed);
        check(&[(3, None, Some(6)), (4, Some(9), None)], None, Handing::Withdrawn);
    }
}
