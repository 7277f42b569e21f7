//! Withdrawing a service: asks before.

use kernel::{Arg, Id, Outcome};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    model::Service,
    pages::{frame, withdrawal, withdrawal::Question},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Service> = visit.param("service")?;
    let offices = format!("/programmes/{}/offices", visit.key("programme"));
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| {
                cases::service_withdraw(tx, id, *version).map(|()| Visit::to(&offices, "service_withdraw"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let id = visit.param("service")?;
    let (programme, service) = visit.ctx.read(move |tx| cases::service_withdraw_show(tx, id)).await?;
    let t = &visit.t;
    let question = Question {
        form: "service_withdraw",
        sheet: frame::sheet(t, &programme, t.text("service_withdraw-heading")),
        sentence: t.with("service_withdraw-text", &[("name", Arg::Text(service.name))]),
        back: &format!("{}/offices", frame::home(&programme)),
        version: service.version,
    };
    Ok(withdrawal::page(&visit, question, again))
}
