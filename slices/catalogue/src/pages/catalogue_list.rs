//! The list of catalogues, each with its versions, and the way to the law references.

use kernel::{Arg, Outcome};
use maud::{Markup, html};
use ui::{Card, Kind, Link, T, actions, button_link, card_list, empty, section};
use web::{Reply, Sheet, Visit};

use super::{address::numbered, wording::worded};
use crate::{
    cases::{self, CatalogueList},
    model::VersionRow,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let list = visit.ctx.read(cases::catalogue_list).await?;
    let t = &visit.t;
    let sheet = Sheet::new(t.text("catalogue_list-title")).lead(t.text("catalogue_list-lead"));
    Ok(Reply::page(&visit, sheet, view(t, &list)))
}

fn view(t: &T, list: &CatalogueList) -> Markup {
    html! {
        (buttons(t, list))
        @if list.catalogues.is_empty() {
            (empty(&t.text("catalogue_list-empty"), &t.text("catalogue_list-empty_next"), None))
        }
        @for versions in &list.catalogues { (catalogue(t, versions)) }
        (section(&t.text("catalogue_list-laws"), html! {
            p { (t.text("catalogue_list-laws_text")) }
            p { a href="/laws" { (t.text("catalogue_list-laws_link")) } }
        }))
    }
}

fn buttons(t: &T, list: &CatalogueList) -> Markup {
    let mut items = Vec::new();
    if list.may_import {
        items.push(button_link(&Link::new("/catalogues/import", t.text("catalogue_list-import")), Kind::Secondary));
    }
    if list.may_new {
        items.push(button_link(&Link::new("/catalogues/new", t.text("catalogue_list-new")), Kind::Secondary));
    }
    actions(items)
}

/// The newest version names the catalogue.
fn catalogue(t: &T, versions: &[VersionRow]) -> Markup {
    html! {
        section class="section" {
            @if let Some(newest) = versions.first() {
                div class="section-head" { h2 { (worded(t, &newest.title)) } }
                p { (worded(t, &newest.about)) }
            }
            (card_list(versions.iter().map(|version| card(t, version)).collect()))
        }
    }
}

fn card(t: &T, version: &VersionRow) -> Card {
    let state = match version.released_at {
        Some(at) => t.with("version-released_on", &[("day", Arg::Text(t.day_short(at.day())))]),
        None => t.text("version-draft"),
    };
    let areas = t.with("version-areas", &[("count", version.areas.into())]);
    let requirements = t.with("version-requirements", &[("count", version.requirements.into())]);
    let link = Link::new(version.path(), numbered(t, &version.number));
    Card { link, meta: vec![state, areas, requirements], text: None }
}
