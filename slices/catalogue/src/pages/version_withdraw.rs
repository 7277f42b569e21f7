//! Withdrawing a draft, after a question.

use kernel::Outcome;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::address::{address, below_version};
use crate::cases;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let at = address(&visit)?;
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| {
                cases::version_withdraw(tx, &at, *version).map(|()| Visit::to("/catalogues", "version_withdraw"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

async fn view(visit: &Visit, mut again: Again) -> Outcome<Reply> {
    let at = address(visit)?;
    let (version, stand) = visit.ctx.read(move |tx| cases::version_withdraw_show(tx, &at)).await?;
    again.fields.set("version", stand);
    let t = &visit.t;
    let path = version.path();
    let form = Form::new(t, "version_withdraw", &format!("{path}/withdraw"), &again.fields, &again.faults);
    let sheet = below_version(t, &version, t.text("version_withdraw-title")).lead(t.text("version_withdraw-lead"));
    Ok(Reply::page(visit, sheet, form.danger().cancel(&path).render()).again(&again))
}
