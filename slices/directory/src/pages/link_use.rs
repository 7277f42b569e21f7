//! An invitation or a new password: whoever holds the link sets the password and is signed in.
//!
//! Showing the page uses nothing up: mail servers look at links before people do.

use kernel::{Arg, Fields, No, Outcome};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sheet, Visit};

use super::{again, entrance, signed_in};
use crate::{
    cases::{link, password::password_hash},
    model::{LinkKind, PersonFacts},
    rules::password::password_new,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    match find(&visit).await {
        Ok((kind, person)) => view(&visit, kind, &person, &Again::fresh(Fields::default())),
        Err(No::Missing) => gone(&visit),
        Err(other) => Err(other),
    }
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    if let Some(salt) = visit.answered().await? {
        return Ok(done(&visit, &salt));
    }
    let (kind, person) = match find(&visit).await {
        Err(No::Missing) => return gone(&visit),
        other => other?,
    };
    let password = visit.form.get("password").to_owned();
    if let Err(no) = password_new(&password, &person.name, &person.email) {
        return view(&visit, kind, &person, &again(&visit, no)?);
    }
    let hash = password_hash(visit.ctx.world(), password).await?;
    let (token, salt) = (visit.key("token").to_owned(), visit.secret().salt);
    let entrance = entrance(&visit, &salt);
    let case = move |tx: &mut db::WriteTx<'_>| link::link_use(tx, &token, &hash, &entrance).map(|()| salt.clone());
    match visit.keyed(case).await {
        Ok(salt) => Ok(done(&visit, &salt)),
        Err(No::Missing) => gone(&visit),
        Err(other) => Err(other),
    }
}

fn done(visit: &Visit, salt: &str) -> Reply {
    signed_in(&Visit::to("/account", "link_use"), &entrance(visit, salt))
}

async fn find(visit: &Visit) -> Outcome<(LinkKind, PersonFacts)> {
    let token = visit.key("token").to_owned();
    visit.ctx.read(move |tx| link::link_show(tx, &token)).await
}

fn view(visit: &Visit, kind: LinkKind, person: &PersonFacts, again: &Again) -> Outcome<Reply> {
    let t = &visit.t;
    let (title, lead) = match kind {
        LinkKind::Invite => ("link_use-title_invite", "link_use-lead_invite"),
        LinkKind::Reset => ("link_use-title_reset", "link_use-lead_reset"),
    };
    let form = Form::new(t, "link_use", &visit.path, &again.fields, &again.faults)
        .password("password", "new-password")
        .hint(t.text("password-hint"))
        .render();
    let args = [("name", Arg::from(person.name.as_str())), ("email", Arg::from(person.email.as_str()))];
    let sheet = Sheet::new(t.text(title)).lead(t.with(lead, &args));
    Ok(Reply::page(visit, sheet, form).again(again))
}

fn gone(visit: &Visit) -> Outcome<Reply> {
    let t = &visit.t;
    let body = html! {
        p { (t.text("link_use-gone-text")) }
        p { a href="/password-forgotten" { (t.text("sign_in-forgotten")) } }
    };
    Ok(Reply::page(visit, Sheet::new(t.text("link_use-gone-title")), body).status(404))
}
