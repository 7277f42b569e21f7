//! A participant's view, made for a phone: the step, what to do in it, and the own cards.

use kernel::{Faults, Fields, Id, Key, Outcome, Reader};
use maud::{Markup, html};
use ui::{Form, Kind, Link, T, button_link, careful_button, post_button};
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::{
    cases::{self, CardNew, Hall},
    model::{Card, CardKind},
    pages::{frame, room::shared, warned},
    rules::Deed,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let hall = visit.ctx.read(cases::hall_show).await?;
    Ok(view(&visit, &hall, &Again::default()))
}

/// Writes a card.
pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&format!("{}/needs", frame::base(&visit)), "card_new");
    let sent = visit.submit(read, move |tx, cmd| cases::card_new(tx, cmd).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let hall = visit.ctx.read(cases::hall_show).await?;
            Ok(view(&visit, &hall, &again))
        }
    }
}

/// A card as a form sent it.
pub(super) fn read(form: &Fields) -> Result<CardNew, Faults> {
    let mut read = Reader::new(form);
    let (area, kind) = (read.choice::<Key>("area"), read.choice::<CardKind>("kind"));
    let text = read.text("text", 400);
    warned::warn(&mut read, form, "text", &text);
    read.done()?;
    let (Some(area), Some(kind)) = (area, kind) else { return Err(Faults::default()) };
    Ok(CardNew { area, kind, text })
}

/// Shares one card, or all that are private.
pub(crate) async fn share(visit: Visit) -> Outcome<Reply> {
    let only: Option<Id<Card>> = visit.form.get("card").parse().ok();
    let to = Visit::to(&format!("{}/needs", frame::base(&visit)), "card_share");
    visit.change(move |tx| cases::card_share(tx, only).map(|()| to.clone())).await
}

pub(crate) async fn delete(visit: Visit) -> Outcome<Reply> {
    let card: Option<Id<Card>> = visit.form.get("card").parse().ok();
    let to = Visit::to(&format!("{}/needs", frame::base(&visit)), "card_delete");
    // No button of ours leaves the card out. The right is asked first all the same.
    let delete = move |tx: &mut db::WriteTx<'_>| match card {
        Some(card) => cases::card_delete(tx, card).map(|()| to.clone()),
        None => cases::hall_show(tx).and(Err(kernel::No::refused("form-unreadable"))),
    };
    visit.change(delete).await
}

fn view(visit: &Visit, hall: &Hall, again: &Again) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let stream = format!("{base}/live?after={}", hall.seen);
    let live = ui::Live { id: "hall", stream, part: format!("{base}/needs"), every: visit.every() };
    let body = html! {
        (ui::live(t, &live, region(t, &base, hall)))
        @if hall.may(Deed::Write) || !again.faults.is_empty() {
            div id="write" { (ui::section(&t.text("card_new-heading"), form(t, &base, hall, again))) }
        }
        @if !hall.own.is_empty() { div id="own" { (own(t, &base, hall)) } }
        (ui::actions(vec![post_button(t, &format!("{base}/leave"), &t.text("hall-leave"), Kind::Quiet, &[])]))
    };
    let sheet = Sheet::new(&hall.room.title)
        .lead(hall.sitting.template.question.in_lang(t.lang()))
        .crumb("/w", t.text("hall-find"));
    Reply::page(visit, sheet, body).every(visit).again(again)
}

/// The part that renews itself: nothing is typed in it.
fn region(t: &T, base: &str, hall: &Hall) -> Markup {
    let link = |end: &str, key: &str, kind| button_link(&Link::new(format!("{base}/needs/{end}"), t.text(key)), kind);
    let mut ways = Vec::new();
    if hall.may(Deed::Rate) {
        ways.push(link("rating", if hall.has_rated { "hall-rate_again" } else { "hall-rate" }, Kind::Primary));
    }
    if hall.may(Deed::Vote) {
        ways.push(link("votes", if hall.has_voted { "hall-vote_again" } else { "hall-vote" }, Kind::Primary));
    }
    if hall.sitting.rated_at.is_some() {
        ways.push(link("results", "result_show-heading", Kind::Secondary));
    }
    let step = hall.room.position.checked_sub(1).and_then(|at| hall.sitting.template.steps.get(at));
    // Who listens hears the next step, and each card when it is new.
    let now = format!("step-{}", hall.room.position);
    html! {
        (frame::standing(t, &hall.room))
        @if !hall.room.closed {
            @match step {
                Some(step) => p data-say=(now) { (t.text(&format!("hall-step_{}", step.kind.word()))) },
                None => p data-say=(now) { (t.text("hall-step_before")) },
            }
        }
        (ui::actions(ways))
        (all(t, base, hall))
    }
}

/// The cards that all see. They may be many: the own ones and the form below them are one tap away.
fn all(t: &T, base: &str, hall: &Hall) -> Markup {
    // This part renews itself, the form does not: where the step began meanwhile the link brings it along.
    let write = format!("{base}/needs?step={}#write", hall.room.position);
    let count = t.with("hall-shared", &[("count", hall.shared.len().into())]);
    html! {
        @if hall.shared.is_empty() { p class="muted" { (count) } }
        @else {
            section class="section" {
                h2 { (t.text("hall-all")) }
                p class="muted" { (count) }
                ul class="meta" {
                    @if hall.may(Deed::Write) { li { a href=(write) { (t.text("card_new-heading")) } } }
                    @if !hall.own.is_empty() { li { a href="#own" { (t.text("hall-own")) } } }
                }
                (shared::by_area(t, &hall.sitting, (&hall.shared, &hall.groups)))
            }
        }
    }
}

fn form(t: &T, base: &str, hall: &Hall, again: &Again) -> Markup {
    let areas = hall.sitting.areas.iter().map(|area| (area.key.to_string(), area.label(t.lang()))).collect();
    let kinds = CardKind::ALL.map(|kind| (kind.word().to_owned(), t.text(&format!("card-{}", kind.word()))));
    Form::new(t, "card_new", &format!("{base}/needs/cards"), &again.fields, &again.faults)
        .select("area", areas)
        .radios("kind", kinds.to_vec())
        .text("text", 400)
        .hidden("sure", warned::sure(again, "text"))
        .cancel(&format!("{base}/needs"))
        .keep()
        .render()
}

fn own(t: &T, base: &str, hall: &Hall) -> Markup {
    let share = format!("{base}/needs/cards/share");
    let may_share = hall.may(Deed::Share);
    let private = hall.own.iter().filter(|card| card.number.is_none()).count();
    html! {
        section class="section" {
            h2 { (t.text("hall-own")) }
            p class="muted" { (t.text("hall-own_text")) }
            @if may_share && private > 1 { (ui::actions(vec![post_button(t, &share, &t.text("hall-share_all"), Kind::Secondary, &[])])) }
            ul class="statements" {
                @for card in &hall.own {
                    li class="statement note-own" {
                        p { strong { (t.text(&format!("card-{}", card.kind.word()))) } " · " (area(t, hall, card)) }
                        p class="as-typed" { (card.text) }
                        @if let Some(number) = card.number {
                            p class="muted" { (t.with("hall-card_shared", &[("number", number.into())])) }
                        } @else {
                            @let id = card.id.to_string();
                            div class="actions" {
                                @if may_share { (post_button(t, &share, &t.text("hall-share"), Kind::Secondary, &[("card", &id)])) }
                                (careful_button(t, &format!("{base}/needs/cards/delete"), (&t.text("hall-delete"), &t.text("hall-delete_sure")), &[("card", &id)]))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn area(t: &T, hall: &Hall, card: &Card) -> String {
    hall.sitting.area(card.area.as_str()).map_or_else(|| card.area.to_string(), |area| area.label(t.lang()))
}
