//! One item: where it came from, what was said about it, how it was worded before.

use kernel::{Id, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, badge, button_link, section};
use web::{Reply, Visit};

use super::{frame, pieces};
use crate::{
    cases::{self, ItemShow},
    model::{Author, Comment, Item},
    rules::difference::words,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (id, texts): (Id<Item>, T) = (visit.param("item")?, visit.t.clone());
    let shown = visit.ctx.read(move |tx| cases::item_show(tx, &texts, id)).await?;
    let (t, home) = (&visit.t, frame::home(&visit));
    let body = html! {
        p { strong { (shown.stem) } }
        blockquote { p class="lead" { (shown.item.text) } }
        @if shown.intends { p class="muted" { (t.text("item_edit-intention")) } }
        (buttons(t, &home, &shown))
        (section(&t.text("item_show-sources"), sources(t, &shown)))
        (section(&t.text("item_show-comments"), comments(t, &home, &shown)))
        (section(&t.text("item_show-texts"), wordings(t, &shown)))
        (section(&t.text("common-history"), ui::history(t, &shown.history)))
    };
    let title = t.with("item_show-title", &[("number", shown.place.into())]);
    Ok(Reply::page(&visit, frame::sheet(&visit, title), body))
}

fn buttons(t: &T, home: &str, shown: &ItemShow) -> Markup {
    let address = format!("{home}/items/{}", shown.item.id);
    let link =
        |end: &str, key: &str, kind: Kind| button_link(&Link::new(format!("{address}/{end}"), t.text(key)), kind);
    let all = [
        shown.may_edit.then(|| link("edit", "item_show-edit", Kind::Primary)),
        shown.may_edit.then(|| link("sources", "item_show-cite", Kind::Secondary)),
        shown.may_comment.then(|| link("comments/new", "item_show-comment", Kind::Secondary)),
    ];
    ui::actions(all.into_iter().flatten().collect())
}

fn sources(t: &T, shown: &ItemShow) -> Markup {
    html! {
        @if !shown.sources.is_empty() { (pieces::sources(t, &shown.sources)) }
        @else if shown.missing == 0 { p class="muted" { (t.text("item_show-no_source")) } }
        @if shown.missing > 0 { p { (t.with("item_show-missing", &[("count", shown.missing.into())])) } }
    }
}

fn comments(t: &T, home: &str, shown: &ItemShow) -> Markup {
    html! {
        @if shown.comments.is_empty() { p class="muted" { (t.text("item_show-no_comment")) } }
        @else {
            ol class="statements" { @for comment in &shown.comments { li class="statement" { (comment_view(t, home, shown, comment)) } } }
        }
    }
}

fn comment_view(t: &T, home: &str, shown: &ItemShow, comment: &Comment) -> Markup {
    let resolve = Link::new(format!("{home}/comments/{}/resolve", comment.id), t.text("item_show-resolve"));
    html! {
        p class="as-typed" { (comment.text) }
        @if let Some(proposal) = &comment.proposal {
            p { (t.text("item_show-proposal")) " " (pieces::compared(t, &words(&shown.item.text, proposal))) }
        }
        p class="muted" { (author(t, shown, comment.author)) " · " (t.moment(comment.at)) }
        @match &comment.resolution {
            Some(made) => {
                p {
                    (badge(&t.text(&format!("comment_verdict-{}", made.verdict.word())), Tone::Good)) " "
                    span class="as-typed" { (made.text) }
                    span class="muted" { " · " (t.moment(made.at)) }
                }
            }
            None => {
                p { (badge(&t.text("item_show-open"), Tone::Attention)) }
                @if shown.may_resolve { (ui::actions(vec![button_link(&resolve, Kind::Secondary)])) }
            }
        }
    }
}

/// Role and office, never a name.
fn author(t: &T, shown: &ItemShow, author: Author) -> String {
    let role = author.role.map_or_else(|| t.text("common-none"), |role| t.text(&format!("role-{role}")));
    match author.office.and_then(|office| shown.offices.get(&office)) {
        Some(office) => format!("{role}, {office}"),
        None => role,
    }
}

/// Every wording, the newest first, each compared with the one before.
fn wordings(t: &T, shown: &ItemShow) -> Markup {
    html! {
        ol class="statements" {
            @for (at, text) in shown.texts.iter().enumerate() {
                li class="statement" {
                    p class="muted" { (t.with("item_show-wording", &[("number", text.number.into()), ("at", t.moment(text.at).into())])) }
                    p {
                        @match shown.texts.get(at + 1) {
                            Some(before) => { (pieces::compared(t, &words(&before.text, &text.text))) }
                            None => { (text.text) }
                        }
                    }
                }
            }
        }
    }
}
