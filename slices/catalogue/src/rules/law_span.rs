//! Versions of a law follow each other: they do not overlap, and each ends on or after the day it begins.

use kernel::{Day, Faults, Say};

use crate::model::Span;

/// Whether a version of a law fits beside the others; faults at `valid_from` and `valid_until`.
pub(crate) fn law_span_check(span: Span, others: &[Span]) -> Result<(), Faults> {
    if let (Some(from), Some(until)) = (span.from, span.until)
        && until < from
    {
        return Err(Faults::one("valid_until", Say::new("law_version_edit-refused-end_before_start")));
    }
    match others.iter().find(|other| overlap(span, **other)) {
        Some(other) if other.from.is_none() && other.until.is_none() => {
            Err(Faults::one("valid_from", Say::new("law_version_edit-refused-other_unlimited")))
        }
        Some(other) => {
            let say = match (other.from, other.until) {
                (Some(from), Some(until)) => {
                    Say::new("law_version_edit-refused-overlap").with("from", from).with("until", until)
                }
                (Some(from), None) => Say::new("law_version_edit-refused-overlap_from").with("from", from),
                (None, Some(until)) => Say::new("law_version_edit-refused-overlap_until").with("until", until),
                (None, None) => Say::new("law_version_edit-refused-other_unlimited"),
            };
            Err(Faults::one("valid_from", say))
        }
        None => Ok(()),
    }
}

/// Which of these spans holds a day: the question "what is valid on day X".
pub(crate) fn law_valid(spans: impl IntoIterator<Item = Span>, day: Day) -> Option<Span> {
    spans.into_iter().find(|span| span.holds(day))
}

/// A limit that is not recorded lies before or after everything.
fn overlap(left: Span, right: Span) -> bool {
    let starts_before_end = |start: Option<Day>, end: Option<Day>| match (start, end) {
        (Some(start), Some(end)) => start <= end,
        _ => true,
    };
    starts_before_end(left.from, right.until) && starts_before_end(right.from, left.until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span(from: &str, until: &str) -> Span {
        Span { from: from.parse().ok(), until: until.parse().ok() }
    }

    #[test]
    fn versions_of_a_law_follow_each_other() {
        let first = span("2012-01-01", "2021-06-09");
        let check = |span, expected: Option<&'static str>| {
            let key = law_span_check(span, &[first]).err().map(|faults| faults.0[0].say.key);
            assert_eq!(key, expected, "{span:?}");
        };
        check(span("2021-06-10", ""), None);
        check(span("", "2011-12-31"), None);
        check(span("2021-06-09", ""), Some("law_version_edit-refused-overlap"));
        check(span("", ""), Some("law_version_edit-refused-overlap"));
        check(span("2022-01-01", "2021-12-31"), Some("law_version_edit-refused-end_before_start"));
    }

    fn day() -> impl Strategy<Value = Option<Day>> {
        let some = (0_u64..60).prop_map(|days| Some(Day::new(2020, 1, 1).unwrap().saturating_add(span_of(days))));
        prop_oneof![1 => Just(None), 5 => some]
    }

    fn span_of(days: u64) -> std::time::Duration {
        std::time::Duration::from_secs(days * 86_400)
    }

    /// All days that the strategy reaches, and some before and after.
    fn days() -> impl Iterator<Item = Day> {
        let before = Day::new(2019, 12, 25).unwrap();
        (0..80).map(move |days| before.saturating_add(span_of(days)))
    }

    proptest! {
        #[test]
        fn of_versions_that_fit_at_most_one_is_valid_on_any_day(
            wanted in proptest::collection::vec((day(), day()), 1..8)
        ) {
            let mut kept: Vec<Span> = Vec::new();
            for (from, until) in wanted {
                let span = Span { from, until };
                if law_span_check(span, &kept).is_ok() {
                    kept.push(span);
                }
            }
            for day in days() {
                let valid = kept.iter().filter(|span| span.holds(day)).count();
                prop_assert!(valid <= 1, "{day}: {kept:?}");
                prop_assert_eq!(law_valid(kept.iter().copied(), day).is_some(), valid == 1);
            }
        }

        #[test]
        fn two_versions_overlap_exactly_when_some_day_lies_in_both(
            left in (day(), day()), right in (day(), day())
        ) {
            let (left, right) = (Span { from: left.0, until: left.1 }, Span { from: right.0, until: right.1 });
            let upright = |span: Span| span.from.zip(span.until).is_none_or(|(from, until)| from <= until);
            prop_assume!(upright(left) && upright(right));
            let shared = days().any(|day| left.holds(day) && right.holds(day));
            prop_assert_eq!(law_span_check(left, &[right]).is_err(), shared);
        }
    }
}
