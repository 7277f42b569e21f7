//! From when until when, in words. Spans name no weekdays: nobody plans with them.

use kernel::{Arg, When};
use ui::T;

/// „06.2016 bis 31.12.2018“; the one date where both are the same.
pub(crate) fn span(t: &T, starts: When, ends: When) -> String {
    let [from, until] = [starts, ends].map(|when| t.when_short(when));
    if from == until {
        return from;
    }
    t.with("programme_show-span", &[("starts", Arg::Text(from)), ("ends", Arg::Text(until))])
}
