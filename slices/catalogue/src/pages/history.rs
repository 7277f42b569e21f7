//! What happened to a version, an area, a requirement: who, when, and what it was before.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{HistoryEntry, T, section};
use web::{Reply, Visit};

use super::address::{address, below_version};
use crate::{
    cases::{self, History},
    model::Version,
};

pub(crate) async fn version(visit: Visit) -> Outcome<Reply> {
    let (at, t) = (address(&visit)?, visit.t.clone());
    let History { version, of_version, .. } = visit.ctx.read(move |tx| cases::version_history(tx, &t, &at)).await?;
    let t = &visit.t;
    let sheet = below_version(t, &version, t.text("version_history-title"));
    Ok(Reply::page(&visit, sheet, ui::history(t, &of_version)))
}

pub(crate) async fn area(visit: Visit) -> Outcome<Reply> {
    let (at, key, t) = (address(&visit)?, visit.param("area")?, visit.t.clone());
    let History { thing, version, entries, of_version } =
        visit.ctx.read(move |tx| cases::area_history(tx, &t, &at, &key)).await?;
    let t = &visit.t;
    let name = format!("{} {}", thing.number, thing.name.in_lang(t.lang()));
    let sheet = below_version(t, &version, t.text("area_history-title"))
        .crumb(format!("{}/areas/{}", version.path(), thing.key), name);
    Ok(Reply::page(&visit, sheet, both(t, &version, &entries, &of_version)))
}

pub(crate) async fn requirement(visit: Visit) -> Outcome<Reply> {
    let (at, key, number) = (address(&visit)?, visit.param("area")?, visit.param("requirement")?);
    let t = visit.t.clone();
    let History { thing: (area, one), version, entries, of_version } =
        visit.ctx.read(move |tx| cases::requirement_history(tx, &t, &at, &key, &number)).await?;
    let t = &visit.t;
    let name = format!("{} {}", area.number, area.name.in_lang(t.lang()));
    let title = t.with("requirement_history-title", &[("number", one.number.to_string().into())]);
    let sheet = below_version(t, &version, title).crumb(format!("{}/areas/{}", version.path(), area.key), name);
    Ok(Reply::page(&visit, sheet, both(t, &version, &entries, &of_version)))
}

/// A thing that never changed came with its version: so the version's history stands below.
fn both(t: &T, version: &Version, entries: &[HistoryEntry], of_version: &[HistoryEntry]) -> Markup {
    html! {
        (section(&t.text("version_history-own"), ui::history(t, entries)))
        (section(&t.with("version_history-below", &[("number", version.number.to_string().into())]), ui::history(t, of_version)))
    }
}
