//! Withdrawing a requirement from a draft, after a question.

use kernel::{Key, No, Outcome};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::{
    address::{address, below_area},
    wording::worded,
};
use crate::{
    cases,
    model::{Address, Number},
    rules::permissions,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (at, area): (Address, Key) = (address(&visit)?, visit.param("area")?);
    let number: Number = visit.param("requirement")?;
    let home = format!("{}/areas/{area}", at.path());
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| {
                cases::requirement_withdraw(tx, &at, &area, &number, *version)
                    .map(|()| Visit::to(&home, "requirement_withdraw"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

async fn view(visit: &Visit, mut again: Again) -> Outcome<Reply> {
    let (at, key, number): (_, _, Number) = (address(visit)?, visit.param("area")?, visit.param("requirement")?);
    let show = visit.ctx.read(move |tx| cases::area_open(tx, &permissions::REQUIREMENT_WITHDRAW, &at, &key)).await?;
    let one = show.requirements.iter().find(|one| one.number == number).ok_or(No::Missing)?;
    again.fields.set("version", one.version);
    let (t, path) = (&visit.t, show.path());
    let action = format!("{path}/requirements/{number}/withdraw");
    let form = Form::new(t, "requirement_withdraw", &action, &again.fields, &again.faults).danger().cancel(&path);
    let title = t.with("requirement_withdraw-title", &[("number", number.to_string().into())]);
    let sheet = below_area(t, &show, title).lead(t.text("requirement_withdraw-lead"));
    let body = html! { blockquote { p { (worded(t, &one.text)) } } (form.render()) };
    Ok(Reply::page(visit, sheet, body).again(&again))
}
