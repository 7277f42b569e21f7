//! Withdrawing a version of a law reference, after a question.

use kernel::{Id, Key, No, Outcome};
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::{law_show::below_law, span::span_words};
use crate::{cases::laws, model::LawVersion, rules::permissions};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (key, id): (Key, Id<LawVersion>) = (visit.param("law")?, visit.param("version")?);
    let home = format!("/laws/{key}");
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, version| {
                laws::law_version_withdraw(tx, &key, id, *version).map(|()| Visit::to(&home, "law_version_withdraw"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

async fn view(visit: &Visit, mut again: Again) -> Outcome<Reply> {
    let (key, id): (Key, Id<LawVersion>) = (visit.param("law")?, visit.param("version")?);
    let show = visit.ctx.read(move |tx| laws::law_open(tx, &permissions::LAW_WITHDRAW, &key)).await?;
    let version = show.versions.iter().find(|version| version.id == id).ok_or(No::Missing)?;
    again.fields.set("version", version.version);
    let (t, path) = (&visit.t, format!("/laws/{}", show.law.key));
    let action = format!("{path}/versions/{id}/withdraw");
    let form = Form::new(t, "law_version_withdraw", &action, &again.fields, &again.faults);
    let lead = t.with("law_version_withdraw-lead", &[("span", span_words(t, version.span).into())]);
    let sheet = below_law(t, &show.law, t.text("law_version_withdraw-title")).lead(lead);
    Ok(Reply::page(visit, sheet, form.danger().cancel(&path).render()).again(&again))
}
