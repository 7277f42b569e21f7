//! Why a pick is as it is: what the best spread without it would cost, and which constraints stand behind it.

mod detour;

pub(crate) use detour::Detours;

use crate::problem::{Picks, Problem};

/// Why an office has an area on a rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What would be best without this pick; nothing if it cannot be without.
    pub alternative: Option<Alternative>,
    /// The constraints behind it; none where the office would have chosen it anyway.
    pub because: Vec<Because>,
}

/// The best spread in which this office has another area on this rank. Where a pin or a must sets the pick, it is put
/// aside for that; whatever is better then is what it costs, and stands here as less than nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The area on this rank then.
    pub area: usize,
    /// What that costs all offices together, in points.
    pub cost: i64,
    /// How many areas fewer are covered then.
    pub uncovered: i64,
    /// With [`Objective::Fair`](crate::Objective::Fair): how many points fewer the office has that is worst off.
    pub worse: i64,
}

/// A constraint behind a pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// The pick is pinned.
    Pin,
    /// The office takes the area in any case.
    Must,
    /// The area the office needs more is banned.
    Ban {
        /// That area.
        area: usize,
    },
    /// The area the office needs more has as many offices as it may have.
    Max {
        /// That area.
        area: usize,
    },
    /// The area has no more offices than it must have.
    Min,
    /// No other office covers the area.
    Coverage,
    /// Others gain more by the area the office needs more, in the sum or because they are worse off.
    Others {
        /// That area.
        area: usize,
    },
}

/// The constraints behind each pick.
pub(crate) fn because(problem: &Problem, picks: &Picks) -> Vec<Vec<Vec<Because>>> {
    let counts = problem.counts(picks);
    let each = |office: usize| (0..picks[office].len()).map(move |rank| (office, rank));
    let offices = 0..problem.offices.len();
    offices
        .map(|office| each(office).map(|(office, rank)| behind(problem, picks, &counts, (office, rank))).collect())
        .collect()
}

fn behind(problem: &Problem, picks: &Picks, counts: &[usize], (office, rank): (usize, usize)) -> Vec<Because> {
    let (wishes, own) = (&problem.offices[office], &picks[office]);
    let area = own[rank];
    if wishes.pinned(rank).is_some() {
        return vec![Because::Pin];
    }
    if wishes.musts.contains(&area) {
        return vec![Because::Must];
    }
    let mut found = Vec::new();
    let wanted = (0..problem.areas).filter(|other| wishes.need[*other] > wishes.need[area] && !own.contains(other));
    for other in wanted {
        found.push(match other {
            other if wishes.bans.contains(&other) => Because::Ban { area: other },
            other if problem.max.is_some_and(|max| counts[other] >= max) => Because::Max { area: other },
            other => Because::Others { area: other },
        });
    }
    if !found.is_empty() && counts[area] == 1 && problem.min == 0 {
        found.push(Because::Coverage);
    } else if !found.is_empty() && problem.min > 0 && counts[area] == problem.min {
        found.push(Because::Min);
    }
    found.sort_unstable();
    found
}
