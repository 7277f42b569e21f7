//! One law reference: a summary in plain words, and all its versions.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, actions, badge, button_link, empty, section_with};
use web::{Reply, Sheet, Visit};

use super::{
    super::{
        address::below_list,
        history::{paged, part},
        wording::worded,
    },
    span::span_words,
};
use crate::{
    cases::laws::{self, LawShow},
    model::{Law, LawVersion},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let key = visit.param("law")?;
    let show = visit.ctx.read(move |tx| laws::law_show(tx, &key)).await?;
    let t = &visit.t;
    let title = format!("{} – {}", show.law.citation, show.law.title.in_lang(t.lang()));
    let sheet = below_list(t, title).crumb("/laws", t.text("law_list-title"));
    Ok(Reply::page(&visit, sheet, view(t, &show)))
}

pub(crate) async fn history(visit: Visit) -> Outcome<Reply> {
    let (key, part) = (visit.param("law")?, part(&visit));
    let (law, entries, next) = visit.ctx.read(move |tx| laws::law_history(tx, &part, &key)).await?;
    let t = &visit.t;
    let sheet = below_law(t, &law, t.text("law_history-title"));
    Ok(Reply::page(&visit, sheet, paged(&visit, &entries, next)))
}

/// A sheet below a law reference.
pub(super) fn below_law(t: &T, law: &Law, title: impl Into<String>) -> Sheet {
    below_list(t, title).crumb("/laws", t.text("law_list-title")).crumb(format!("/laws/{}", law.key), &law.citation)
}

fn view(t: &T, show: &LawShow) -> Markup {
    let path = format!("/laws/{}", show.law.key);
    let new = Link::new(format!("{path}/versions/new"), t.text("law_show-version_new"));
    let add = html! { @if show.may_edit { (button_link(&new, Kind::Secondary)) } };
    let list = html! {
        @if show.versions.is_empty() {
            (empty(&t.text("law_show-empty"), &t.text("law_show-empty_next"), None))
        }
        ul class="cards" { @for one in &show.versions { (version(t, show, one)) } }
    };
    html! {
        p { (worded(t, &show.law.summary)) }
        p class="muted" { (t.text("law_show-check")) }
        (buttons(t, show, &path))
        (section_with(&t.text("law_show-versions"), add, list))
    }
}

fn buttons(t: &T, show: &LawShow, path: &str) -> Markup {
    let link = |verb: &str, key: &str, kind| button_link(&Link::new(format!("{path}/{verb}"), t.text(key)), kind);
    let mut items = Vec::new();
    if show.may_edit {
        items.push(link("edit", "common-edit", Kind::Secondary));
    }
    items.push(link("history", "common-history", Kind::Quiet));
    if show.may_withdraw {
        items.push(link("withdraw", "common-withdraw", Kind::Quiet));
    }
    actions(items)
}

fn version(t: &T, show: &LawShow, one: &LawVersion) -> Markup {
    let path = format!("/laws/{}/versions/{}", show.law.key, one.id);
    let words = span_words(t, one.span);
    let link = |verb: &str, key: &str| {
        html! {
            a class="button quiet" href={ (path) "/" (verb) } {
                (t.text(key)) span class="visually-hidden" { " (" (words) ")" }
            }
        }
    };
    let edit = show.may_edit.then(|| link("edit", "common-edit"));
    let withdraw = show.may_withdraw.then(|| link("withdraw", "common-withdraw"));
    html! {
        li class="card" {
            h3 { (words) }
            @if one.span.holds(show.today) { p { (badge(&t.text("law_show-valid_today"), Tone::Good)) } }
            p { (worded(t, &one.note)) }
            (actions(edit.into_iter().chain(withdraw).collect()))
        }
    }
}
