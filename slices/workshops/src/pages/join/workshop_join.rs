//! Joining: two taps and one optional choice.

use kernel::{Actor, Faults, Fields, Outcome, Reader};
use maud::html;
use ui::{Form, Link};
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::{
    cases::{self, Join, JoinShow},
    pages::{frame, join::token::token},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    if matches!(visit.actor(), Actor::Participant { .. }) {
        return Ok(Reply::to(format!("{}/here", frame::base(&visit))));
    }
    let shown = visit.ctx.read(cases::join_show).await?;
    Ok(view(&visit, &shown, Again::fresh(Fields::default().with("seats", 1))))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (token, here) = (token(&visit), format!("{}/here", frame::base(&visit)));
    let hash = cases::token_hash(&token);
    let sent = visit
        .submit(
            move |form| read(form, hash),
            move |tx, cmd| cases::participant_join(tx, cmd).map(|()| Visit::to(&here, "workshop_join")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply.take_part(&token)),
        Sent::Again(again) => {
            let shown = visit.ctx.read(cases::join_show).await?;
            Ok(view(&visit, &shown, again))
        }
    }
}

fn read(form: &Fields, token_hash: String) -> Result<Join, Faults> {
    let mut read = Reader::new(form);
    let (name, origin) = (read.line_or_empty("name", 40), read.choice_or_none("organisation"));
    let seats = if form.get("seats").is_empty() { 1 } else { read.number("seats", 1, 20) };
    let cmd = Join { name, origin, seats: u32::try_from(seats).unwrap_or(1), token_hash };
    read.done().map(|()| cmd)
}

fn view(visit: &Visit, shown: &JoinShow, again: Again) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let workshop = &shown.workshop;
    let sheet = Sheet::new(&workshop.title).lead(&workshop.method.question).crumb("/w", t.text("workshop_find-title"));
    if workshop.is_closed() {
        let what = ui::empty(&t.text("workshop_join-closed"), &t.text("workshop_join-closed_text"), None);
        return Reply::page(visit, sheet, what).again(&again);
    }
    let nobody = (String::new(), t.text("workshop_join-organisation_none"));
    let origins = shown.origins.iter().map(|(origin, name)| (origin.to_string(), name.clone()));
    let form = Form::new(t, "workshop_join", &base, &again.fields, &again.faults)
        .select("organisation", std::iter::once(nobody).chain(origins).collect())
        .optional()
        .line("name", 40)
        .optional()
        .autocomplete("nickname")
        .number("seats", 1, 20)
        .optional();
    let back = Link::new(format!("{base}/return"), t.text("workshop_join-return"));
    let body = html! {
        (frame::purpose_mark(t, workshop))
        p { (t.text("workshop_join-explained")) }
        (form.render())
        p { a href=(back.href) { (back.text) } }
    };
    Reply::page(visit, sheet, body).again(&again)
}
