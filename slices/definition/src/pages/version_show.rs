//! A submitted version: its text with sources, what each office said, what was decided.

use kernel::{Id, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, badge, button_link, section, table};
use web::{Reply, Visit};

use super::frame;
use crate::{
    cases::{self, VersionShow},
    model::{Consent, Snapshot, State, Version},
    pages::paper,
    rules::consent::Standing,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let id: Id<Version> = visit.param("version")?;
    let shown = visit.ctx.read(move |tx| cases::version_show(tx, id)).await?;
    let (t, home) = (&visit.t, frame::home(&visit));
    let body = html! {
        (standing(t, &shown))
        (actions(t, &home, &shown))
        (text(t, &shown.version.content))
        (section(&t.text("version_show-consent"), html! {
            (consents(t, &shown.offices))
            @if shown.may_invite { (invitations(t, &home, &shown.offices)) }
        }))
        (ui::actions(paper::files(t, &home, Some(id))))
    };
    let title = t.with("version_show-name", &[("number", shown.version.number.into())]);
    Ok(Reply::page(&visit, frame::sheet(&visit, title), body))
}

fn standing(t: &T, shown: &VersionShow) -> Markup {
    let version = &shown.version;
    let tone = if version.state == State::Submitted { Tone::Attention } else { Tone::Neutral };
    let dates = [("day", version.submitted_at.day().into()), ("due", version.due.into())];
    html! {
        p { (badge(&t.text(&format!("version_state-{}", version.state.word())), tone)) " " (t.with("version_show-dates", &dates)) }
        @if version.state == State::Submitted && shown.all_agree { p { (t.text("version_show-all_agree")) } }
        @if !version.reason.is_empty() {
            p { (t.text("version_show-reason")) " " span class="as-typed" { (version.reason) } }
        }
    }
}

fn actions(t: &T, home: &str, shown: &VersionShow) -> Markup {
    let answer = shown.own_offices.iter().map(|(key, name)| {
        let text = t.with("version_show-answer", &[("office", name.as_str().into())]);
        button_link(&Link::new(format!("{home}/consent/{key}"), text), Kind::Primary)
    });
    let decide =
        || button_link(&Link::new(format!("{home}/decision"), t.text("definition_show-decide")), Kind::Primary);
    let compare = |before| {
        let href = format!("{home}/compare?old={before}&new={}", shown.version.id);
        button_link(&Link::new(href, t.text("version_show-compare")), Kind::Quiet)
    };
    ui::actions(answer.chain(shown.may_decide.then(decide)).chain(shown.before.map(compare)).collect())
}

/// Stem and items with the labels of their sources.
pub(crate) fn text(t: &T, snapshot: &Snapshot) -> Markup {
    html! {
        p class="lead" { strong { (snapshot.stem) } }
        ol class="statements" {
            @for (at, item) in snapshot.items.iter().enumerate() {
                li class="statement" {
                    p { span class="label" { (at + 1) "." } " " (item.text) }
                    @if !item.sources.is_empty() {
                        @let labels: Vec<&str> = item.sources.iter().map(|source| source.label.as_str()).collect();
                        p class="muted" { (t.with("definition_show-sources", &[("labels", labels.join(", ").into())])) }
                    }
                }
            }
        }
    }
}

/// What each office said; what it said before stays below.
pub(crate) fn consents(t: &T, offices: &[Standing]) -> Markup {
    let head = ["definition_paper-office", "definition_paper-answer", "definition_paper-words"].map(|key| t.text(key));
    let row = |office: &Standing| {
        let answer = office.answer();
        vec![
            html! { (office.name) },
            html! { (answer.map_or_else(|| t.text("consent_answer-none"), |one| words(t, one))) },
            html! {
                @if let Some(text) = answer.map(|one| &one.text).filter(|text| !text.is_empty()) { p class="as-typed" { (text) } }
                @for earlier in office.earlier() {
                    p class="muted as-typed" { (t.with("version_show-earlier", &[("answer", words(t, earlier).into()), ("text", earlier.text.as_str().into())])) }
                }
            },
        ]
    };
    table(
        &t.text("definition_paper-consent_caption"),
        &head.each_ref().map(String::as_str),
        offices.iter().map(row).collect(),
    )
}

fn words(t: &T, consent: &Consent) -> String {
    let answer = t.text(&format!("consent_answer-{}", consent.answer.word()));
    if consent.by_link { t.with("version_show-by_link", &[("answer", answer.into())]) } else { answer }
}

fn invitations(t: &T, home: &str, offices: &[Standing]) -> Markup {
    let invite = |office: &Standing| {
        let text = t.with("version_show-invite", &[("office", office.name.as_str().into())]);
        html! { li { a href={ (home) "/consent/" (office.key) "/link" } { (text) } } }
    };
    html! {
        p { (t.text("version_show-invite_text")) }
        ul { @for office in offices { (invite(office)) } }
    }
}
