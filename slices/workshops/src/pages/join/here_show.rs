//! A participant's view, made for a phone: what is asked, who works together, what lies on the table, what to write.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Kind, T, careful_button, post_button};
use web::{Again, Reply, Sheet, Visit};

use crate::{
    cases::{self, Here},
    model::Draft,
    pages::{
        frame,
        group::{statement_new, table_view},
    },
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let here = visit.ctx.read(cases::here).await?;
    if !here.workshop.way.is_empty() {
        return Ok(Reply::to(format!("{}/{}", frame::base(&visit), here.workshop.way)));
    }
    Ok(view(&visit, &here, &Again::default()))
}

pub(crate) async fn share(visit: Visit) -> Outcome<Reply> {
    let (id, to) = (visit.param("note")?, Visit::to(&format!("{}/here", frame::base(&visit)), "draft_share"));
    visit.change(move |tx| cases::draft_share(tx, id).map(|()| to.clone())).await
}

pub(crate) async fn delete(visit: Visit) -> Outcome<Reply> {
    let (id, to) = (visit.param("note")?, Visit::to(&format!("{}/here", frame::base(&visit)), "draft_delete"));
    visit.change(move |tx| cases::draft_delete(tx, id).map(|()| to.clone())).await
}

pub(crate) async fn leave(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&frame::base(&visit), "participant_leave");
    Ok(visit.change(move |tx| cases::participant_leave(tx).map(|()| to.clone())).await?.leave())
}

/// The page; with what was typed where the form for a statement came back.
pub(crate) fn view(visit: &Visit, here: &Here, again: &Again) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let stream = format!("{base}/live?after={}", here.seen);
    let sheet = Sheet::new(&here.workshop.title)
        .lead(&here.workshop.method.question)
        .crumb("/w", t.text("workshop_find-title"));
    let open = !here.workshop.is_closed();
    let body = html! {
        (ui::live(t, &ui::Live { id: "here", stream, part: format!("{base}/here"), every: visit.every() }, region(t, &base, here)))
        (statement_new::below(visit, open, here.work.as_ref(), again))
        @if !here.drafts.is_empty() { (drafts(t, &base, here)) }
        (about(t, &base, here))
    };
    Reply::page(visit, sheet, body).every(visit).again(again)
}

/// The part that renews itself: nothing is typed in it.
fn region(t: &T, base: &str, here: &Here) -> Markup {
    let workshop = &here.workshop;
    html! {
        (frame::round_now(t, workshop, here.now))
        @match &here.work {
            _ if workshop.is_closed() => {
                p { (t.text("here-closed")) " " a href={ (base) "/protocol" } { (t.text("here-protocol")) } }
            }
            Some(work) => (table_view::table(t, base, work)),
            None => {
                p { (t.text("here-waiting")) }
                @if let Some(work) = &here.last { (table_view::table(t, base, work)) }
            }
        }
    }
}

fn drafts(t: &T, base: &str, here: &Here) -> Markup {
    let shares = here.work.is_some() && !here.workshop.is_closed();
    let one = |draft: &Draft| {
        let path = format!("{base}/notes/{}", draft.id);
        html! {
            li class="statement note-own" {
                p class="as-typed" { (draft.text) }
                div class="actions" {
                    @if shares { (post_button(t, &format!("{path}/share"), &t.text("here-share"), Kind::Secondary, &[])) }
                    (careful_button(t, &format!("{path}/delete"), (&t.text("here-delete"), &t.text("here-delete_sure")), &[]))
                }
            }
        }
    };
    ui::section(
        &t.text("here-notes"),
        html! {
            p class="muted" { (t.text("here-notes_text")) }
            ul class="statements" { @for draft in &here.drafts { (one(draft)) } }
        },
    )
}

/// Who I am here, how I come back, and how I leave.
fn about(t: &T, base: &str, here: &Here) -> Markup {
    let mut rows = vec![(t.text("here-name"), html! { (here.me.name) })];
    if here.me.seats > 1 {
        rows.push((t.text("here-seats"), html! { (here.me.seats) }));
    }
    if let Some(words) = &here.return_words {
        rows.push((t.text("here-words"), html! { strong { (words) } }));
    }
    ui::section(
        &t.text("here-about"),
        html! {
            (ui::facts(rows))
            p class="muted" { (t.text("here-words_text")) }
            (ui::actions(vec![post_button(t, &format!("{base}/leave"), &t.text("here-leave"), Kind::Quiet, &[])]))
        },
    )
}
