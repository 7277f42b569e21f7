//! Entering a service.

use kernel::Outcome;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    pages::{cohort::service_form, frame},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let offices = format!("/programmes/{}/offices", visit.key("programme"));
    let sent = visit
        .submit(service_form::read, move |tx, cmd| {
            cases::service_new(tx, cmd).map(|()| Visit::to(&offices, "service_new"))
        })
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let (programme, offices) = visit.ctx.read(cases::service_new_show).await?;
    let t = &visit.t;
    let form = service_form::form(t, &visit.path, (&programme, &offices), (&again.fields, &again.faults));
    let sheet = frame::sheet(t, &programme, t.text("service_new-heading"));
    Ok(Reply::page(&visit, sheet, form.render()).again(&again))
}
