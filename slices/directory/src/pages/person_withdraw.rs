//! Withdrawing a person: asked once more before it happens.

use kernel::{Arg, Id, Outcome, Person};
use ui::Form;
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::cases::person::person_withdraw;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, &Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Person> = visit.param("person")?;
    let case = move |tx: &mut db::WriteTx<'_>, (): &()| {
        person_withdraw::person_withdraw(tx, id).map(|()| Visit::to(&format!("/people/{id}"), "person_withdraw"))
    };
    match visit.submit(|_| Ok(()), case).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, &again).await,
    }
}

async fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let id: Id<Person> = visit.param("person")?;
    let person = visit.ctx.read(move |tx| person_withdraw::person_withdraw_show(tx, id)).await?;
    let (t, home) = (&visit.t, format!("/people/{id}"));
    let form =
        Form::new(t, "person_withdraw", &visit.path, &again.fields, &again.faults).danger().cancel(&home).render();
    let title = t.with("person_withdraw-title", &[("name", Arg::from(person.name.as_str()))]);
    let sheet = Sheet::new(title)
        .lead(t.text("person_withdraw-lead"))
        .crumb("/people", t.text("person_list-title"))
        .crumb(home, person.name);
    Ok(Reply::page(visit, sheet, form).again(again))
}
