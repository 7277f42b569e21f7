//! Withdrawing an area from a draft, after a question.

use kernel::Outcome;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::address::{address, below_area};
use crate::{cases, rules::permissions};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (at, key) = (address(&visit)?, visit.param("area")?);
    let home = at.path();
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| {
                cases::area_withdraw(tx, &at, &key, *version).map(|()| Visit::to(&home, "area_withdraw"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

async fn view(visit: &Visit, mut again: Again) -> Outcome<Reply> {
    let (at, key) = (address(visit)?, visit.param("area")?);
    let show = visit.ctx.read(move |tx| cases::area_open(tx, &permissions::AREA_WITHDRAW, &at, &key)).await?;
    again.fields.set("version", show.stand());
    let (t, path) = (&visit.t, show.path());
    let form = Form::new(t, "area_withdraw", &format!("{path}/withdraw"), &again.fields, &again.faults);
    let lead = t.with("area_withdraw-lead", &[("count", show.requirements.len().into())]);
    let sheet = below_area(t, &show, t.text("area_withdraw-title")).lead(lead);
    Ok(Reply::page(visit, sheet, form.danger().cancel(&path).render()).again(&again))
}
