//! Letting an organisation take part.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::html;
use ui::{Form, Link};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, OfficeAdd},
    pages::{frame, programme_form::whole},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let offices = format!("/programmes/{}/offices", visit.key("programme"));
    let sent = visit
        .submit(read, move |tx, cmd| cases::office_add(tx, cmd).map(|()| Visit::to(&offices, "office_add")))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

fn read(form: &Fields) -> Result<OfficeAdd, Faults> {
    let mut read = Reader::new(form);
    let (office, joined) = (read.choice("office"), read.when_or_none("joined"));
    whole(read, office.map(|office| OfficeAdd { office, joined }))
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let (programme, others) = visit.ctx.read(cases::office_add_show).await?;
    let t = &visit.t;
    let offices = format!("{}/offices", frame::home(&programme));
    let options = others.iter().map(|row| (row.id.to_string(), row.name.clone())).collect();
    let form = Form::new(t, "office_add", &visit.path, &again.fields, &again.faults);
    let form = form.select("office", options).when("joined").optional().cancel(&offices);
    let directory = Link::new("/organisations", t.text("office_add-organisations"));
    let body = html! {
        @if others.is_empty() && again.faults.is_empty() {
            (ui::empty(&t.text("office_add-empty"), &t.text("office_add-empty_text"), Some(directory)))
        } @else {
            (form.render())
        }
    };
    let sheet = frame::sheet(t, &programme, t.text("office_add-heading")).lead(t.text("office_add-text"));
    Ok(Reply::page(&visit, sheet.crumb(offices, t.text("office_list-heading")), body).again(&again))
}
