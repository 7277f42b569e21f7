//! Which thoughts of the workshops reached the definition, by which path, and where the others ended.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{T, example_mark, section_with, table};
use web::{Reply, Visit};
use workshops::offer::WorkshopLine;

use super::frame;
use crate::{cases, rules::coverage::Start};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::coverage_show).await?;
    let t = &visit.t;
    let body = html! {
        @if shown.workshops.is_empty() {
            (ui::empty(&t.text("coverage_show-empty"), &t.text("coverage_show-empty_text"), None))
        } @else {
            @if shown.may_edit { p { (t.text("coverage_show-what_next")) } }
            @for (workshop, starts) in &shown.workshops { (workshop_view(t, workshop, starts)) }
        }
    };
    let sheet = frame::sheet(&visit, t.text("coverage_show-title")).lead(t.text("coverage_show-lead"));
    Ok(Reply::page(&visit, sheet, body))
}

fn workshop_view(t: &T, workshop: &WorkshopLine, starts: &[Start]) -> Markup {
    let (reached, open): (Vec<&Start>, Vec<&Start>) = starts.iter().partition(|start| !start.reached.is_empty());
    let counts = [("reached", reached.len().into()), ("count", starts.len().into())];
    let (label, text) = (t.text("coverage_show-label"), t.text("coverage_show-text"));
    let rows = |caption: &str, last: &str, starts: &[&Start], cell: &dyn Fn(&Start) -> Markup| {
        let row = |start: &&Start| vec![html! { (start.label) }, html! { (start.text) }, cell(start)];
        let rows = starts.iter().map(row).collect();
        html! { @if !starts.is_empty() { (table(&t.text(caption), &[&label, &text, &t.text(last)], rows)) } }
    };
    let body = html! {
        p {
            (t.with("coverage_show-counts", &counts)) " "
            a href={ "/w/" (workshop.code) "/protocol" } { (t.with("coverage_show-protocol", &[("title", workshop.title.as_str().into())])) }
        }
        (rows("coverage_show-open", "coverage_show-ended", &open, &|start| ended(t, start)))
        (rows("coverage_show-reached", "coverage_show-paths", &reached, &|start| paths(t, start)))
    };
    section_with(&workshop.title, html! { @if workshop.is_example { (example_mark(t)) } }, body)
}

/// Item by item the labels on the way: `1.3.2 → 2.2.1 → 5.1.1`.
fn paths(t: &T, start: &Start) -> Markup {
    let way = |item: usize, path: &[String]| {
        t.with("coverage_show-path", &[("number", item.into()), ("path", path.join(" → ").into())])
    };
    html! { ul { @for one in &start.reached { li { (way(one.item, &one.path)) } } } }
}

/// Where it stands now, and what became of it there.
fn ended(t: &T, start: &Start) -> Markup {
    html! {
        ul {
            @for (label, outcome) in &start.ends { li { (label) ": " (t.text(&format!("statement_fate-{outcome}"))) } }
        }
    }
}
