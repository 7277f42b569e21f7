//! Putting cards into groups: choose cards, name a group. Works by keyboard and without scripts.

use kernel::{Faults, Fields, Id, No, Outcome, Reader, Say};
use maud::{Markup, html};
use ui::{Kind, T, post_button};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, CardsGroup, RoomShow},
    model::{Card, CardGroup},
    pages::{frame, room::shared, warned},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    Ok(view(&visit, &shown, &Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&format!("{}/needs/groups", frame::base(&visit)), "cards_group");
    let sent = visit.submit(read, move |tx, cmd| cases::cards_group(tx, cmd).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let shown = visit.ctx.read(cases::room_show).await?;
            Ok(view(&visit, &shown, &again))
        }
    }
}

/// Undoes the last act; one that is not the last any more is told with what is there now.
pub(crate) async fn undo(visit: Visit) -> Outcome<Reply> {
    let number = visit.form.get("number").parse().unwrap_or(0);
    let to = Visit::to(&format!("{}/needs/groups", frame::base(&visit)), "grouping_undo");
    match visit.change(move |tx| cases::grouping_undo(tx, number).map(|()| to.clone())).await {
        Err(No::Refused(say)) => {
            let shown = visit.ctx.read(cases::room_show).await?;
            Ok(view(&visit, &shown, &Again { faults: Faults::one("", say), ..Again::default() }))
        }
        done => done,
    }
}

fn read(form: &Fields) -> Result<CardsGroup, Faults> {
    let mut read = Reader::new(form);
    let cards: Vec<Id<Card>> = read.choices("cards");
    if cards.is_empty() {
        read.fault("cards", Say::new("cards_group-refused-none"));
    }
    let name = read.line_or_empty("name", 80);
    warned::warn(&mut read, form, "name", &name);
    let target = form.get("group");
    let group: Option<Id<CardGroup>> = if matches!(target, "" | "none") { None } else { read.choice("group") };
    if name.is_empty() && target.is_empty() {
        read.fault("name", Say::new("cards_group-refused-nowhere"));
    }
    read.done().map(|()| CardsGroup { cards, group, name })
}

fn view(visit: &Visit, shown: &RoomShow, again: &Again) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let body = html! {
        (frame::summary(t, "cards_group", &again.faults))
        @if let Some(number) = shown.last.filter(|_| !shown.room.closed) {
            @let number = number.to_string();
            (ui::actions(vec![post_button(t, &format!("{base}/needs/groups/undo"), &t.text("grouping_undo-label"), Kind::Secondary, &[("number", &number)])]))
        }
        @if shown.cards.is_empty() {
            (ui::empty(&t.text("cards_group-empty"), &t.text("cards_group-empty_text"), None))
        } @else {
            form class="form wide" id="cards_group" method="post" action={ (base) "/needs/groups" } novalidate {
                (ui::post_key(t))
                input type="hidden" name="sure" value=(warned::sure(again, "name"));
                div id={ "cards_group" "-cards" } tabindex="-1" {
                    (cards(t, shown, None, &t.text("cards_group-loose"), again))
                    @for group in &shown.groups { (cards(t, shown, Some(group), &group.name, again)) }
                }
                @if !shown.room.closed { (target(t, shown, again)) }
            }
        }
    };
    let sheet =
        frame::room_sheet(visit, &shown.room, true, t.text("cards_group-heading")).lead(t.text("cards_group-lead"));
    Reply::page(visit, sheet, body).again(again)
}

/// The cards of a group, or those without one.
fn cards(t: &T, shown: &RoomShow, group: Option<&CardGroup>, name: &str, again: &Again) -> Markup {
    let own: Vec<&Card> = shown.cards.iter().filter(|card| card.group == group.map(|one| one.id)).collect();
    let chosen = again.fields.all("cards");
    html! {
        @if !own.is_empty() {
            fieldset class="group" {
                legend { (name) }
                @for card in own {
                    @let id = format!("card-{}", card.id);
                    div class="choice" {
                        input id=(id) name="cards" type="checkbox" value=(card.id) checked[chosen.iter().any(|one| *one == card.id.to_string())];
                        label for=(id) {
                            (shared::words(t, card)) " · " (area(t, shown, card)) ": "
                            span class="as-typed" { (card.text) }
                        }
                    }
                }
            }
        }
    }
}

fn target(t: &T, shown: &RoomShow, again: &Again) -> Markup {
    let up = format!("/w/{}/needs/room", shown.room.code);
    let error = again.faults.of("name").map(|say| t.say(say));
    html! {
        @if !shown.groups.is_empty() {
            div class="field" {
                label for="cards_group-group" { (t.text("cards_group-group")) }
                select id="cards_group-group" name="group" autocomplete="off" {
                    option value="" { (t.text("cards_group-new")) }
                    @for group in &shown.groups {
                        @let id = group.id.to_string();
                        option value=(id) selected[again.fields.get("group") == id] { (group.name) }
                    }
                    option value="none" selected[again.fields.get("group") == "none"] { (t.text("cards_group-out")) }
                }
            }
        }
        div class=(if error.is_some() { "field faulty" } else { "field" }) {
            label for="cards_group-name" { (t.text("cards_group-name")) }
            p class="hint" id="cards_group-name-hint" { (t.text("cards_group-name-hint")) }
            @if let Some(error) = &error { p class="error" id={ "cards_group-name" "-error" } { span class="visually-hidden" { (t.text("form-error_prefix")) " " } (error) } }
            input id="cards_group-name" name="name" type="text" value=(again.fields.get("name")) autocomplete="off"
                aria-describedby={ "cards_group-name-hint" @if error.is_some() { " cards_group-name" "-error" } } aria-invalid=[error.as_ref().map(|_| "true")];
        }
        div class="actions" {
            button class="button primary" type="submit" { (t.text("cards_group-submit")) }
            a class="button quiet" href=(up) { (t.text("common-cancel")) }
        }
    }
}

fn area(t: &T, shown: &RoomShow, card: &Card) -> String {
    shown.sitting.area(card.area.as_str()).map_or_else(|| card.area.to_string(), |area| area.label(t.lang()))
}
