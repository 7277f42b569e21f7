//! Setting a need score by hand.

use kernel::{Faults, Fields, Key, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, ScoreEdit, ScoreForm},
    pages::{frame, warned},
    rules,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(fields(&now));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (office, area): (Key, Key) = (visit.param("office")?, visit.param("area")?);
    let to = format!("/programmes/{}/offices/{office}/needs", visit.key("programme"));
    let to = Visit::to(&to, "score_edit");
    let sent = visit
        .submit(move |form| read(area, form), move |tx, cmd| cases::score_edit(tx, &office, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

fn read(area: Key, form: &Fields) -> Result<ScoreEdit, Faults> {
    let mut read = Reader::new(form);
    let empty = form.get("score").trim().is_empty();
    let by_hand = if empty { None } else { u8::try_from(read.number("score", 0, 100)).ok() };
    let reason = read.text_or_empty("reason", 500);
    warned::warn(&mut read, form, "reason", &reason);
    let version = read.version();
    read.done().map(|()| ScoreEdit { area, version, by_hand, reason })
}

fn fields(now: &ScoreForm) -> Fields {
    let Some(score) = &now.score else { return Fields::default() };
    let points = score.by_hand.map_or_else(String::new, |points| points.to_string());
    Fields::default().with("version", score.version).with("score", points).with("reason", &score.reason)
}

async fn now(visit: &Visit) -> Outcome<ScoreForm> {
    let (office, area): (Key, Key) = (visit.param("office")?, visit.param("area")?);
    visit.ctx.read(move |tx| cases::score_edit_show(tx, &office, &area)).await
}

fn view(visit: &Visit, now: &ScoreForm, again: Again) -> Reply {
    let t = &visit.t;
    let back = format!("{}/needs", frame::office(&now.here));
    let (both, again) =
        again.beside(t, ("score_edit", &["score", "reason"]), &fields(now), &|_, value| value.to_owned());
    let told = now.score.as_ref().and_then(rules::words).map(|say| t.say(&say));
    let form = Form::new(t, "score_edit", &visit.path, &again.fields, &again.faults)
        .number("score", 0, 100)
        .optional()
        .text("reason", 500)
        .optional()
        .hidden("sure", warned::sure(&again, "reason"))
        .cancel(&back);
    let body = html! {
        (both)
        p { (told.unwrap_or_else(|| t.text("score_list-none"))) }
        (form.render())
    };
    let title = t.with("score_edit-heading", &[("area", now.area.label(t.lang()).into())]);
    let sheet = frame::office_sheet(t, &now.here, title).crumb(&back, &now.here.office.name);
    Reply::page(visit, sheet, body).again(&again)
}
