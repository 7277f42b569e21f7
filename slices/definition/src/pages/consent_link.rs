//! Somebody without an account answers by a personal link. Showing the page uses nothing up: mail servers look at links
//! before people do.

use kernel::{No, Outcome};
use maud::html;
use web::{Again, Reply, Sent, Sheet, Visit};

use super::{consent_form, version_show};
use crate::{
    cases::{self, ConsentShow},
    rules::consent::answer_is_open,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    match shown(&visit).await {
        Ok(shown) => view(&visit, &shown, Again::fresh(consent_form::fields(&shown))).await,
        Err(No::Missing) => Ok(gone(&visit)),
        Err(other) => Err(other),
    }
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (token, to) = (visit.key("token").to_owned(), Visit::to(&visit.path, "consent_link"));
    let sent = visit
        .submit(consent_form::read, move |tx, cmd| cases::consent_link(tx, &token, cmd).map(|()| to.clone()))
        .await;
    match sent {
        Ok(Sent::Done(reply)) => Ok(reply),
        Ok(Sent::Again(again)) => match shown(&visit).await {
            Ok(shown) => view(&visit, &shown, again).await,
            Err(No::Missing) => Ok(gone(&visit)),
            Err(other) => Err(other),
        },
        Err(No::Missing) => Ok(gone(&visit)),
        Err(other) => Err(other),
    }
}

async fn shown(visit: &Visit) -> Outcome<ConsentShow> {
    let token = visit.key("token").to_owned();
    visit.ctx.read(move |tx| cases::consent_link_show(tx, &token)).await
}

/// The form while the office can answer; afterwards what it said.
async fn view(visit: &Visit, shown: &ConsentShow, again: Again) -> Outcome<Reply> {
    let t = &visit.t;
    let title = t.with("consent_give-title", &[("number", shown.version.number.into())]);
    let today = visit.ctx.world().now().day();
    match answer_is_open(&shown.version, today) {
        Ok(()) => consent_form::page(visit, Sheet::new(title), shown, again),
        Err(No::Refused(say)) => {
            let body = html! {
                p { (t.say(&say)) }
                (version_show::text(t, &shown.version.content))
                (consent_form::earlier(t, shown))
            };
            // What was typed could not be taken in, and the page says why.
            let status = if again.faults.is_empty() { 200 } else { 422 };
            Ok(Reply::page(visit, Sheet::new(title).lead(shown.programme.as_str()), body).status(status))
        }
        Err(other) => Err(other),
    }
}

fn gone(visit: &Visit) -> Reply {
    let t = &visit.t;
    let body = html! { p { (t.text("consent_link-gone_text")) } };
    Reply::page(visit, Sheet::new(t.text("consent_link-gone")), body).status(404)
}
