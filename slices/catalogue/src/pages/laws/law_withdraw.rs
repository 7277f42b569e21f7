//! Withdrawing a law reference, after a question.

use kernel::Outcome;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::law_show::below_law;
use crate::{cases::laws, rules::permissions};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let key = visit.param("law")?;
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| laws::law_withdraw(tx, &key, *version).map(|()| Visit::to("/laws", "law_withdraw")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

async fn view(visit: &Visit, mut again: Again) -> Outcome<Reply> {
    let key = visit.param("law")?;
    let show = visit.ctx.read(move |tx| laws::law_open(tx, &permissions::LAW_WITHDRAW, &key)).await?;
    again.fields.set("version", show.stand());
    let (t, path) = (&visit.t, format!("/laws/{}", show.law.key));
    let form = Form::new(t, "law_withdraw", &format!("{path}/withdraw"), &again.fields, &again.faults);
    let sheet = below_law(t, &show.law, t.text("law_withdraw-title")).lead(t.text("law_withdraw-lead"));
    Ok(Reply::page(visit, sheet, form.danger().cancel(&path).render()).again(&again))
}
