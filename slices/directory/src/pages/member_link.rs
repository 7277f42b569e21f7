//! A new link for somebody who lost theirs or forgot the password.

use kernel::{Arg, Id, Outcome, Person};
use ui::Form;
use web::{Again, Reply, Visit};

use super::{
    desk,
    home::Home,
    member_invite::{invited_page, kept},
};
use crate::{
    cases::{member_link, membership_list::scope_name},
    model::Token,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let id: Id<Person> = visit.param("person")?;
    let (person, name) =
        visit.ctx.read(move |tx| Ok((member_link::member_link_show(tx, id)?, scope_name(tx)?))).await?;
    let (t, home, again) = (&visit.t, Home::of(&visit), Again::default());
    let form = Form::new(t, "member_link", &home.below(&format!("{id}/link")), &again.fields, &again.faults)
        .cancel(&home.people())
        .render();
    let title = t.with("member_link-title", &[("name", Arg::from(person.name.as_str()))]);
    let sheet = home.sheet(&visit, title, &name).lead(t.text("member_link-lead"));
    Ok(Reply::page(&visit, sheet, form))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (id, desk) = (visit.param::<Id<Person>>("person")?, desk(&visit));
    let secret = visit.secret();
    let (salt, token) = (secret.salt, Token::new(secret.bytes));
    let case = move |tx: &mut db::WriteTx<'_>| {
        member_link::member_link(tx, id, &desk, &token).map(|invited| kept(&invited, &salt))
    };
    let answer = visit.keyed(case).await?;
    invited_page(&visit, &answer).await
}
