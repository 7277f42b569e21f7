//! Putting the areas of an office into their order.

use kernel::{Faults, Fields, Key, Outcome, Reader};
use maud::html;
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, AllocationEdit, AllocationForm},
    pages::{
        cohort::allocation_form::{self, Setting},
        frame,
    },
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(allocation_form::fields(&now.part, &now.picks));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let key: Key = visit.param("office")?;
    let back = format!("/programmes/{}/offices/{key}", visit.key("programme"));
    let sent = visit
        .submit(
            |form| read(key, form),
            move |tx, cmd| cases::allocation_edit(tx, cmd).map(|()| Visit::to(&back, "allocation_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(mut again) => {
            again.fields = allocation_form::compact(&again.fields);
            Ok(view(&visit, &now(&visit).await?, again))
        }
    }
}

async fn now(visit: &Visit) -> Outcome<AllocationForm> {
    let key: Key = visit.param("office")?;
    visit.ctx.read(move |tx| cases::allocation_edit_show(tx, &key)).await
}

fn read(key: Key, form: &Fields) -> Result<AllocationEdit, Faults> {
    let wishes = allocation_form::read(form);
    let mut read = Reader::new(form);
    let (version, reason) = (read.version(), read.text_or_empty("reason", 1000));
    let faults = read.done().err();
    match (wishes, faults) {
        (Ok(wishes), None) => Ok(AllocationEdit { key, version, wishes, reason }),
        (wishes, faults) => {
            let all = wishes.err().into_iter().chain(faults).flat_map(|faults| faults.0);
            Err(Faults(all.collect()))
        }
    }
}

fn view(visit: &Visit, now: &AllocationForm, again: Again) -> Reply {
    let t = &visit.t;
    let offices = format!("{}/offices", frame::home(&now.programme));
    let back = format!("{offices}/{}", now.office.key);
    let setting = Setting { t, action: &visit.path, areas: &now.areas, back: &back, decided: now.part.decided };
    let fields = allocation_form::fields(&now.part, &now.picks);
    let [theirs, yours] = [&fields, &again.fields].map(|fields| allocation_form::written(&setting, fields));
    let both = html! {
        @if again.stale { (ui::stale(t, &[(t.text("office_show-areas"), theirs, yours)])) }
    };
    let again = again.renewed(&fields);
    let body = html! {
        @if now.areas.is_empty() { p class="hint" { (t.text("allocation_edit-no_catalogue")) } }
        @if now.part.decided { p { (t.text("allocation_edit-decided")) } }
        (both)
        (allocation_form::form(&setting, &again.fields, &again.faults))
    };
    let title = t.with("allocation_edit-of", &[("office", now.office.name.as_str().into())]);
    let sheet = frame::sheet(t, &now.programme, title).lead(t.text("allocation_edit-text"));
    let sheet = sheet.crumb(offices, t.text("office_list-heading")).crumb(&back, &now.office.name);
    Reply::page(visit, sheet, body).again(&again)
}
