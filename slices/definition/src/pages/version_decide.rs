//! The lead decides about a version; and withdraws what was released.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::html;
use ui::{Form, section};
use web::{Again, Reply, Sent, Visit};

use super::{frame, version_show};
use crate::{
    cases::{self, VersionDecide},
    rules::consent::{Decision, all_agree},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (home, t) = (frame::home(&visit), visit.t.clone());
    let sent = visit
        .submit(read, move |tx, cmd| {
            let done = match cmd.decision {
                Decision::Release => "definition_release",
                Decision::GiveBack => "definition_return",
            };
            cases::version_decide(tx, &t, cmd).map(|()| Visit::to(&home, done))
        })
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let told = frame::told(&again);
            view(&visit, again).await.map_err(told)
        }
    }
}

fn read(form: &Fields) -> Result<VersionDecide, Faults> {
    let mut read = Reader::new(form);
    let (decision, reason) = (read.choice("decision"), read.text_or_empty("reason", 1_000));
    read.warn(&["reason"]);
    read.done()?;
    let seen = form.get("seen").parse().unwrap_or(usize::MAX);
    decision.map(|decision| VersionDecide { decision, reason, seen }).ok_or_else(Faults::default)
}

async fn view(visit: &Visit, again: Again) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::version_decide_show).await?;
    let t = &visit.t;
    let options = ["release", "give_back"].map(|word| (word.to_owned(), t.text(&format!("version_decision-{word}"))));
    let form = Form::new(t, "version_decide", &visit.path, &again.fields, &again.faults)
        .radios("decision", options.to_vec())
        .text("reason", 1_000)
        .optional()
        .hidden("seen", shown.answers())
        .hidden("sure", again.fields.sure(&again.faults, &["reason"]))
        .keep()
        .cancel(&frame::home(visit));
    let agree = if all_agree(&shown.offices) { "version_decide-all_agree" } else { "version_decide-not_all" };
    let body = html! {
        p { (t.text(agree)) }
        @if shown.replaces { p { (t.text("version_decide-replaces")) } }
        (version_show::consents(t, &shown.offices))
        (form.render())
        (section(&t.text("version_decide-preview"), version_show::text(t, &shown.version.content)))
    };
    let title = t.with("version_decide-heading", &[("number", shown.version.number.into())]);
    Ok(Reply::page(visit, frame::sheet(visit, title), body).again(&again))
}

/// Asks before something public goes.
pub(crate) async fn withdraw_show(visit: Visit) -> Outcome<Reply> {
    withdraw_view(&visit, Again::default()).await
}

pub(crate) async fn withdraw_save(visit: Visit) -> Outcome<Reply> {
    let to = Visit::to(&frame::home(&visit), "definition_withdraw");
    let sent = visit
        .submit(
            |form| Ok(form.version()),
            move |tx, number| cases::definition_withdraw(tx, *number).map(|()| to.clone()),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let told = frame::told(&again);
            withdraw_view(&visit, again).await.map_err(told)
        }
    }
}

async fn withdraw_view(visit: &Visit, mut again: Again) -> Outcome<Reply> {
    let number = visit.ctx.read(cases::definition_withdraw_show).await?;
    let t = &visit.t;
    again.fields.set("version", number);
    let form = Form::new(t, "definition_withdraw", &visit.path, &again.fields, &again.faults)
        .danger()
        .cancel(&frame::home(visit));
    let body = html! { p { (t.text("definition_withdraw-text")) } (form.render()) };
    Ok(Reply::page(visit, frame::sheet(visit, t.text("definition_withdraw-heading")), body).again(&again))
}
