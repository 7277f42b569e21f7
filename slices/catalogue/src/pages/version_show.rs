//! The browser of a version: its areas as a calm list, and what a search finds in them.

use kernel::{Arg, Outcome};
use maud::{Markup, html};
use ui::{Kind as Button, Link, T, Tone, actions, badge, button_link, empty, facts, post_button, section};
use web::{Reply, Visit};

use super::{
    address::{address, below_list, numbered},
    wording::worded,
};
use crate::{
    cases::{self, AreaMatch, Filter, VersionShow},
    model::{Kind, Requirement, Version},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let at = address(&visit)?;
    let query = &visit.query;
    let filter = Filter {
        words: query.get("words").trim().chars().take(200).collect(),
        tag: query.get("tag").to_owned(),
        kind: query.get("kind").parse().ok(),
        lang: visit.t.lang(),
    };
    let asked = filter.clone();
    let show = visit.ctx.read(move |tx| cases::version_show(tx, &at, &asked)).await?;
    let t = &visit.t;
    let sheet = below_list(t, show.version.title.in_lang(t.lang()));
    Ok(Reply::page(&visit, sheet, view(t, &show, &filter)))
}

fn view(t: &T, show: &VersionShow, filter: &Filter) -> Markup {
    html! {
        p { (worded(t, &show.version.about)) }
        (about(t, show))
        (buttons(t, show))
        section class="section" {
            div class="section-head" {
                h2 { (t.text("version_show-areas")) }
                @if show.may_edit {
                    (button_link(&Link::new(format!("{}/areas/new", show.version.path()), t.text("version_show-area_new")), Button::Secondary))
                }
            }
            @if show.areas.is_empty() {
                (empty(&t.text("version_show-empty"), &t.text("version_show-empty_next"), None))
            } @else {
                (filter_form(t, &show.version, filter))
                @if filter.is_set() { (found(t, show)) } @else { (areas(t, show)) }
            }
        }
        @if !show.others.is_empty() { (others(t, show)) }
    }
}

fn about(t: &T, show: &VersionShow) -> Markup {
    let version = &show.version;
    let state = match version.released_at {
        Some(at) => html! { (badge(&t.text("version-released"), Tone::Good)) " " (t.day_short(at.day())) },
        None => html! { (badge(&t.text("version-draft"), Tone::Attention)) },
    };
    let mut rows = vec![
        (t.text("version_show-number"), html! { (version.number.to_string()) }),
        (t.text("version_show-state"), state),
        (t.text("version_show-licence"), html! { (version.licence) }),
    ];
    if let Some(from) = &version.from {
        rows.push((t.text("version_show-from"), html! { (numbered(t, from)) }));
    }
    facts(rows)
}

fn buttons(t: &T, show: &VersionShow) -> Markup {
    let path = show.version.path();
    let link = |verb: &str, key: &str, kind| button_link(&Link::new(format!("{path}/{verb}"), t.text(key)), kind);
    let mut items = Vec::new();
    if show.may_edit {
        items.push(link("release", "version_show-release", Button::Primary));
        items.push(link("edit", "common-edit", Button::Secondary));
    }
    if show.may_copy {
        items.push(post_button(t, &format!("{path}/new"), &t.text("version_show-new"), Button::Secondary, &[]));
    }
    items.push(link("export.toml", "version_show-export", Button::Quiet));
    items.push(link("history", "common-history", Button::Quiet));
    if show.may_edit {
        items.push(link("withdraw", "version_show-withdraw", Button::Quiet));
    }
    actions(items)
}

/// A plain form: what is looked for stands in the address and can be passed on.
fn filter_form(t: &T, version: &Version, filter: &Filter) -> Markup {
    let kind = filter.kind.map(Kind::word).unwrap_or_default();
    html! {
        form class="filter-form" method="get" action=(version.path()) role="search" {
            div class="field" {
                label for="filter-words" { (t.text("version_show-words")) }
                input id="filter-words" name="words" type="search" value=(filter.words) autocomplete="off";
            }
            @if !version.tags.is_empty() {
                div class="field" {
                    label for="filter-tag" { (t.text("version_show-tag")) }
                    select id="filter-tag" name="tag" autocomplete="off" {
                        option value="" { (t.text("common-all")) }
                        @for tag in &version.tags {
                            option value=(tag.key) selected[tag.key == filter.tag] {
                                (tag.key) " – " (tag.name.in_lang(t.lang()))
                            }
                        }
                    }
                }
            }
            div class="field" {
                label for="filter-kind" { (t.text("version_show-kind")) }
                select id="filter-kind" name="kind" autocomplete="off" {
                    option value="" { (t.text("common-all")) }
                    @for one in Kind::ALL {
                        option value=(one.word()) selected[one.word() == kind] {
                            (t.text(&format!("requirement-kind-{one}")))
                        }
                    }
                }
            }
            button class="button secondary" type="submit" { (t.text("common-search")) }
            @if filter.is_set() { a class="button quiet" href=(version.path()) { (t.text("version_show-all")) } }
        }
    }
}

fn areas(t: &T, show: &VersionShow) -> Markup {
    html! {
        ul class="cards" {
            @for AreaMatch { area, .. } in &show.areas {
                li class="card" {
                    a class="card-link" href={ (show.version.path()) "/areas/" (area.area.key) } {
                        (area.area.number) " " (worded(t, &area.area.name))
                    }
                    ul class="meta" { li { (t.with("version-requirements", &[("count", area.requirements.into())])) } }
                    p { (worded(t, &area.area.purpose)) }
                }
            }
        }
    }
}

fn found(t: &T, show: &VersionShow) -> Markup {
    let count: usize = show.areas.iter().map(|area| area.found.len()).sum();
    html! {
        p role="status" { strong { (t.with("version_show-found", &[("count", Arg::from(count))])) } }
        @if count == 0 { p { (t.text("version_show-found_none")) } }
        @for AreaMatch { area, found } in show.areas.iter().filter(|area| !area.found.is_empty()) {
            @let path = format!("{}/areas/{}", show.version.path(), area.area.key);
            h3 { (area.area.number) " " (worded(t, &area.area.name)) }
            ul class="cards" { @for one in found { (hit(t, &path, one)) } }
        }
    }
}

fn hit(t: &T, path: &str, one: &Requirement) -> Markup {
    html! {
        li class="card" {
            a class="card-link" href={ (path) "#r-" (one.number.to_string()) } {
                (t.with("requirement-numbered", &[("number", one.number.to_string().into())]))
            }
            ul class="meta" {
                li { (t.text(&format!("requirement-kind-{}", one.kind))) }
                @for tag in &one.tags { li { (tag) } }
            }
            p { (worded(t, &one.text)) }
        }
    }
}

fn others(t: &T, show: &VersionShow) -> Markup {
    let catalogue = &show.version.catalogue;
    section(
        &t.text("version_show-others"),
        html! {
            ul {
                @for (number, released) in &show.others {
                    li {
                        a href={ "/catalogues/" (catalogue) "/" (number.to_string()) } { (numbered(t, number)) } " "
                        @if *released { (badge(&t.text("version-released"), Tone::Good)) }
                        @else { (badge(&t.text("version-draft"), Tone::Attention)) }
                    }
                }
            }
        },
    )
}
