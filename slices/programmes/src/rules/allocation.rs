//! The allocation of one office: ranks without gaps, firm before optional, no area twice.
//!
//! How many ranks there are is not decided here: 2016 had two firm ones and an optional one, others have others.

use kernel::{Faults, Key, No, Outcome, Say};

use crate::model::Pick;

/// The words for a rank as people read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PickWord {
    /// „zuerst“
    First,
    /// „danach“
    Then,
    /// „wenn Zeit bleibt“
    IfTime,
}

/// The word of a rank.
pub(crate) fn pick_word(pick: &Pick) -> PickWord {
    match (pick.optional, pick.rank) {
        (true, _) => PickWord::IfTime,
        (false, 1) => PickWord::First,
        (false, _) => PickWord::Then,
    }
}

/// Whether these ranks, in this order, are an allocation of areas of the catalogue. Each fault is at `area_<rank>`.
pub(crate) fn allocation_fits(picks: &[Pick], catalogue: &[Key]) -> Outcome<()> {
    let mut faults = Faults::default();
    let (mut seen, mut optional): (Vec<&Key>, bool) = (Vec::new(), false);
    for (pick, rank) in picks.iter().zip(1_i64..) {
        let mut fault = |key: &'static str| {
            let say = Say::new(key).with("rank", rank);
            faults.0.extend(Faults::one(&format!("area_{rank}"), say).0);
        };
        if pick.rank != rank {
            fault("allocation_edit-refused-gap");
        }
        if pick.areas.is_empty() {
            fault("allocation_edit-refused-empty");
        }
        if optional && !pick.optional {
            fault("allocation_edit-refused-firm_after_optional");
        }
        optional |= pick.optional;
        for area in &pick.areas {
            if !catalogue.contains(area) {
                fault("allocation_edit-refused-unknown_area");
            }
            if seen.contains(&area) {
                fault("allocation_edit-refused-twice");
            }
            seen.push(area);
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(No::Faulty(faults)) }
}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use proptest::prelude::*;

    use super::*;

    const AREAS: [&str; 4] = ["leitbild", "personal", "strategie", "fuehrung"];

    fn key(text: &str) -> Key {
        text.parse().unwrap()
    }

    fn pick(rank: i64, optional: bool, areas: &[&str]) -> Pick {
        let nil = uuid::Uuid::nil();
        let areas = areas.iter().map(|area| key(area)).collect();
        Pick { id: Id::new(nil), organisation: Id::new(nil), rank, optional, areas }
    }

    fn keys(picks: &[Pick]) -> Vec<(String, &'static str)> {
        match allocation_fits(picks, &AREAS.map(key)) {
            Err(No::Faulty(faults)) => faults.0.into_iter().map(|fault| (fault.field, fault.say.key)).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn what_the_newsletter_of_2016_prints_is_an_allocation() {
        assert_eq!(
            keys(&[
                pick(1, false, &["personal"]),
                pick(2, false, &["strategie"]),
                pick(3, true, &["leitbild", "fuehrung"])
            ]),
            []
        );
        assert_eq!(keys(&[]), []);
    }

    #[test]
    fn every_fault_names_its_rank() {
        let check = |picks: &[Pick], field: &str, expected: &'static str| {
            assert_eq!(keys(picks), [(field.to_owned(), expected)]);
        };
        check(&[pick(2, false, &["personal"])], "area_1", "allocation_edit-refused-gap");
        check(&[pick(1, false, &[])], "area_1", "allocation_edit-refused-empty");
        check(&[pick(1, false, &["nichts"])], "area_1", "allocation_edit-refused-unknown_area");
        let twice = [pick(1, false, &["personal"]), pick(2, true, &["leitbild", "personal"])];
        check(&twice, "area_2", "allocation_edit-refused-twice");
        let late = [pick(1, true, &["personal"]), pick(2, false, &["leitbild"])];
        check(&late, "area_2", "allocation_edit-refused-firm_after_optional");
    }

    proptest! {
        /// Mostly sound allocations, each row with a small chance of every fault.
        #[test]
        fn what_passes_has_no_gap_no_area_twice_and_firm_ranks_first(
            names in Just(["leitbild", "personal", "strategie", "fuehrung", "fremd"]).prop_shuffle(),
            rows in prop::collection::vec((prop::bool::weighted(0.05), any::<bool>(), prop::bool::weighted(0.1)), 0..5),
        ) {
            let mut areas = names.iter().cycle();
            let picks: Vec<Pick> = rows.iter().zip(1_i64..).map(|((gap, optional, empty), rank)| {
                let count = if *empty { 0 } else { 1 + usize::from(*optional && rank == 2) };
                let own: Vec<&str> = areas.by_ref().take(count).copied().collect();
                pick(rank + i64::from(*gap), *optional, &own)
            }).collect();
            let ranks = picks.iter().map(|pick| pick.rank).eq(1..=i64::try_from(picks.len()).unwrap());
            let all: Vec<&Key> = picks.iter().flat_map(|pick| &pick.areas).collect();
            let mut once = all.clone();
            once.sort();
            once.dedup();
            let known = all.iter().all(|area| AREAS.contains(&area.as_str()));
            let filled = picks.iter().all(|pick| !pick.areas.is_empty());
            let ordered = picks.windows(2).all(|two| two[1].optional || !two[0].optional);
            prop_assert_eq!(
                keys(&picks).is_empty(),
                ranks && once.len() == all.len() && known && filled && ordered
            );
        }
    }
}
