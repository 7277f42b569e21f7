//! Sending somebody without an account a personal link.
//!
//! The answer is a page of its own, not a redirect: where no letter goes out, the link in it is shown once and kept nowhere.

use kernel::{Fields, Key, No, Outcome, Reader};
use maud::html;
use ui::{Form, Kind, Link, button_link};
use web::{Again, Reply, Visit};

use super::frame;
use crate::{
    cases::{self, Desk},
    model::Token,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, &Again::fresh(Fields::default())).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let mut read = Reader::new(&visit.form);
    let email = read.email("email");
    if let Err(faults) = read.done() {
        return view(&visit, &frame::again(&visit, No::Faulty(faults))?).await;
    }
    let office: Key = visit.param("office")?;
    let desk = Desk { t: visit.t.clone(), url: visit.public_url(), has_post: visit.has_post() };
    let secret = visit.secret();
    let (salt, token) = (secret.salt, Token::new(secret.bytes));
    let path = path(&visit, &token);
    let case = move |tx: &mut db::WriteTx<'_>| {
        let mailed = cases::consent_invite(tx, &office, &email, &desk, (&token, &path))?;
        // The salt of the link is nothing without the form's key.
        Ok(format!("{mailed} {salt}"))
    };
    match visit.keyed(case).await {
        Ok(answer) => invited(&visit, &answer),
        Err(no) => view(&visit, &frame::again(&visit, no)?).await,
    }
}

fn path(visit: &Visit, token: &Token) -> String {
    format!("/public{}/consent/{}", frame::home(visit), token.text())
}

async fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let office: Key = visit.param("office")?;
    let shown = visit.ctx.read(move |tx| cases::consent_invite_show(tx, &office)).await?;
    let t = &visit.t;
    let form = Form::new(t, "consent_invite", &visit.path, &again.fields, &again.faults)
        .email("email")
        .cancel(&format!("{}/versions/{}", frame::home(visit), shown.version.id));
    let args = [("office", shown.office.as_str().into()), ("due", shown.version.due.into())];
    let sheet = frame::sheet(visit, t.text("consent_invite-heading")).lead(t.with("consent_invite-lead", &args));
    Ok(Reply::page(visit, sheet, form.render()).again(again))
}

/// What came of it.
fn invited(visit: &Visit, answer: &str) -> Outcome<Reply> {
    let t = &visit.t;
    let (mailed, salt) = answer.split_once(' ').ok_or(No::Missing)?;
    let link = format!("{}{}", visit.shown_url(), path(visit, &Token::new(visit.secret_of(salt))));
    let back = Link::new(frame::home(visit), t.text("consent_invite-back"));
    let body = html! {
        @if mailed == "true" {
            p { (t.text("consent_invite-mailed")) }
        } @else {
            p { (t.text("consent_invite-hand_over")) }
            p class="as-typed" { a href=(link) { (link) } }
            p { (t.text("consent_invite-once")) }
        }
        (ui::actions(vec![button_link(&back, Kind::Primary)]))
    };
    Ok(Reply::page(visit, frame::sheet(visit, t.text("consent_invite-heading")), body))
}
