//! Withdrawing the released matrix: asks before.

use kernel::Outcome;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases,
    pages::{frame, withdrawal, withdrawal::Question},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let home = format!("/programmes/{}/matrix", visit.key("programme"));
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, number| cases::matrix_withdraw(tx, *number).map(|()| Visit::to(&home, "matrix_withdraw")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let (programme, number) = visit.ctx.read(cases::matrix_withdraw_show).await?;
    let t = &visit.t;
    let back = format!("{}/matrix", frame::home(&programme));
    let question = Question {
        form: "matrix_withdraw",
        sheet: frame::sheet(t, &programme, t.text("matrix_withdraw-heading")).crumb(&back, t.text("matrix-paper")),
        sentence: t.text("matrix_withdraw-text"),
        back: &back,
        version: number,
    };
    Ok(withdrawal::page(&visit, question, again))
}
