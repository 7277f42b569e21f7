//! Entering a workshop.

use kernel::{Faults, Fields, Outcome, Reader};
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, WorkshopNew},
    pages::{list, sheet_below_list},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let list = list(&visit);
    let sent = visit
        .submit(read, move |tx, cmd| {
            cases::workshop_new(tx, cmd).map(|id| Visit::to(&format!("{list}/{id}"), "workshop_new"))
        })
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

fn read(form: &Fields) -> Result<WorkshopNew, Faults> {
    let mut read = Reader::new(form);
    let cmd = WorkshopNew { title: read.line("title", 200), about: read.text_or_empty("about", 2_000) };
    read.done().map(|()| cmd)
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    visit.ctx.read(cases::workshop_new_show).await?;
    let (t, list) = (&visit.t, list(&visit));
    let form = Form::new(t, "workshop_new", &format!("{list}/new"), &again.fields, &again.faults)
        .line("title", 200)
        .text("about", 2_000)
        .optional()
        .cancel(&list);
    let sheet = sheet_below_list(&visit, t.text("workshop_new-heading"));
    Ok(Reply::page(&visit, sheet, form.render()).again(&again))
}
