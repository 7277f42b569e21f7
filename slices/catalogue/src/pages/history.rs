//! What happened to a version, an area, a requirement: who, when, and what it was before.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{HistoryEntry, Kind, Link, button_link, section, section_with};
use web::{Reply, Visit};

use super::address::{address, below_version};
use crate::cases::{self, History, HistoryPart};

pub(crate) async fn version(visit: Visit) -> Outcome<Reply> {
    let (at, part) = (address(&visit)?, part(&visit));
    let history = visit.ctx.read(move |tx| cases::version_history(tx, &part, &at)).await?;
    let t = &visit.t;
    let sheet = below_version(t, &history.version, t.text("version_history-title"));
    Ok(Reply::page(&visit, sheet, paged(&visit, &history.entries, history.next)))
}

pub(crate) async fn area(visit: Visit) -> Outcome<Reply> {
    let (at, key, part) = (address(&visit)?, visit.param("area")?, part(&visit));
    let history = visit.ctx.read(move |tx| cases::area_history(tx, &part, &at, &key)).await?;
    let (t, thing, version) = (&visit.t, &history.thing, &history.version);
    let name = format!("{} {}", thing.number, thing.name.in_lang(t.lang()));
    let sheet = below_version(t, version, t.text("area_history-title"))
        .crumb(format!("{}/areas/{}", version.path(), thing.key), name);
    Ok(Reply::page(&visit, sheet, both(&visit, &history)))
}

pub(crate) async fn requirement(visit: Visit) -> Outcome<Reply> {
    let (at, key, number) = (address(&visit)?, visit.param("area")?, visit.param("requirement")?);
    let part = part(&visit);
    let history = visit.ctx.read(move |tx| cases::requirement_history(tx, &part, &at, (&key, &number))).await?;
    let (t, (area, one), version) = (&visit.t, &history.thing, &history.version);
    let name = format!("{} {}", area.number, area.name.in_lang(t.lang()));
    let title = t.with("requirement_history-title", &[("number", one.number.to_string().into())]);
    let sheet = below_version(t, version, title).crumb(format!("{}/areas/{}", version.path(), area.key), name);
    Ok(Reply::page(&visit, sheet, both(&visit, &history)))
}

/// The part of a history that is asked for, `?before=`.
pub(super) fn part(visit: &Visit) -> HistoryPart {
    HistoryPart { t: visit.t.clone(), before: visit.query.get("before").parse().ok() }
}

/// A page of a history with the links to the others.
pub(super) fn paged(visit: &Visit, entries: &[HistoryEntry], next: Option<i64>) -> Markup {
    let t = &visit.t;
    let older = |number| Link::new(format!("{}?before={number}", visit.path), t.text("version_history-older"));
    let first = (!visit.query.get("before").is_empty()).then(|| Link::new(&visit.path, t.text("common-first")));
    html! { (ui::history(t, entries)) (ui::pager(t, next.map(older), first)) }
}

/// A thing that never changed came with its version: so the newest of the version's history stands below.
fn both<N>(visit: &Visit, history: &History<N>) -> Markup {
    let (t, version) = (&visit.t, &history.version);
    let heading = t.with("version_history-below", &[("number", version.number.to_string().into())]);
    let all = Link::new(format!("{}/history", version.path()), t.text("version_history-all"));
    let all = html! { @if history.below_more { (button_link(&all, Kind::Quiet)) } };
    html! {
        (section(&t.text("version_history-own"), paged(visit, &history.entries, history.next)))
        (section_with(&heading, all, ui::history(t, &history.below)))
    }
}
