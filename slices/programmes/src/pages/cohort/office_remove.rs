//! Ending an organisation's part: asks before.

use kernel::{Arg, Key, Outcome};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    pages::{frame, withdrawal, withdrawal::Question},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let key: Key = visit.param("office")?;
    let offices = format!("/programmes/{}/offices", visit.key("programme"));
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| cases::office_remove(tx, &key, *version).map(|()| Visit::to(&offices, "office_remove")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let key: Key = visit.param("office")?;
    let (programme, office, part) = visit.ctx.read(move |tx| cases::office_remove_show(tx, &key)).await?;
    let t = &visit.t;
    let offices = format!("{}/offices", frame::home(&programme));
    let sheet = frame::sheet(t, &programme, t.text("office_remove-heading"));
    let question = Question {
        form: "office_remove",
        sheet: sheet.crumb(&offices, t.text("office_list-heading")),
        sentence: t.with("office_remove-text", &[("name", Arg::Text(office.name))]),
        back: &format!("{offices}/{}", office.key),
        version: part.version,
    };
    Ok(withdrawal::page(&visit, question, again))
}
