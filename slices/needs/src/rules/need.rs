//! The need score: a formula of medians, scaled to 0–100. Whole numbers all the way, so that it is the same everywhere.

use catalogue::offer::Wording;
use kernel::{Lang, Say};

use super::formula_told;
use crate::model::{Formula, FormulaKey, Part, Scale, Score, Sum};

/// The score of an area by the medians of the template's scales; nothing, where one that is needed is missing.
pub(crate) fn score(formula: &Formula, scales: &[Scale], medians: &[Option<i64>]) -> Option<Sum> {
    // Medians come in halves, so each factor doubles its product; shorter products are doubled up to the longest.
    let longest = formula.terms.iter().map(|term| term.factors.len()).max().unwrap_or(0).min(16);
    let (mut product, mut most, mut parts) = (0_i64, 0_i64, Vec::new());
    for term in &formula.terms {
        let (mut value, mut greatest) = (term.weight, term.weight);
        for factor in &term.factors {
            let at = scales.iter().position(|scale| scale.key == factor.scale)?;
            let (scale, median) = (scales.get(at)?, medians.get(at).copied().flatten()?);
            let (own, all) =
                if factor.turned { (2 * scale.most - median, scale.most - scale.least) } else { (median, scale.most) };
            value *= own;
            greatest *= all;
            parts.push(Part { scale: factor.scale.clone(), median });
        }
        product += value << longest.saturating_sub(term.factors.len());
        most += greatest;
    }
    if most == 0 {
        return None;
    }
    let doubled = 1_i64 << longest;
    // Half a point goes up.
    let score = (200 * product + most * doubled) / (2 * most * doubled);
    let score = u8::try_from(score.clamp(0, 100)).unwrap_or(100);
    let told = |lang| formula_told(formula, scales, lang, Some(medians));
    let own = (formula.key == FormulaKey::Own).then(|| Wording { de: told(Lang::De), en: told(Lang::En) });
    Some(Sum { formula: formula.key, parts, product: 100 * product / doubled, most, score, own })
}

/// A score in words; nothing, where there is none.
pub(crate) fn words(score: &Score) -> Option<Say> {
    match (&score.by_hand, &score.sum) {
        (Some(points), sum) => {
            let reason = score.reason.as_str();
            let before = sum.as_ref().map_or_else(|| "–".to_owned(), |sum| sum.score.to_string());
            Some(
                Say::new("need_score-by_hand")
                    .with("score", i64::from(*points))
                    .with("reason", reason)
                    .with("before", before),
            )
        }
        (None, Some(sum)) => Some(reckoned(sum)),
        (None, None) => None,
    }
}

/// How a score was reckoned, in a sentence.
fn reckoned(sum: &Sum) -> Say {
    let key = match sum.formula {
        FormulaKey::Gap => "need_score-gap",
        FormulaKey::GapInfluence => "need_score-gap_influence",
        FormulaKey::GapUrgency => "need_score-gap_urgency",
        FormulaKey::Own => "need_score-own",
    };
    let part = |at: usize| sum.parts.get(at).map_or_else(String::new, |part| halves(part.median));
    let mut say = Say::new(key).with("first", part(0)).with("second", part(1));
    if sum.parts.len() > 2 {
        say = say.with("third", part(2));
    }
    if let Some(own) = &sum.own {
        // Each language takes its own words.
        say = say.with("de", own.de.as_str()).with("en", own.en.as_str());
    }
    say.with("product", quarters(sum.product)).with("most", sum.most).with("score", i64::from(sum.score))
}

/// A median as people write it in every language: 4½.
pub(crate) fn halves(median: i64) -> String {
    quarters(median * 50)
}

/// Hundredths, of which only parts of sixteen occur: with a fraction sign where there is one.
fn quarters(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let sign = match rest {
        0 => "",
        12 => "⅛",
        25 => "¼",
        37 => "⅜",
        50 => "½",
        62 => "⅝",
        75 => "¾",
        87 => "⅞",
        // Only a product of four halves: 11 1/16.
        _ => return format!("{whole} {}/16", (rest * 16 + 50) / 100).trim_start_matches("0 ").to_owned(),
    };
    if whole == 0 && !sign.is_empty() { sign.to_owned() } else { format!("{whole}{sign}") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::shipped;

    fn reckon(formula: usize, medians: [Option<i64>; 4]) -> Option<Sum> {
        let template = shipped().unwrap();
        score(&template.formulas[formula], &template.scales, &medians)
    }

    #[test]
    fn importance_times_what_is_missing() {
        let check = |importance: i64, present: i64, expected: u8| {
            let sum = reckon(0, [Some(importance), Some(present), None, None]).unwrap();
            assert_eq!((sum.score, sum.most), (expected, 20), "{importance} {present}");
        };
        check(10, 2, 100); // 5 × 4
        check(8, 4, 60); // 4 × 3
        check(9, 5, 56); // 4½ × 2½ = 11¼ of 20
        check(10, 10, 0); // 5 × 0
        check(2, 2, 20); // 1 × 4
    }

    #[test]
    fn a_median_that_is_not_told_gives_no_score() {
        assert_eq!(reckon(0, [Some(8), None, Some(8), Some(8)]), None);
        assert_eq!(reckon(1, [Some(8), Some(4), None, Some(8)]), None);
        assert!(reckon(0, [Some(8), Some(4), None, None]).is_some());
    }

    #[test]
    fn a_score_is_told_in_words() {
        let sum = reckon(0, [Some(9), Some(5), None, None]);
        let mut score = Score {
            office: kernel::Id::new(uuid::Uuid::nil()),
            area: "personal".parse().unwrap(),
            sum,
            by_hand: None,
            reason: String::new(),
            version: 1,
        };
        let say = words(&score).unwrap();
        assert_eq!(say.key, "need_score-gap");
        let texts: Vec<String> = say.args.iter().map(|(_, arg)| format!("{arg:?}")).collect();
        assert_eq!(texts, ["Text(\"4½\")", "Text(\"2½\")", "Text(\"11¼\")", "Number(20)", "Number(56)"]);
        (score.by_hand, score.reason) = (Some(90), "Brand im Haus (Beispiel)".into());
        assert_eq!((words(&score).unwrap().key, score.counts()), ("need_score-by_hand", Some(90)));
    }

    #[test]
    fn a_programmes_own_formula_is_weighed_and_told_by_its_names() {
        let template = shipped().unwrap();
        let text = "2 × Wichtigkeit × (5 − Heutiger Stand) × Eigener Einfluss × Dringlichkeit + Dringlichkeit";
        let terms = crate::rules::formula_read(text, (&template.scales, &[]), Lang::De).unwrap();
        let formula = Formula { key: FormulaKey::Own, terms };
        let sum = score(&formula, &template.scales, &[Some(9), Some(7), Some(7), Some(5)]).unwrap();
        // 2 × 4½ × 1½ × 3½ × 2½ + 2½ = 120⅝ of 2 × 5 × 4 × 5 × 5 + 5
        assert_eq!((quarters(sum.product).as_str(), sum.most, sum.score), ("120⅝", 1005, 12));
        let own = sum.own.unwrap();
        assert!(own.de.starts_with("2 × Wichtigkeit 4½ × (5 − Heutiger Stand 3½)"), "{own:?}");
        assert!(own.en.ends_with(" + Urgency 2½"), "{own:?}");
        assert_eq!([6, 1_156, 93].map(quarters), ["1/16", "11 9/16", "15/16"]);
    }

    proptest! {
        #[test]
        fn a_score_lies_between_0_and_100_and_grows_with_need(
            formula in 0_usize..3, a in 2_i64..=10, b in 2_i64..=10, c in 2_i64..=10, d in 2_i64..=10, more in 0_i64..=8,
        ) {
            let one = reckon(formula, [Some(a), Some(b), Some(c), Some(d)]).unwrap();
            prop_assert!(one.score <= 100);
            let important = reckon(formula, [Some((a + more).min(10)), Some(b), Some(c), Some(d)]).unwrap();
            let better = reckon(formula, [Some(a), Some((b + more).min(10)), Some(c), Some(d)]).unwrap();
            prop_assert!(important.score >= one.score && better.score <= one.score);
        }
    }
}
