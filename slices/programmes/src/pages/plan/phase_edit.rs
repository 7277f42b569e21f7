//! Changing a phase.

use kernel::{Id, Outcome};
use maud::html;
use ui::{Kind, Link, button_link};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, PhaseEdit, PhaseForm},
    model::Phase,
    pages::{frame, plan::phase_form},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(phase_form::fields(&now.phase));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Phase> = visit.param("phase")?;
    let plan = format!("/programmes/{}/timeline", visit.key("programme"));
    let sent = visit
        .submit(
            |form| phase_form::read(form).map(|fields| PhaseEdit { id, version: form.version(), fields }),
            move |tx, cmd| cases::phase_edit(tx, cmd).map(|()| Visit::to(&plan, "phase_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

async fn now(visit: &Visit) -> Outcome<PhaseForm> {
    let (id, t) = (visit.param("phase")?, visit.t.clone());
    visit.ctx.read(move |tx| cases::phase_edit_show(tx, &t, id)).await
}

fn view(visit: &Visit, now: &PhaseForm, again: Again) -> Reply {
    let t = &visit.t;
    let fields = phase_form::fields(&now.phase);
    let shown = |_: &str, value: &str| value.to_owned();
    let (both, again) = again.beside(t, ("phase_edit", &phase_form::NAMES), &fields, &shown);
    let form = phase_form::form(t, &visit.path, &now.programme, (&again.fields, &again.faults));
    let home = frame::home(&now.programme);
    let withdraw = Link::new(format!("{home}/phases/{}/withdraw", now.phase.id), t.text("phase_withdraw-heading"));
    let body = html! {
        (both)
        (form.render())
        (ui::actions(vec![button_link(&withdraw, Kind::Quiet)]))
        (frame::happened(t, &now.programme, &now.history))
    };
    Reply::page(visit, frame::sheet(t, &now.programme, t.text("phase_edit-heading")), body).again(&again)
}
