//! Changing a milestone.

use kernel::{Id, Outcome};
use maud::html;
use ui::{Kind, Link, button_link};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, MilestoneEdit, MilestoneForm},
    model::Milestone,
    pages::{frame, plan::milestone_form},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(milestone_form::fields(&now.milestone));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Milestone> = visit.param("milestone")?;
    let plan = format!("/programmes/{}/timeline", visit.key("programme"));
    let sent = visit
        .submit(
            |form| milestone_form::read(form).map(|fields| MilestoneEdit { id, version: form.version(), fields }),
            move |tx, cmd| cases::milestone_edit(tx, cmd).map(|()| Visit::to(&plan, "milestone_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

async fn now(visit: &Visit) -> Outcome<MilestoneForm> {
    let (id, t) = (visit.param("milestone")?, visit.t.clone());
    visit.ctx.read(move |tx| cases::milestone_edit_show(tx, &t, id)).await
}

fn view(visit: &Visit, now: &MilestoneForm, again: Again) -> Reply {
    let t = &visit.t;
    let fields = milestone_form::fields(&now.milestone);
    let shown = |name: &str, value: &str| milestone_form::shown(t, &now.offices, name, value);
    let (both, again) = again.beside(t, ("milestone_edit", &milestone_form::NAMES), &fields, &shown);
    let about = (&now.programme, now.offices.as_slice());
    let form = milestone_form::form(t, &visit.path, about, (&again.fields, &again.faults));
    let path = format!("{}/milestones/{}/withdraw", frame::home(&now.programme), now.milestone.id);
    let withdraw = Link::new(path, t.text("milestone_withdraw-heading"));
    let body = html! {
        (both)
        (form.render())
        (ui::actions(vec![button_link(&withdraw, Kind::Quiet)]))
        (frame::happened(t, &now.programme, &now.history))
    };
    Reply::page(visit, frame::sheet(t, &now.programme, t.text("milestone_edit-heading")), body).again(&again)
}
