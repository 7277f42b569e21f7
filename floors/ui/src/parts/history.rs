//! What happened to a thing, the newest first, with what was there before.

use kernel::Moment;
use maud::{Markup, html};

use crate::T;

/// One entry of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// When.
    pub at: Moment,
    /// Who, as a role or a name.
    pub who: String,
    /// What, in a sentence.
    pub what: String,
    /// Changed fields: label, before, after.
    pub changes: Vec<(String, String, String)>,
}

/// The history as a list.
pub fn history(t: &T, entries: &[HistoryEntry]) -> Markup {
    html! {
        @if entries.is_empty() {
            p class="muted" { (t.text("history-empty")) }
        } @else {
            ol class="history" { @for entry in entries { li { (entry_view(t, entry)) } } }
        }
    }
}

fn entry_view(t: &T, entry: &HistoryEntry) -> Markup {
    html! {
        p class="history-what" { (entry.what) }
        p class="history-who" {
            time datetime=(machine(entry.at)) { (t.moment(entry.at)) } " · " (entry.who)
        }
        @if !entry.changes.is_empty() {
            dl class="changes" { @for change in &entry.changes { (change_view(t, change)) } }
        }
    }
}

fn change_view(t: &T, (label, before, after): &(String, String, String)) -> Markup {
    let nothing = t.text("history-nothing");
    html! {
        div {
            dt { (label) }
            @if before.is_empty() {
                // What is new has no before: saying "was empty" each time would only be noise.
                dd { ins { (after) } }
            } @else {
                dd { span class="change-word" { (t.text("history-from")) ": " } del { (before) } }
                dd {
                    span class="change-word" { (t.text("history-to")) ": " }
                    ins { @if after.is_empty() { (nothing) } @else { (after) } }
                }
            }
        }
    }
}

fn machine(at: Moment) -> String {
    let local = at.local();
    format!("{}T{:02}:{:02}", local.date(), local.hour(), local.minute())
}
