//! A milestone in one line, as the overview and the office's page list it.

use kernel::Arg;
use maud::{Markup, html};
use ui::T;

use crate::model::Milestone;

/// The milestones with date, hours and place.
pub(crate) fn list(t: &T, milestones: &[Milestone]) -> Markup {
    let line = |milestone: &Milestone| {
        let when = html! {
            (t.when(milestone.on))
            @if let Some(hours) = hours(t, milestone) { ", " (hours) }
        };
        let words = html! {
            (milestone.title)
            @if let Some(place) = &milestone.place { ", " (place) }
            @if milestone.example { " " (ui::example_mark(t)) }
        };
        (when, words)
    };
    html! {
        dl class="facts" {
            @for (when, words) in milestones.iter().map(line) { div { dt { (when) } dd { (words) } } }
        }
    }
}

/// `10:00 bis 16:00 Uhr`.
pub(crate) fn hours(t: &T, milestone: &Milestone) -> Option<String> {
    let from = ("from", Arg::Text(milestone.starts_at?.to_string()));
    Some(match milestone.ends_at {
        Some(end) => t.with("milestone-hours", &[from, ("to", Arg::Text(end.to_string()))]),
        None => t.with("milestone-hour", &[from]),
    })
}
