//! A slice whose pages are wrong on purpose: what the tests must find out, reached in the same way as all other pages.

use std::sync::{Mutex, PoisonError};

use db::journal::Event;
use kernel::{Faults, Fields, Id, No, Outcome, Permission, Say, Scope};
use maud::{PreEscaped, html};
use web::{Reply, Routes, Sent, Sheet, Slice, Visit};

const OPEN: Permission = Permission::public("mutant.open");

/// The page with a field that is shown as it was typed.
pub(super) const RAW: &str = "/mutant/raw";

/// The page that says back what was asked for, and what it refuses, as it was typed.
pub(super) const ECHO: &str = "/mutant/echo";

/// What was typed there.
static TYPED: Mutex<String> = Mutex::new(String::new());

pub(super) fn slice() -> Slice {
    let routes = Routes::default()
        .get("mutant_writes", "/mutant/writes", &OPEN, writes)
        .get("mutant_broken", "/mutant/broken", &OPEN, |_| async { Err(No::broken("on purpose")) })
        .get("mutant_busy", "/mutant/busy", &OPEN, |_| async { Err(No::Busy(5)) })
        .get("mutant_full", "/mutant/full", &OPEN, |_| async { Err(No::Full) })
        .post("mutant_full", "/mutant/full", &OPEN, |visit| again(visit, No::Full))
        .get("mutant_fast", "/mutant/fast", &OPEN, |_| async { Err(fast()) })
        .post("mutant_fast", "/mutant/fast", &OPEN, |visit| again(visit, fast()))
        .get("mutant_echo", ECHO, &OPEN, |visit: Visit| async move { Ok(echoed(&visit, visit.query.get("q"))) })
        .post("mutant_echo", ECHO, &OPEN, refuse)
        .get("mutant_raw", RAW, &OPEN, show)
        .post("mutant_raw", RAW, &OPEN, save);
    Slice::new("mutant", ui::Source { de: "", en: "" }).routes(routes).permissions(&[&OPEN])
}

/// A page that never comes.
pub(super) fn waiting() -> Slice {
    let routes = Routes::default().get("mutant_waits", "/mutant/waits", &OPEN, |_| std::future::pending());
    Slice::new("waiting", ui::Source { de: "", en: "" }).routes(routes)
}

/// A page that writes when it is read.
async fn writes(visit: Visit) -> Outcome<Reply> {
    let somebody = Id::<Scope>::new(uuid::Uuid::from_u128(3));
    visit.ctx.write(move |tx| tx.append(Event::new("directory.person_created", somebody))).await?;
    Ok(Reply::to("/"))
}

fn fast() -> No {
    No::Refused(Say::new("form-too_fast").with("seconds", 7_i64))
}

/// A form whose case says no: the page comes again, with what was typed.
async fn again(visit: Visit, no: No) -> Outcome<Reply> {
    let says = Mutex::new(Some(no));
    let case = move |_: &mut db::WriteTx<'_>, _: &()| Err(says.lock().unwrap().take().unwrap_or(No::Missing));
    match visit.submit(|_| Ok(()), case).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let typed = html! { p { (again.fields.get("text")) } };
            Ok(Reply::page(&visit, Sheet::new("Beispiel"), typed).again(&again))
        }
    }
}

async fn refuse(visit: Visit) -> Outcome<Reply> {
    let read = |_: &Fields| Err::<(), _>(Faults::one("number", Say::new("form-number")));
    match visit.submit(read, |_, ()| Ok(String::new())).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(echoed(&visit, again.fields.get("number")).again(&again)),
    }
}

fn echoed(visit: &Visit, typed: &str) -> Reply {
    let body = html! {
        p { (PreEscaped(typed)) }
        form method="get" action=(ECHO) { input type="text" name="q"; }
        form method="post" action=(ECHO) { input class="short" type="text" name="number"; }
    };
    Reply::page(visit, Sheet::new("Beispiel"), body)
}

async fn show(visit: Visit) -> Outcome<Reply> {
    let typed = TYPED.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let body = html! {
        p { (PreEscaped(typed)) }
        form method="post" action=(RAW) { input type="text" name="text"; }
    };
    Ok(Reply::page(&visit, Sheet::new("Beispiel"), body))
}

async fn save(visit: Visit) -> Outcome<Reply> {
    visit.form.get("text").clone_into(&mut TYPED.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(Reply::to(RAW))
}
