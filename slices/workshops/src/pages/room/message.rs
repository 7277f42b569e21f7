//! A sentence for everybody in the room.

use kernel::{Faults, Fields, Outcome, Reader};
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, StepTake, TakenStep},
    pages::frame,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let again = Again::fresh(Fields::default().with("message", &shown.workshop.message));
    view(&visit, again).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&format!("{}/console", frame::base(&visit)), "message_edit");
    let sent = visit
        .submit(read, move |tx, message: &String| {
            // The last sentence counts: it takes nothing away but the one before, which undo brings back.
            let cmd = StepTake { version: None, step: TakenStep::Message(message.clone()) };
            cases::step_take(tx, &cmd).map(|()| to.clone())
        })
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

fn read(form: &Fields) -> Result<String, Faults> {
    let mut read = Reader::new(form);
    let message = read.line_or_empty("message", 300);
    read.warn(&["message"]);
    read.done().map(|()| message)
}

async fn view(visit: &Visit, again: Again) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let t = &visit.t;
    let form = Form::new(t, "message_edit", &visit.path, &again.fields, &again.faults)
        .text("message", 300)
        .optional()
        .hidden("sure", again.fields.sure(&again.faults, &["message"]))
        .keep()
        .cancel(&format!("{}/console", frame::base(visit)));
    let sheet = frame::sheet(visit, &shown.workshop, t.text("message_edit-heading"));
    Ok(Reply::page(visit, sheet, form.render()).again(&again))
}
