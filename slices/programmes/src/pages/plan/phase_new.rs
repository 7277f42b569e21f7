//! Entering a phase.

use kernel::Outcome;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    pages::{frame, plan::phase_form},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let plan = format!("/programmes/{}/timeline", visit.key("programme"));
    let sent = visit
        .submit(phase_form::read, move |tx, cmd| cases::phase_new(tx, cmd).map(|()| Visit::to(&plan, "phase_new")))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let programme = visit.ctx.read(cases::phase_new_show).await?;
    let t = &visit.t;
    let form = phase_form::form(t, &visit.path, &programme, (&again.fields, &again.faults));
    let sheet = frame::sheet(t, &programme, t.text("phase_new-heading"));
    Ok(Reply::page(&visit, sheet, form.render()).again(&again))
}
