//! Planning a workshop, or a rehearsal of one.

use kernel::{Faults, Fields, Lang, Outcome, Reader, Say};
use methods::offer::{MethodRef, duration, minute_of};
use ui::{Form, T};
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::cases::{self, WorkshopForm, WorkshopNew};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let form = form(&visit).await?;
    let fields = Fields::default()
        .with("day", form.today)
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
    let (title, day) = (read.line("title", 120), read.day("day"));
    let start = minute_of(form.get("start"));
    if start.is_none() {
        read.fault("start", Say::new("workshop_new-refused-start"));
    }
    let method = read.choice::<MethodRef>("method");
    let rehearsal = read.flag("rehearsal");
    read.done()?;
    let (Some(day), Some(start), Some(method)) = (day, start, method) else { return Err(Faults::default()) };
    Ok(WorkshopNew { title, day, start, method, lang, rehearsal })
}

fn view(visit: &Visit, shown: &WorkshopForm, again: Again) -> Reply {
    let t: &T = &visit.t;
    let list = format!("/programmes/{}/workshops", visit.key("programme"));
    let option = |(which, method): &(MethodRef, methods::offer::Method)| {
        let minutes = i64::from(duration(method));
        let label = t.with(
            "workshop_new-method_option",
            &[("title", method.title.as_str().into()), ("minutes", minutes.into())],
        );
        (which.to_string(), label)
    };
    let form = Form::new(t, "workshop_new", &visit.path, &again.fields, &again.faults)
        .line("title", 120)
        .day("day")
        .line("start", 10)
        .radios("method", shown.methods.iter().map(option).collect())
        .flag("rehearsal")
        .cancel(&list);
    let sheet = Sheet::new(t.text("workshop_new-heading")).crumb(&list, t.text("workshop_list-title"));
    Reply::page(visit, sheet, form.render()).again(&again)
}
