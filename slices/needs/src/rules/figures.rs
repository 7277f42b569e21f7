//! Figures of many answers: median, spread, number and agreement. Below the threshold there are none, and nothing tells
//! them by difference: figures exist only once ratings are closed, so no two states of them can be compared; and how many
//! did *not* answer is told only where that group is no smaller than the threshold either.

use kernel::Key;

use crate::model::{Count, DOTS, Figure, Rating, Sitting};

/// The figures of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaResult {
    pub(crate) area: Key,
    /// One for each scale of the template, in its order; nothing where too few answered.
    pub(crate) figures: Vec<Option<Figure>>,
    /// All dots; nothing where too few gave any.
    pub(crate) dots: Option<i64>,
}

/// The figures of all areas in the catalogue's order: never by size, this is no ranking.
pub(crate) fn results(sitting: &Sitting, ratings: &[Rating]) -> Vec<AreaResult> {
    let threshold = usize::from(sitting.template.threshold);
    let voices = voices(ratings, |one| one.scale != DOTS);
    let voters = voices_with_dots(ratings);
    let one = |area: &crate::model::Area| {
        let of = |scale: &str| -> Vec<i64> {
            let own = ratings.iter().filter(|one| one.area == area.key && one.scale == scale);
            own.map(|one| one.value).collect()
        };
        let scales = sitting.template.scales.iter();
        AreaResult {
            area: area.key.clone(),
            figures: scales.map(|scale| figure(of(&scale.key), voices, threshold)).collect(),
            dots: (voters >= threshold).then(|| of(DOTS).into_iter().sum()),
        }
    };
    sitting.areas.iter().map(one).collect()
}

fn voices_with_dots(ratings: &[Rating]) -> usize {
    voices(ratings, |one| one.scale == DOTS && one.value > 0)
}

fn voices(ratings: &[Rating], counts: impl Fn(&Rating) -> bool) -> usize {
    let mut all: Vec<_> = ratings.iter().filter(|one| counts(one)).map(|one| one.voice).collect();
    all.sort_unstable_by_key(ToString::to_string);
    all.dedup();
    all.len()
}

/// The figure of some answers, out of so many voices in all.
fn figure(mut values: Vec<i64>, voices: usize, threshold: usize) -> Option<Figure> {
    let answers = values.len();
    if answers == 0 || answers < threshold {
        return None;
    }
    values.sort_unstable();
    let (middle, quarter) = (answers / 2, (answers - 1) / 4);
    let at = |index: usize| values.get(index).copied().unwrap_or_default();
    let median = if answers % 2 == 1 { 2 * at(middle) } else { at(middle - 1) + at(middle) };
    let near = values.iter().filter(|value| (2 * **value - median).abs() <= 2).count();
    Some(Figure {
        median,
        low: at(quarter),
        high: at(answers - 1 - quarter),
        count: count(answers, voices, threshold),
        agreement: u8::try_from(near * 100 / answers).unwrap_or(100),
    })
}

/// How many answered. A rest that is smaller than the threshold is not told.
fn count(answers: usize, voices: usize, threshold: usize) -> Count {
    let rest = voices.saturating_sub(answers);
    if rest == 0 || rest >= threshold {
        Count::Exactly(answers)
    } else {
        Count::AtLeast(threshold.max((voices + 1).saturating_sub(threshold)))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use catalogue::offer::Wording;
    use kernel::Id;
    use proptest::prelude::*;

    use super::*;
    use crate::{model::Area, rules::shipped};

    pub(crate) fn sitting() -> Sitting {
        let scope = |n: u128| Id::new(uuid::Uuid::from_u128(n));
        let area = |(key, number): (&str, i64)| Area {
            key: key.parse().unwrap(),
            number,
            name: Wording { de: key.to_owned(), en: String::new() },
        };
        Sitting {
            workshop: scope(1),
            programme: scope(2),
            office: scope(3),
            template: shipped().unwrap(),
            areas: [("leitbild", 1), ("personal", 2)].map(area).to_vec(),
            rated_at: None,
            handed_at: None,
            withdrawn_at: None,
            version: 1,
        }
    }

    fn ratings(scale: &str, values: &[i64]) -> Vec<Rating> {
        let one = |(at, value): (usize, &i64)| Rating {
            voice: Id::new(uuid::Uuid::from_u128(100 + u128::try_from(at).unwrap())),
            area: "leitbild".parse().unwrap(),
            scale: scale.to_owned(),
            value: *value,
        };
        values.iter().enumerate().map(one).collect()
    }

    #[test]
    fn figures_of_known_answers() {
        let check = |values: &[i64], expected: (i64, i64, i64, u8)| {
            let found = figure(values.to_vec(), values.len(), 5).unwrap();
            assert_eq!((found.median, found.low, found.high, found.agreement), expected, "{values:?}");
        };
        check(&[1, 2, 3, 4, 5], (6, 2, 4, 60));
        check(&[4, 4, 4, 5, 5, 5], (9, 4, 5, 100));
        check(&[5, 1, 5, 1, 5, 1], (6, 1, 5, 0));
    }

    #[test]
    fn below_the_threshold_there_is_no_figure() {
        for (answers, told) in [(0, false), (4, false), (5, true)] {
            let all = results(&sitting(), &ratings("importance", &vec![3; answers]));
            assert_eq!(all[0].figures[0].is_some(), told, "{answers}");
            assert_eq!(all[1].figures[0], None);
        }
        let few = results(&sitting(), &ratings(DOTS, &[3, 3, 3, 3, 0]));
        assert_eq!(few[0].dots, None, "who gave no dot does not count");
        let enough = results(&sitting(), &ratings(DOTS, &[3, 3, 3, 3, 1]));
        assert_eq!((enough[0].dots, enough[1].dots), (Some(13), Some(0)));
    }

    #[test]
    fn how_few_did_not_answer_is_not_told() {
        assert_eq!(count(8, 8, 5), Count::Exactly(8));
        assert_eq!(count(7, 8, 5), Count::AtLeast(5));
        assert_eq!(count(19, 20, 5), Count::AtLeast(16));
        assert_eq!(count(10, 20, 5), Count::Exactly(10));
    }

    proptest! {
        /// Whatever was answered: what is told fits every number of missing answers below the threshold.
        #[test]
        fn a_small_rest_cannot_be_reckoned(voices in 5_usize..60, missing in 1_usize..5, other in 1_usize..5, threshold in 5_usize..9) {
            let told = |missing: usize| {
                let answers = voices.saturating_sub(missing);
                figure(vec![3; answers], voices, threshold).map(|figure| figure.count)
            };
            if let (Some(one), Some(two)) = (told(missing), told(other)) {
                prop_assert_eq!(one, two);
            }
        }

        #[test]
        fn figures_lie_on_the_scale(values in proptest::collection::vec(1_i64..=5, 5..40)) {
            let found = figure(values.clone(), values.len(), 5).unwrap();
            prop_assert!((2..=10).contains(&found.median) && found.agreement <= 100);
            prop_assert!(found.low * 2 <= found.median && found.median <= found.high * 2);
        }
    }
}
