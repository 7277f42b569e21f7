//! From when until when, in words.

use kernel::Arg;
use ui::T;

use crate::model::Span;

/// `10.06.2021 bis 30.06.2025`, `seit 01.07.2025`, `bis 30.06.2025`, or that no day is recorded.
pub(super) fn span_words(t: &T, span: Span) -> String {
    let day = |day| Arg::Text(t.day_short(day));
    match (span.from, span.until) {
        (Some(from), Some(until)) => t.with("law-span_both", &[("from", day(from)), ("until", day(until))]),
        (Some(from), None) => t.with("law-span_from", &[("from", day(from))]),
        (None, Some(until)) => t.with("law-span_until", &[("until", day(until))]),
        (None, None) => t.text("law-span_none"),
    }
}
