//! The workshops of a programme.

use kernel::{Arg, Outcome};
use maud::{Markup, html};
use ui::{Card, Kind, Link, T, button_link};
use web::{Reply, Sheet, Visit};

use crate::{
    cases::{self, Listed, WorkshopList},
    model::Purpose,
    pages::frame,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let list = visit.ctx.read(cases::workshop_list).await?;
    let t = &visit.t;
    let programme = format!("/programmes/{}", visit.key("programme"));
    let body = view(t, &programme, &list);
    let sheet = Sheet::new(t.text("workshop_list-title")).crumb(programme, t.text("workshop_list-programme"));
    Ok(Reply::page(&visit, sheet, body))
}

fn view(t: &T, programme: &str, list: &WorkshopList) -> Markup {
    let new = || Link::new(format!("{programme}/workshops/new"), t.text("workshop_list-new"));
    let text = if list.may_new { "workshop_list-empty_text_new" } else { "workshop_list-empty_text" };
    html! {
        @if list.rows.is_empty() {
            (ui::empty(&t.text("workshop_list-empty"), &t.text(text), list.may_new.then(new)))
        } @else {
            @if list.may_new { (ui::actions(vec![button_link(&new(), Kind::Primary)])) }
            (ui::card_list(list.rows.iter().map(|row| card(t, list, row)).collect()))
        }
    }
}

fn card(t: &T, list: &WorkshopList, row: &Listed) -> Card {
    let workshop = &row.workshop;
    let end = if list.may_new && !workshop.is_closed() { "console" } else { "protocol" };
    let mut meta = vec![t.day(workshop.day), frame::standing(t, workshop)];
    let event = list.milestones.iter().find(|event| Some(event.id) == workshop.milestone);
    meta.extend(event.map(|event| t.with("workshop_list-event", &[("title", event.title.as_str().into())])));
    match workshop.purpose {
        Purpose::Real => {}
        Purpose::Rehearsal => meta.push(t.text("workshop-rehearsal")),
        Purpose::Example => meta.push(t.text("common-example")),
    }
    meta.push(t.with("workshop_list-attendees", &[("count", Arg::Number(row.attendees))]));
    meta.push(t.with("workshop_list-statements", &[("count", Arg::Number(row.statements))]));
    Card {
        link: Link::new(format!("/w/{}/{end}", row.code), &workshop.title),
        meta,
        text: Some(workshop.method.question.clone()),
    }
}
