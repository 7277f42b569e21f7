//! Changing a service.

use kernel::{Id, Outcome};
use maud::html;
use ui::{Kind, Link, button_link};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, ServiceEdit, ServiceForm},
    model::Service,
    pages::{cohort::service_form, frame},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(service_form::fields(&now.service));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Service> = visit.param("service")?;
    let offices = format!("/programmes/{}/offices", visit.key("programme"));
    let sent = visit
        .submit(
            |form| service_form::read(form).map(|fields| ServiceEdit { id, version: form.version(), fields }),
            move |tx, cmd| cases::service_edit(tx, cmd).map(|()| Visit::to(&offices, "service_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

async fn now(visit: &Visit) -> Outcome<ServiceForm> {
    let (id, t) = (visit.param("service")?, visit.t.clone());
    visit.ctx.read(move |tx| cases::service_edit_show(tx, &t, id)).await
}

fn view(visit: &Visit, now: &ServiceForm, again: Again) -> Reply {
    let t = &visit.t;
    let fields = service_form::fields(&now.service);
    let label = |value: &str| now.offices.iter().find(|office| office.id.to_string() == value);
    let shown = |_: &str, value: &str| label(value).map_or_else(|| value.to_owned(), |office| office.name.clone());
    let (both, again) = again.beside(t, ("service_edit", &service_form::NAMES), &fields, &shown);
    let about = (&now.programme, now.offices.as_slice());
    let form = service_form::form(t, &visit.path, about, (&again.fields, &again.faults));
    let path = format!("{}/services/{}/withdraw", frame::home(&now.programme), now.service.id);
    let withdraw = Link::new(path, t.text("service_withdraw-heading"));
    let body = html! {
        (both)
        (form.render())
        (ui::actions(vec![button_link(&withdraw, Kind::Quiet)]))
        (frame::happened(t, &now.programme, &now.history))
    };
    Reply::page(visit, frame::sheet(t, &now.programme, t.text("service_edit-heading")), body).again(&again)
}
