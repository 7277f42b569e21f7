//! Entering a milestone.

use kernel::Outcome;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    pages::{frame, plan::milestone_form},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let plan = format!("/programmes/{}/timeline", visit.key("programme"));
    let sent = visit
        .submit(milestone_form::read, move |tx, cmd| {
            cases::milestone_new(tx, cmd).map(|()| Visit::to(&plan, "milestone_new"))
        })
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let (programme, offices) = visit.ctx.read(cases::milestone_new_show).await?;
    let t = &visit.t;
    let form = milestone_form::form(t, &visit.path, (&programme, &offices), (&again.fields, &again.faults));
    let sheet = frame::sheet(t, &programme, t.text("milestone_new-heading"));
    Ok(Reply::page(&visit, sheet, form.render()).again(&again))
}
