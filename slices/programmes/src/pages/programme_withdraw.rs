//! Withdrawing a programme: asks before.

use kernel::{Arg, Outcome, Reader};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    pages::{frame, withdrawal, withdrawal::Question},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let sent = visit
        .submit(
            |form| Ok(Reader::new(form).version()),
            |tx, version| {
                cases::programme_withdraw(tx, *version).map(|()| Visit::to("/programmes", "programme_withdraw"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let programme = visit.ctx.read(cases::programme_withdraw_show).await?;
    let t = &visit.t;
    let name = Arg::Text(programme.short.clone());
    let question = Question {
        form: "programme_withdraw",
        sheet: frame::sheet(t, &programme, t.text("programme_withdraw-heading")),
        sentence: t.with("programme_withdraw-text", &[("name", name)]),
        back: &frame::home(&programme),
        version: programme.version,
    };
    Ok(withdrawal::page(&visit, question, again))
}
