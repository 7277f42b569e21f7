//! Ending a role of somebody.

use kernel::{Arg, Faults, Fields, Id, Outcome, Person, Reader, Role};
use ui::{Form, empty};
use web::{Again, Reply, Sent, Visit};

use super::home::Home;
use crate::cases::{
    member_end::{self, MemberEnd, MemberEndShow},
    membership_list::scope_name,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let id: Id<Person> = visit.param("person")?;
    view(&visit, id, None).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Person> = visit.param("person")?;
    let people = Home::of(&visit).people();
    let case = move |tx: &mut db::WriteTx<'_>, cmd: &MemberEnd| {
        member_end::member_end(tx, cmd).map(|()| Visit::to(&people, "member_end"))
    };
    match visit.submit(move |form| read(id, form), case).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, id, Some(again)).await,
    }
}

fn read(person: Id<Person>, form: &Fields) -> Result<MemberEnd, Faults> {
    let mut read = Reader::new(form);
    let (role, until) = (read.choice::<Role>("role"), read.day("until"));
    read.done()?;
    let (Some(role), Some(until)) = (role, until) else { return Err(Faults::default()) };
    Ok(MemberEnd { person, role, until })
}

async fn view(visit: &Visit, id: Id<Person>, again: Option<Again>) -> Outcome<Reply> {
    let (shown, place) = visit.ctx.read(move |tx| Ok((member_end::member_end_show(tx, id)?, scope_name(tx)?))).await?;
    let MemberEndShow { name, roles, today } = shown;
    let (t, home) = (&visit.t, Home::of(visit));
    let title = t.with("member_end-title", &[("name", Arg::from(name.as_str()))]);
    let sheet = home.sheet(visit, title, &place);
    let Some(first) = roles.first() else {
        let body = empty(&t.text("member_end-none"), &t.text("member_end-none-text"), None);
        return Ok(Reply::page(visit, sheet, body));
    };
    let fresh = || Again::fresh(Fields::default().with("role", first).with("until", today));
    let again = again.unwrap_or_else(fresh);
    let options = roles.iter().map(|role| (role.to_string(), t.text(&format!("role-{role}")))).collect();
    let form = Form::new(t, "member_end", &home.below(&format!("{id}/end")), &again.fields, &again.faults)
        .radios("role", options)
        .day("until")
        .danger()
        .cancel(&home.people())
        .render();
    Ok(Reply::page(visit, sheet.lead(t.text("member_end-lead")), form).again(&again))
}
