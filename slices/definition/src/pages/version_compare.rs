//! What changed between two versions, word by word.

use kernel::{Id, No, Outcome};
use maud::{Markup, html};
use ui::{T, section};
use web::{Reply, Visit};

use super::{frame, pieces};
use crate::{
    cases::{self, Compared, VersionCompare},
    model::Version,
    rules::difference::{Fate, ItemChange},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (old, new) = (side(&visit, "old")?, side(&visit, "new")?);
    let shown = visit.ctx.read(move |tx| cases::version_compare(tx, old, new)).await?;
    let t = &visit.t;
    let body = html! {
        p { (t.with("version_compare-sides", &[("old", name(t, shown.old).into()), ("new", name(t, shown.new).into())])) }
        p class="muted" { (t.text("version_compare-legend")) }
        (section(&t.text("stem_edit-stem"), html! { p class="lead" { (pieces::compared(t, &shown.stem)) } }))
        (section(&t.text("version_compare-items"), items(t, &shown.items)))
        (choice(&visit, &shown))
    };
    Ok(Reply::page(&visit, frame::sheet(&visit, t.text("version_compare-title")), body))
}

/// A side as the address names it; none is the text as it is now.
fn side(visit: &Visit, name: &str) -> Outcome<Option<Id<Version>>> {
    let text = visit.query.get(name);
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| No::Missing) }
}

fn name(t: &T, side: Compared) -> String {
    match side.number {
        Some(number) => t.with("version_show-name", &[("number", number.into())]),
        None => t.text("version_compare-now"),
    }
}

fn items(t: &T, changes: &[ItemChange]) -> Markup {
    html! {
        ol class="statements" {
            @for change in changes {
                li class="statement" {
                    p class="muted" { (place(t, change)) ": " (t.text(&format!("version_change-{}", change.fate.word()))) }
                    p { (pieces::compared(t, &change.pieces)) }
                }
            }
        }
    }
}

/// „Punkt 2“, or „Punkt 2, bisher 3“ where it moved.
fn place(t: &T, change: &ItemChange) -> String {
    match (change.before, change.after) {
        (Some(before), Some(after)) if before != after && change.fate != Fate::Added => {
            t.with("version_compare-moved", &[("number", after.into()), ("before", before.into())])
        }
        (before, after) => t.with("item_show-title", &[("number", after.or(before).unwrap_or_default().into())]),
    }
}

/// Any two versions, or a version and the text as it is now.
fn choice(visit: &Visit, shown: &VersionCompare) -> Markup {
    let t = &visit.t;
    let now = Compared { id: None, number: None };
    let newer = std::iter::once(&now).chain(&shown.versions);
    html! {
        @if !shown.versions.is_empty() {
            (section(&t.text("version_compare-others"), html! {
                form class="filter-form" method="get" action=(visit.path) {
                    (select(t, "old", shown.versions.iter(), shown.old))
                    (select(t, "new", newer, shown.new))
                    button class="button secondary" type="submit" { (t.text("version_compare-submit")) }
                }
            }))
        }
    }
}

fn select<'a>(t: &T, field: &str, all: impl Iterator<Item = &'a Compared>, chosen: Compared) -> Markup {
    html! {
        div class="field" {
            label for=(field) { (t.text(&format!("version_compare-{field}"))) }
            select id=(field) name=(field) autocomplete="off" {
                @for one in all {
                    option value=(one.id.map_or_else(String::new, |id| id.to_string())) selected[*one == chosen] { (name(t, *one)) }
                }
            }
        }
    }
}
