//! The definition as it is being worded: stem, items, what waits, versions, plain language, what is public.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, badge, button_link, post_button, section};
use web::{Reply, Sheet, Visit};

use super::frame;
use crate::{
    cases::{self, DefinitionShow, ItemLine},
    model::Version,
    pages::paper,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::definition_show).await?;
    let (t, home) = (&visit.t, frame::home(&visit));
    let body = match &shown.definition {
        None => empty(t, &home, shown.may.edit),
        Some(definition) => html! {
            (standing(t, &home, &shown))
            p class="lead" { strong { (definition.stem) } }
            (items(t, &home, &shown))
            (actions(t, &home, &shown))
            (versions(t, &home, &shown.versions))
            (plain(t, &home, &shown))
            (publicity(t, &home, &shown))
        },
    };
    let programme = format!("/programmes/{}", shown.name.key);
    let sheet = Sheet::new(t.text("definition_show-title")).crumb(programme, &shown.name.short);
    Ok(Reply::page(&visit, sheet, body))
}

fn empty(t: &T, home: &str, may_edit: bool) -> Markup {
    let begin = Link::new(format!("{home}/stem"), t.text("definition_show-begin"));
    let text = if may_edit { "definition_show-empty_text_edit" } else { "definition_show-empty_text" };
    ui::empty(&t.text("definition_show-empty"), &t.text(text), may_edit.then_some(begin))
}

/// Whether it is being worded, or the offices have it; and who is asked.
fn standing(t: &T, home: &str, shown: &DefinitionShow) -> Markup {
    let Some(version) = shown.submitted() else {
        return html! { p { (badge(&t.text("definition_show-draft"), Tone::Info)) " " (t.text("definition_show-draft_text")) } };
    };
    let args = [("number", version.number.into()), ("due", version.due.into())];
    html! {
        p { (badge(&t.text("version_state-submitted"), Tone::Attention)) " " (t.with("definition_show-submitted_text", &args)) }
        @if !shown.own_offices.is_empty() {
            (ui::actions(shown.own_offices.iter().map(|(key, name)| {
                let text = t.with("version_show-answer", &[("office", name.as_str().into())]);
                button_link(&Link::new(format!("{home}/consent/{key}"), text), Kind::Primary)
            }).collect()))
        }
    }
}

fn items(t: &T, home: &str, shown: &DefinitionShow) -> Markup {
    let last = shown.items.len();
    html! {
        @if shown.items.is_empty() {
            (ui::empty(&t.text("definition_show-no_items"), &t.text("definition_show-no_items_text"), None))
        } @else {
            ol class="statements" {
                @for (at, line) in shown.items.iter().enumerate() {
                    li class="statement" { (item(t, home, (at + 1, last), line, shown.may.edit)) }
                }
            }
        }
    }
}

fn item(t: &T, home: &str, (place, last): (usize, usize), line: &ItemLine, may_edit: bool) -> Markup {
    let address = format!("{home}/items/{}", line.item.id);
    let number = [("number", place.into())];
    let labels: Vec<&str> = line.sources.iter().map(|source| source.line.label.as_str()).collect();
    html! {
        p { span class="label" { (place) "." } " " (line.item.text) }
        @if line.intends && may_edit { p class="muted" { (t.text("item_edit-intention")) } }
        p class="muted" {
            @if !labels.is_empty() { (t.with("definition_show-sources", &[("labels", labels.join(", ").into())])) }
            @else if line.missing == 0 { (t.text("definition_show-no_source")) }
            @if line.missing > 0 {
                @if !labels.is_empty() { " · " }
                (t.with("definition_show-missing", &[("count", line.missing.into())]))
            }
            @if line.comments > 0 {
                " · " (t.with("definition_show-comments", &[("count", line.comments.into()), ("open", line.open.into())]))
            }
        }
        div class="actions" {
            a class="button quiet" href=(address) { (t.with("definition_show-item", &number)) }
            @if may_edit && place > 1 {
                (post_button(t, &format!("{address}/move"), &t.with("item_move-earlier", &number), Kind::Quiet, &[("to", "earlier")]))
            }
            @if may_edit && place < last {
                (post_button(t, &format!("{address}/move"), &t.with("item_move-later", &number), Kind::Quiet, &[("to", "later")]))
            }
        }
    }
}

fn actions(t: &T, home: &str, shown: &DefinitionShow) -> Markup {
    let link = |end: &str, key: &str, kind: Kind| button_link(&Link::new(format!("{home}/{end}"), t.text(key)), kind);
    let may = shown.may;
    let open: usize = shown.items.iter().map(|line| line.open).sum();
    let all = [
        may.edit.then(|| link("items/new", "definition_show-item_new", Kind::Primary)),
        may.edit.then(|| link("stem", "definition_show-stem", Kind::Secondary)),
        (may.submit && !shown.items.is_empty() && open == 0)
            .then(|| link("submit", "definition_show-submit", Kind::Secondary)),
        may.decide.then(|| link("decision", "definition_show-decide", Kind::Primary)),
        Some(link("coverage", "definition_show-coverage", Kind::Quiet)),
    ];
    html! {
        (ui::actions(all.into_iter().flatten().collect()))
        @if may.submit && open > 0 { p class="muted" { (t.with("version_submit-refused-open", &[("count", open.into())])) } }
        @if !shown.items.is_empty() { (ui::actions(paper::files(t, home, None))) }
    }
}

fn versions(t: &T, home: &str, versions: &[Version]) -> Markup {
    html! {
        @if !versions.is_empty() {
            (section(&t.text("definition_show-versions"), html! {
                ul {
                    @for version in versions {
                        li {
                            a href={ (home) "/versions/" (version.id) } { (t.with("version_show-name", &[("number", version.number.into())])) }
                            ", " (t.day(version.submitted_at.day())) ": " (t.text(&format!("version_state-{}", version.state.word())))
                        }
                    }
                }
                p { a href={ (home) "/compare" } { (t.text("definition_show-compare")) } }
            }))
        }
    }
}

fn plain(t: &T, home: &str, shown: &DefinitionShow) -> Markup {
    let key = if shown.plain.is_some() { "definition_show-plain_there" } else { "definition_show-plain_none" };
    section(
        &t.text("plain_show-title"),
        html! {
            p {
                (t.text(key)) " "
                @if shown.plain_is_due() { (badge(&t.text("plain_show-due"), Tone::Attention)) " " }
                a href={ (home) "/plain" } { (t.text("definition_show-plain")) }
            }
        },
    )
}

fn publicity(t: &T, home: &str, shown: &DefinitionShow) -> Markup {
    let body = match &shown.released {
        None => html! { p class="muted" { (t.text("definition_show-not_public")) } },
        Some(release) => {
            let args = [("number", release.number.into()), ("at", t.moment(release.released_at).into())];
            let withdraw = Link::new(format!("{home}/withdraw"), t.text("definition_withdraw-heading"));
            html! {
                p { (t.with("definition_public-released", &args)) " " a href={ "/public" (home) } { (t.text("definition_show-public_page")) } }
                @if shown.may.withdraw { (ui::actions(vec![button_link(&withdraw, Kind::Quiet)])) }
            }
        }
    };
    section(&t.text("definition_show-public"), body)
}
