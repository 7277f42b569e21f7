//! Plain language beside its original: whether it still says the same, and what is public of it.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, badge, button_link, careful_button, post_button, section};
use web::{Reply, Visit};

use super::frame;
use crate::{
    cases::{self, PlainShow},
    model::Plain,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::plain_show).await?;
    let (t, home) = (&visit.t, frame::home(&visit));
    let edit = Link::new(format!("{home}/plain/edit"), t.text("plain_show-edit"));
    let body = html! {
        @match &shown.plain {
            None => {
                (ui::empty(&t.text("plain_show-empty"), &t.text("plain_show-empty_text"), shown.may_edit.then(|| edit.clone())))
            }
            Some(plain) => {
                (standing(t, &shown))
                (text(t, plain))
                (buttons(t, &home, &shown, plain, edit))
            }
        }
        (section(&t.text("plain_show-original"), original(&shown)))
    };
    let sheet = frame::sheet(&visit, t.text("plain_show-title")).lead(t.text("plain_show-lead"));
    Ok(Reply::page(&visit, sheet, body))
}

/// The original, as it stands beside the form too.
pub(crate) fn original(shown: &PlainShow) -> Markup {
    html! {
        p { strong { (shown.definition.stem) } }
        ol { @for item in &shown.items { li { (item.text) } } }
    }
}

fn standing(t: &T, shown: &PlainShow) -> Markup {
    html! {
        p {
            @if shown.is_due() { (badge(&t.text("plain_show-due"), Tone::Attention)) " " (t.text("plain_show-due_text")) }
            @else { (badge(&t.text("plain_show-checked"), Tone::Good)) " " (t.text("plain_show-checked_text")) }
        }
    }
}

fn text(t: &T, plain: &Plain) -> Markup {
    html! {
        p class="lead" { strong { (plain.stem) } }
        ol { @for item in plain.items() { li { (item) } } }
        p class="muted" { (t.with("plain_show-since", &[("at", t.moment(plain.at).into())])) }
    }
}

fn buttons(t: &T, home: &str, shown: &PlainShow, plain: &Plain, edit: Link) -> Markup {
    let (number, revision) = (plain.number.to_string(), shown.definition.revision.to_string());
    let both = [("version", number.as_str()), ("revision", revision.as_str())];
    let check = || post_button(t, &format!("{home}/plain/check"), &t.text("plain_show-check"), Kind::Secondary, &both);
    let release = || {
        let label = if shown.released { "plain_show-release_again" } else { "plain_show-release" };
        post_button(t, &format!("{home}/plain/release"), &t.text(label), Kind::Primary, &both[..1])
    };
    let withdraw = || {
        let words = (t.text("plain_show-withdraw"), t.text("plain_show-withdraw_sure"));
        careful_button(t, &format!("{home}/plain/withdraw"), (&words.0, &words.1), &[])
    };
    let public =
        || button_link(&Link::new(format!("/public{home}/plain"), t.text("plain_show-public_page")), Kind::Quiet);
    let all = [
        shown.may_edit.then(|| button_link(&edit, Kind::Secondary)),
        (shown.may_edit && shown.is_due()).then(check),
        (shown.may_release && !shown.is_due()).then(release),
        shown.released.then(public),
        (shown.may_release && shown.released).then(withdraw),
    ];
    ui::actions(all.into_iter().flatten().collect())
}

/// Notes that it says the same as the original.
pub(crate) async fn check(visit: Visit) -> Outcome<Reply> {
    let (number, revision) = (visit.form.version(), visit.form.get("revision").parse().unwrap_or(0));
    let to = Visit::to(&format!("{}/plain", frame::home(&visit)), "plain_check");
    visit.change(move |tx| cases::plain_check(tx, number, revision).map(|()| to.clone())).await
}

/// Releases it.
pub(crate) async fn release(visit: Visit) -> Outcome<Reply> {
    let (number, t) = (visit.form.version(), visit.t.clone());
    let to = Visit::to(&format!("{}/plain", frame::home(&visit)), "plain_release");
    visit.change(move |tx| cases::plain_release(tx, &t, number).map(|()| to.clone())).await
}

/// Withdraws it.
pub(crate) async fn withdraw(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&format!("{}/plain", frame::home(&visit)), "plain_withdraw");
    visit.change(move |tx| cases::plain_withdraw(tx).map(|()| to.clone())).await
}
