//! An area: its requirements by kind, with ways to show that they are met, and the areas beside it.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Kind as Button, Link, T, Tone, actions, badge, button_link, empty, facts};
use web::{Reply, Visit};

use super::{
    address::{address, below_version},
    wording::worded,
};
use crate::{
    cases::{self, AreaShow},
    model::{Area, Kind, Requirement},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (at, key) = (address(&visit)?, visit.param("area")?);
    let show = visit.ctx.read(move |tx| cases::area_show(tx, &at, &key)).await?;
    let t = &visit.t;
    let title = format!("{} {}", show.area.number, show.area.name.in_lang(t.lang()));
    Ok(Reply::page(&visit, below_version(t, &show.version, title), view(t, &show)))
}

fn view(t: &T, show: &AreaShow) -> Markup {
    html! {
        p class="lead" { (worded(t, &show.area.purpose)) }
        (buttons(t, show))
        @if show.requirements.is_empty() {
            (empty(&t.text("area_show-empty"), &t.text("area_show-empty_next"), None))
        }
        @for kind in Kind::ALL {
            @let own: Vec<&Requirement> = show.requirements.iter().filter(|one| one.kind == kind).collect();
            @if !own.is_empty() { (group(t, show, kind, &own)) }
        }
        (neighbours(t, show))
    }
}

fn buttons(t: &T, show: &AreaShow) -> Markup {
    let path = show.path();
    let link = |verb: &str, key: &str, kind| button_link(&Link::new(format!("{path}/{verb}"), t.text(key)), kind);
    let mut items = Vec::new();
    if show.may_edit {
        items.push(link("requirements/new", "area_show-requirement_new", Button::Primary));
        items.push(link("edit", "area_show-edit", Button::Secondary));
    }
    items.push(link("history", "common-history", Button::Quiet));
    if show.may_edit {
        items.push(link("withdraw", "area_show-withdraw", Button::Quiet));
    }
    actions(items)
}

fn group(t: &T, show: &AreaShow, kind: Kind, own: &[&Requirement]) -> Markup {
    html! {
        section class="section" {
            div class="section-head" { h2 { (t.text(&format!("requirement-kind-{kind}"))) } }
            p class="muted" { (t.text(&format!("requirement-about-{kind}"))) }
            @for one in own { (requirement(t, show, one)) }
        }
    }
}

fn requirement(t: &T, show: &AreaShow, one: &Requirement) -> Markup {
    let number = one.number.to_string();
    let binding = if one.minimum {
        badge(&t.text("requirement-minimum"), Tone::Info)
    } else {
        badge(&t.text("requirement-voluntary"), Tone::Neutral)
    };
    let mut rows = vec![(t.text("area_show-binding"), binding)];
    if !one.evidence.is_empty() {
        let list = html! { ul { @for way in &one.evidence { li { (worded(t, way)) } } } };
        rows.push((t.text("area_show-evidence"), list));
    }
    if !one.tags.is_empty() {
        rows.push((t.text("area_show-tags"), tags(t, show, one)));
    }
    html! {
        h3 id={ "r-" (number) } { (t.with("requirement-numbered", &[("number", number.as_str().into())])) }
        p { (worded(t, &one.text)) }
        (facts(rows))
        (actions_of(t, show, &number))
    }
}

/// Each tag with its full name and law, and the way to everything else that carries it.
fn tags(t: &T, show: &AreaShow, one: &Requirement) -> Markup {
    html! {
        ul class="tags" {
            @for tag in show.version.tags.iter().filter(|tag| one.tags.contains(&tag.key)) {
                li {
                    a class="tag" href={ (show.version.path()) "?tag=" (tag.key) } {
                        (tag.key) " – " (worded(t, &tag.name)) " (" span lang="de" { (tag.law) } ")"
                    }
                }
            }
        }
    }
}

fn actions_of(t: &T, show: &AreaShow, number: &str) -> Markup {
    let path = format!("{}/requirements/{number}", show.path());
    let link = |verb: &str, key: &str| {
        html! {
            a class="button quiet" href={ (path) "/" (verb) } {
                (t.text(key)) span class="visually-hidden" { " (" (number) ")" }
            }
        }
    };
    let mut items = Vec::new();
    if show.may_edit {
        items.push(link("edit", "common-edit"));
        items.push(link("withdraw", "common-withdraw"));
    }
    items.push(link("history", "common-history"));
    actions(items)
}

fn neighbours(t: &T, show: &AreaShow) -> Markup {
    let link = |area: &Area, key: &str, rel: &str| {
        let name = format!("{} {}", area.number, area.name.in_lang(t.lang()));
        html! {
            a class="button quiet" rel=(rel) href={ (show.version.path()) "/areas/" (area.key) } {
                (t.with(key, &[("area", name.into())]))
            }
        }
    };
    html! {
        @if show.previous.is_some() || show.next.is_some() {
            nav class="pager" aria-label=(t.text("area_show-neighbours")) {
                @if let Some(area) = &show.previous { (link(area, "area_show-previous", "prev")) }
                @if let Some(area) = &show.next { (link(area, "area_show-next", "next")) }
            }
        }
    }
}
