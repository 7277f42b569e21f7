//! Withdrawing a phase: asks before.

use kernel::{Arg, Id, Outcome};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    model::Phase,
    pages::{frame, withdrawal, withdrawal::Question},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Phase> = visit.param("phase")?;
    let plan = format!("/programmes/{}/timeline", visit.key("programme"));
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| cases::phase_withdraw(tx, id, *version).map(|()| Visit::to(&plan, "phase_withdraw")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let id = visit.param("phase")?;
    let (programme, phase) = visit.ctx.read(move |tx| cases::phase_withdraw_show(tx, id)).await?;
    let t = &visit.t;
    let question = Question {
        form: "phase_withdraw",
        sheet: frame::sheet(t, &programme, t.text("phase_withdraw-heading")),
        sentence: t.with("phase_withdraw-text", &[("name", Arg::Text(phase.title))]),
        back: &format!("{}/timeline", frame::home(&programme)),
        version: phase.version,
    };
    Ok(withdrawal::page(&visit, question, again))
}
