//! Planning a workshop, or a rehearsal of one.

use kernel::{Faults, Fields, Lang, Outcome, Reader};
use methods::offer::MethodRef;
use ui::Form;
use web::{Again, Reply, Sent, Sheet, Visit};

use super::plan_form;
use crate::cases::{self, WorkshopForm, WorkshopNew};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let form = form(&visit).await?;
    // Where there are events to choose from, theirs is the day.
    let day = if form.milestones.is_empty() { form.today.to_string() } else { String::new() };
    let fields = Fields::default()
        .with("day", day)
        .with("start", "10:00")
        .with("method", form.methods.first().map_or(String::new(), |(which, _)| which.to_string()));
    Ok(view(&visit, &form, Again::fresh(fields)))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let lang = visit.t.lang();
    let sent = visit
        .submit(
            move |form| read(form, lang),
            |tx, cmd| cases::workshop_new(tx, cmd).map(|code| Visit::to(&format!("/w/{code}/console"), "workshop_new")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &form(&visit).await?, again)),
    }
}

async fn form(visit: &Visit) -> Outcome<WorkshopForm> {
    let lang = visit.t.lang();
    visit.ctx.read(move |tx| cases::workshop_new_show(tx, lang)).await
}

fn read(form: &Fields, lang: Lang) -> Result<WorkshopNew, Faults> {
    let mut read = Reader::new(form);
    let plan = plan_form::read(&mut read, form);
    let method = read.choice::<MethodRef>("method");
    let rehearsal = read.flag("rehearsal");
    read.done()?;
    let (Some(plan), Some(method)) = (plan, method) else { return Err(Faults::default()) };
    Ok(WorkshopNew { plan, method, lang, rehearsal })
}

fn view(visit: &Visit, shown: &WorkshopForm, again: Again) -> Reply {
    let t = &visit.t;
    let list = format!("/programmes/{}/workshops", visit.key("programme"));
    let form = Form::new(t, "workshop_new", &visit.path, &again.fields, &again.faults).line("title", 120);
    let form = plan_form::day(form, t, &shown.milestones)
        .line("start", 10)
        .radios("method", plan_form::methods(t, &shown.methods))
        .flag("rehearsal")
        .hidden("sure", again.fields.sure(&again.faults, &["title"]))
        .cancel(&list);
    let sheet = Sheet::new(t.text("workshop_new-heading")).crumb(&list, t.text("workshop_list-title"));
    Reply::page(visit, sheet, form.render()).again(&again)
}
