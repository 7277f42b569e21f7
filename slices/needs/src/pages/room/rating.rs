//! A participant rates all areas.

use kernel::{Fields, Outcome};
use maud::html;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, Hall},
    model::Rating,
    pages::{frame, room::grid},
    rules::Deed,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (hall, mine) = visit.ctx.read(cases::ratings_give_show).await?;
    let again = Again::fresh(grid::fields(&hall.sitting, &mine));
    Ok(view(&visit, &hall, &again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (hall, _): (Hall, Vec<Rating>) = visit.ctx.read(cases::ratings_give_show).await?;
    let (sitting, to) = (hall.sitting.clone(), Visit::to(&format!("{}/needs", frame::base(&visit)), "ratings_give"));
    let sent = visit
        .submit(
            move |form: &Fields| grid::read(&sitting, form),
            move |tx, given| cases::ratings_give(tx, given).map(|()| to.clone()),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &hall, &again)),
    }
}

fn view(visit: &Visit, hall: &Hall, again: &Again) -> Reply {
    let (t, back) = (&visit.t, format!("{}/needs", frame::base(visit)));
    let body = html! {
        (frame::summary(t, "ratings_give", &again.faults))
        @if hall.may(Deed::Rate) {
            p { (t.text("ratings_give-explained")) }
            form class="form" id="ratings_give" method="post" action=(visit.path) novalidate data-keep {
                (ui::post_key(t))
                @for area in &hall.sitting.areas { (grid::area(t, &hall.sitting, area, (&again.fields, &again.faults))) }
                div class="actions" {
                    button class="button primary" type="submit" { (t.text("ratings_give-submit")) }
                    a class="button quiet" href=(back) { (t.text("common-cancel")) }
                }
            }
        } @else {
            (ui::empty(&t.text("ratings_give-not_now"), &t.text("ratings_give-not_now_text"), None))
        }
    };
    let sheet = frame::room_sheet(visit, &hall.room, false, t.text("ratings_give-heading"));
    Reply::page(visit, sheet, body).again(again)
}
