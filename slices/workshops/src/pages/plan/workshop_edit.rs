//! Planning a workshop anew while nothing of it began, and withdrawing it.

use db::WriteTx;
use kernel::{Faults, Fields, Lang, Outcome, Reader};
use maud::html;
use ui::{Form, careful_button};
use web::{Again, Reply, Sent, Visit};

use super::plan_form;
use crate::{
    cases::{self, WorkshopEdit, WorkshopPlan},
    model::Purpose,
    pages::frame,
};

const NAMES: [&str; 4] = ["title", "milestone", "day", "start"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let plan = plan(&visit).await?;
    let again = Again::fresh(plan_form::fields(&plan.workshop));
    Ok(view(&visit, &plan, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (lang, to) = (visit.t.lang(), Visit::to(&format!("{}/console", frame::base(&visit)), "workshop_edit"));
    let sent = visit
        .submit(move |form| read(form, lang), move |tx, cmd| cases::workshop_edit(tx, cmd).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &plan(&visit).await?, again)),
    }
}

pub(crate) async fn withdraw(visit: Visit) -> Outcome<Reply> {
    let withdraw = |tx: &mut WriteTx<'_>| {
        let programme = cases::workshop_withdraw(tx)?;
        Ok(Visit::to(&format!("/programmes/{programme}/workshops"), "workshop_withdraw"))
    };
    // As with a rehearsal that is ended: the door tells a repeated press what this one was told.
    visit.change(withdraw).await
}

async fn plan(visit: &Visit) -> Outcome<WorkshopPlan> {
    let lang = visit.t.lang();
    visit.ctx.read(move |tx| cases::workshop_edit_show(tx, lang)).await
}

fn read(form: &Fields, lang: Lang) -> Result<WorkshopEdit, Faults> {
    let mut read = Reader::new(form);
    let plan = plan_form::read(&mut read, form);
    let (method, version) = (read.choice_or_none("method"), read.version());
    read.done()?;
    let plan = plan.ok_or_else(Faults::default)?;
    Ok(WorkshopEdit { plan, method, lang, version })
}

fn view(visit: &Visit, shown: &WorkshopPlan, again: Again) -> Reply {
    let (t, base, workshop) = (&visit.t, frame::base(visit), &shown.workshop);
    let stale = again.stale;
    let events = plan_form::events(t, &shown.milestones);
    let word = |name: &str, value: &str| match (name, events.iter().find(|(id, _)| id == value)) {
        ("milestone", Some((_, title))) => title.clone(),
        _ => value.to_owned(),
    };
    let (both, again) = again.beside(t, ("workshop_edit", &NAMES), &plan_form::fields(workshop), &word);
    let kept = t.with("workshop_edit-method_kept", &[("title", workshop.method.title.as_str().into())]);
    let methods = std::iter::once((String::new(), kept)).chain(plan_form::methods(t, &shown.methods));
    let form = Form::new(t, "workshop_edit", &visit.path, &again.fields, &again.faults).line("title", 120);
    let form = plan_form::day(form, t, &shown.milestones)
        .line("start", 10)
        .select("method", methods.collect())
        .optional()
        .hidden("sure", again.fields.sure(&again.faults, &["title"]))
        .cancel(&format!("{base}/console"));
    let words = (t.text("workshop_withdraw-submit"), t.text("workshop_withdraw-sure"));
    let body = html! {
        (both)
        (form.render())
        // A rehearsal has an end of its own.
        @if workshop.purpose != Purpose::Rehearsal {
            (ui::actions(vec![careful_button(t, &format!("{base}/withdraw"), (&words.0, &words.1), &[])]))
        }
    };
    let sheet = frame::sheet(visit, workshop, t.text("workshop_edit-heading")).lead(t.text("workshop_edit-lead"));
    Reply::page(visit, sheet, body).again(&Again { stale, ..again })
}
