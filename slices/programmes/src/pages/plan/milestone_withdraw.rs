//! Withdrawing a milestone: asks before.

use kernel::{Arg, Id, Outcome};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    model::Milestone,
    pages::{frame, withdrawal, withdrawal::Question},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Milestone> = visit.param("milestone")?;
    let plan = format!("/programmes/{}/timeline", visit.key("programme"));
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| {
                cases::milestone_withdraw(tx, id, *version).map(|()| Visit::to(&plan, "milestone_withdraw"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let id = visit.param("milestone")?;
    let (programme, milestone) = visit.ctx.read(move |tx| cases::milestone_withdraw_show(tx, id)).await?;
    let t = &visit.t;
    let question = Question {
        form: "milestone_withdraw",
        sheet: frame::sheet(t, &programme, t.text("milestone_withdraw-heading")),
        sentence: t.with("milestone_withdraw-text", &[("name", Arg::Text(milestone.title))]),
        back: &format!("{}/timeline", frame::home(&programme)),
        version: milestone.version,
    };
    Ok(withdrawal::page(&visit, question, again))
}
