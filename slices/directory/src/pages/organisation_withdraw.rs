//! Withdrawing an organisation: asked once more before it happens.

use kernel::{Arg, Outcome};
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::home::Home;
use crate::cases::organisation_withdraw;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, &Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let home = Home::of(&visit).path;
    let case = move |tx: &mut db::WriteTx<'_>, (): &()| {
        organisation_withdraw::organisation_withdraw(tx).map(|()| Visit::to(&home, "organisation_withdraw"))
    };
    match visit.submit(|_| Ok(()), case).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, &again).await,
    }
}

async fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let name = visit.ctx.read(organisation_withdraw::organisation_withdraw_show).await?;
    let (t, home) = (&visit.t, Home::of(visit));
    let action = format!("{}/withdraw", home.path);
    let form = Form::new(t, "organisation_withdraw", &action, &again.fields, &again.faults)
        .danger()
        .cancel(&home.path)
        .render();
    let title = t.with("organisation_withdraw-title", &[("name", Arg::from(name.as_str()))]);
    let sheet = home.sheet(visit, title, &name).lead(t.text("organisation_withdraw-lead"));
    Ok(Reply::page(visit, sheet, form).again(again))
}
