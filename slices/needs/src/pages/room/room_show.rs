//! The room as the facilitator sees it: where it stands, what came in, and where to go next.

use kernel::{No, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, button_link, careful_button};
use web::{Reply, Sheet, Visit};

use crate::{
    cases::{self, RoomShow},
    pages::frame,
    rules,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    Ok(page(&visit, &shown, None))
}

/// Closes the ratings. Of two who press at once the second sees that it is done.
pub(crate) async fn close(visit: Visit) -> Outcome<Reply> {
    let (version, to) =
        (visit.form.version(), Visit::to(&format!("{}/needs/results", frame::base(&visit)), "ratings_close"));
    let told = match visit.change(move |tx| cases::ratings_close(tx, version).map(|()| to.clone())).await {
        Err(No::Stale) => (visit.t.text("sitting-stale"), 409),
        Err(No::Refused(say)) => (visit.say(&say), 422),
        done => return done,
    };
    let shown = visit.ctx.read(cases::room_show).await?;
    Ok(page(&visit, &shown, Some(&told.0)).status(told.1))
}

fn page(visit: &Visit, shown: &RoomShow, told: Option<&str>) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let stream = format!("{base}/live?after={}", shown.seen);
    let live = ui::Live { id: "room", stream, part: format!("{base}/needs/room"), every: visit.every() };
    let body = html! {
        @if let Some(sentence) = told {
            div class="summary" role="alert" tabindex="-1" data-focus { h2 { (sentence) } }
        }
        (ui::live(t, &live, region(t, shown)))
        (ways(t, &base, shown))
    };
    let sheet = Sheet::new(&shown.room.title)
        .lead(t.with("room_show-code", &[("code", shown.room.code.to_uppercase().into())]))
        .crumb(format!("/programmes/{}/needs", shown.room.programme.0), t.text("needs_list-tab_needs"));
    Reply::page(visit, sheet, body).every(visit)
}

fn region(t: &T, shown: &RoomShow) -> Markup {
    let template = &shown.sitting.template;
    let grouped = shown.cards.iter().filter(|card| card.group.is_some()).count();
    let rows = vec![
        (
            t.text("room_show-cards"),
            html! { (t.with("room_show-cards_text", &[("count", shown.cards.len().into()), ("grouped", grouped.into())])) },
        ),
        (t.text("room_show-voices"), html! { (t.with("room_show-voices_text", &[("count", shown.voices.into())])) }),
        (
            t.text("room_show-formula"),
            html! {
                @if let Some(formula) = template.formulas.first() { (rules::formula_told(formula, &template.scales, t.lang(), None)) }
            },
        ),
    ];
    html! { (frame::standing(t, &shown.room)) (ui::facts(rows)) }
}

fn ways(t: &T, base: &str, shown: &RoomShow) -> Markup {
    let link = |end: &str, key: &str, kind| button_link(&Link::new(format!("{base}/{end}"), t.text(key)), kind);
    let rated = shown.sitting.rated_at.is_some();
    let mut all = vec![link("console", "room_show-console", Kind::Primary)];
    all.push(link("needs/wall", "room_show-wall", Kind::Secondary));
    all.push(link("needs/groups", "cards_group-heading", Kind::Secondary));
    if !shown.room.closed {
        all.push(link("needs/cards/paper", "cards_capture-heading", Kind::Secondary));
    }
    if !rated {
        all.push(link("needs/paper", "ratings_capture-heading", Kind::Secondary));
        let words = (t.text("ratings_close-label"), t.text("ratings_close-sure"));
        let version = shown.sitting.version.to_string();
        all.push(careful_button(t, &format!("{base}/needs/close"), (&words.0, &words.1), &[("version", &version)]));
    }
    all.push(link("needs/results", "result_show-heading", Kind::Secondary));
    all.push(link("needs/protocol", "needs_protocol-heading", Kind::Secondary));
    let print = ["sheet", "cards"]
        .map(|end| link(&format!("needs/{end}.pdf"), &format!("room_show-print_{end}"), Kind::Secondary))
        .to_vec();
    html! {
        (ui::section(&t.text("room_show-ways"), ui::actions(all)))
        (ui::section(&t.text("room_show-print"), html! { p { (t.text("room_show-print_text")) } (ui::actions(print)) }))
    }
}
