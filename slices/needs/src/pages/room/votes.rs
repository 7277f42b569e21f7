//! A participant gives dots: so many for all areas together.

use kernel::{Fault, Faults, Fields, Key, Outcome, Say};
use maud::{Markup, html};
use ui::T;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, Hall},
    model::{Area, DOTS, Rating, Sitting},
    pages::frame,
    rules::Deed,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (hall, mine) = visit.ctx.read(cases::ratings_give_show).await?;
    let mut fields = Fields::default();
    for dots in mine.iter().filter(|one| one.scale == DOTS) {
        fields.set(name(&dots.area), dots.value);
    }
    Ok(view(&visit, &hall, &Again::fresh(fields)))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (hall, _): (Hall, Vec<Rating>) = visit.ctx.read(cases::ratings_give_show).await?;
    let (sitting, to) = (hall.sitting.clone(), Visit::to(&format!("{}/needs", frame::base(&visit)), "votes_give"));
    let sent = visit
        .submit(
            move |form: &Fields| read(&sitting, form),
            move |tx, given| cases::votes_give(tx, given).map(|()| to.clone()),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &hall, &again)),
    }
}

fn name(area: &Key) -> String {
    format!("dots_{area}")
}

fn read(sitting: &Sitting, form: &Fields) -> Result<Vec<(Key, i64)>, Faults> {
    let (mut given, mut faults) = (Vec::new(), Faults::default());
    let most = i64::from(sitting.template.dots);
    for area in &sitting.areas {
        let text = form.get(&name(&area.key)).trim();
        let dots = if text.is_empty() { Some(0) } else { text.parse().ok().filter(|dots| (0..=most).contains(dots)) };
        match dots {
            Some(dots) => given.push((area.key.clone(), dots)),
            None => faults.0.push(Fault {
                field: name(&area.key),
                say: Say::new("form-number").with("least", 0_i64).with("most", most),
            }),
        }
    }
    if faults.is_empty() { Ok(given) } else { Err(faults) }
}

fn view(visit: &Visit, hall: &Hall, again: &Again) -> Reply {
    let (t, back) = (&visit.t, format!("{}/needs", frame::base(visit)));
    let dots = hall.sitting.template.dots;
    let body = html! {
        (frame::summary(t, "votes_give", &again.faults))
        @if hall.may(Deed::Vote) {
            p { (t.with("votes_give-explained", &[("dots", i64::from(dots).into())])) }
            form class="form" id="votes_give" method="post" action=(visit.path) novalidate data-keep {
                (ui::post_key(t))
                @for area in &hall.sitting.areas { (field(t, area, dots, again)) }
                div class="actions" {
                    button class="button primary" type="submit" { (t.text("votes_give-submit")) }
                    a class="button quiet" href=(back) { (t.text("common-cancel")) }
                }
            }
        } @else {
            (ui::empty(&t.text("ratings_give-not_now"), &t.text("ratings_give-not_now_text"), None))
        }
    };
    let sheet = frame::room_sheet(visit, &hall.room, false, t.text("votes_give-heading"));
    Reply::page(visit, sheet, body).again(again)
}

fn field(t: &T, area: &Area, most: u16, again: &Again) -> Markup {
    let (name, error) = (name(&area.key), again.faults.of(&name(&area.key)).map(|say| t.say(say)));
    let (id, value) = (format!("votes_give-{name}"), again.fields.get(&name));
    html! {
        div class=(if error.is_some() { "field faulty" } else { "field" }) {
            label for=(id) { (area.label(t.lang())) }
            @if let Some(error) = error { p class="error" id={ (id) "-error" } { span class="visually-hidden" { (t.text("form-error_prefix")) " " } (error) } }
            select id=(id) name=(name) class="short" autocomplete="off" {
                @for dots in 0..=i64::from(most) {
                    option value=(dots) selected[dots.to_string() == value] { (t.with("votes_give-dots", &[("count", dots.into())])) }
                }
            }
        }
    }
}
