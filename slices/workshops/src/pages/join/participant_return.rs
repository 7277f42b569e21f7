//! Coming back after the phone was lost or the browser closed: with the words shown at joining.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::{
    cases,
    pages::{frame, join::token::token},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (token, here) = (token(&visit), format!("{}/here", frame::base(&visit)));
    let hash = cases::token_hash(&token);
    let sent = visit
        .submit(read, move |tx, words: &String| {
            cases::participant_return(tx, words, &hash).map(|()| Visit::to(&here, "participant_return"))
        })
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply.take_part(&token)),
        Sent::Again(again) => view(&visit, again).await,
    }
}

fn read(form: &Fields) -> Result<String, Faults> {
    let mut read = Reader::new(form);
    let words = read.line("words", 80);
    read.done().map(|()| words)
}

async fn view(visit: &Visit, again: Again) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::join_show).await?;
    let (t, base) = (&visit.t, frame::base(visit));
    let form = Form::new(t, "participant_return", &format!("{base}/return"), &again.fields, &again.faults)
        .line("words", 80)
        .cancel(&base);
    let sheet = Sheet::new(t.text("participant_return-title")).crumb(&base, &shown.workshop.title);
    Ok(Reply::page(visit, sheet, html! { (form.render()) }).again(&again))
}
