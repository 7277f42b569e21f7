//! Conflicts over many areas: too many spreads to try, but every set of constraints is asked of the flow, which brute force
//! has judged.

use proptest::prelude::*;

use super::{Thrown, constraints, smallest, wishes, with_only};
use crate::flow::Flow;
use crate::{Constraint, Kind, Objective, Office, Problem, Solver};

fn has_none(problem: &Problem) -> bool {
    !problem.offices.iter().all(Office::can_choose) || Flow::solve(problem).is_none()
}

/// Seventeen areas or more, nearly all of them pinned, set or banned by somebody; few constraints, so that all sets can be tried.
fn wide() -> impl Strategy<Value = Problem> {
    (17_usize..=19, 1_usize..=3).prop_flat_map(|(areas, offices)| {
        let ranks = areas.saturating_sub(6)..=areas.saturating_sub(1);
        let office = (
            prop::collection::vec(0..=9_i64, areas),
            ranks,
            prop::collection::vec((0_usize..3, 0..areas), 0..=1),
            prop::collection::btree_set(0..areas, 0..=3),
            prop::collection::btree_set(0..areas, 0..=3),
        );
        let few = move |thrown: &Vec<Thrown>| {
            thrown.iter().map(|one| one.2.len() + one.3.len() + one.4.len()).sum::<usize>() <= 10
        };
        let offices = prop::collection::vec(office, offices).prop_filter("few constraints", few);
        (offices, prop::sample::select(vec![0_usize, 1, 2]), prop::option::of(0_usize..=2)).prop_map(
            move |(offices, min, max)| Problem {
                areas,
                offices: offices.into_iter().map(wishes).collect(),
                weights: vec![1; areas],
                min,
                max,
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn over_many_areas_too_no_smaller_set_contradicts_itself(problem in wide()) {
        if let Err(conflict) = Solver::solve(&problem, Objective::Total) {
            prop_assert!(conflict.smallest);
            prop_assert!(has_none(&with_only(&problem, &conflict.constraints)), "{:?}", conflict);
            prop_assert_eq!(conflict.constraints.len(), smallest(&problem, has_none), "{:?}", conflict);
        }
    }
}

/// An office with a rank whose needs are all the same.
fn office(areas: usize, ranks: usize) -> Office {
    Office { need: vec![1; areas], ranks, pins: Vec::new(), musts: Vec::new(), bans: Vec::new() }
}

#[test]
fn of_forty_areas_with_wishes_the_one_with_too_many_is_found() {
    let areas = 40;
    let offices = (0..120).map(|number| {
        // Each area is set by three offices, the last one by four, and two others are banned by each.
        let must = if number == 0 { 39 } else { number % areas };
        Office { musts: vec![must], bans: vec![(must + 1) % areas, (must + 2) % areas], ..office(areas, 2) }
    });
    let problem = Problem { areas, offices: offices.collect(), weights: vec![1, 1], min: 0, max: Some(3) };
    // Room for 120 of 240 ranks: without any wish there is a contradiction already.
    let conflict = Solver::solve(&problem, Objective::Total).unwrap_err();
    assert_eq!((conflict.constraints, conflict.smallest), (vec![Constraint::Max], true));
    let one_rank = Problem {
        offices: problem.offices.iter().map(|own| Office { ranks: 1, ..own.clone() }).collect(),
        weights: vec![1],
        ..problem
    };
    let conflict = Solver::solve(&one_rank, Objective::Total).unwrap_err();
    let musts: Vec<usize> = conflict
        .constraints
        .iter()
        .filter_map(|one| match one {
            Constraint::Must { office, area: 39 } => Some(*office),
            _ => None,
        })
        .collect();
    assert_eq!((musts, conflict.constraints.len(), conflict.smallest), (vec![0, 39, 79, 119], 5, true));
    assert_eq!(conflict.kind, Kind::TooMany { areas: vec![39], demand: 4, room: 3 });
    assert_eq!(constraints(&one_rank).len(), 1 + 3 * 120);
}
