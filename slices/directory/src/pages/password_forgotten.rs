//! Asking for a link to set a new password. The answer is the same for every address.

use kernel::{Fields, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sheet, Visit};

use super::{again, desk};
use crate::cases::password_forgotten;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, &Again::fresh(Fields::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let mut read = Reader::new(&visit.form);
    let email = read.email("email");
    if let Err(faults) = read.done() {
        let fields = visit.form.clone();
        return view(&visit, &Again { fields, faults, stale: false });
    }
    let desk = desk(&visit);
    if !desk.is_open() {
        return view(&visit, &Again::default());
    }
    let case = move |tx: &mut db::WriteTx<'_>| {
        password_forgotten::password_forgotten(tx, &email, &desk).map(|()| Visit::to("/sign-in", "password_forgotten"))
    };
    match visit.keyed(case).await {
        Ok(to) => Ok(Reply::to(to)),
        Err(no) => view(&visit, &again(&visit, no)?),
    }
}

/// Without a mail server the page says whom to ask instead.
fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let t = &visit.t;
    let sheet = Sheet::new(t.text("password_forgotten-title")).crumb("/sign-in", t.text("sign_in-title"));
    if !desk(visit).is_open() {
        let body = html! { p { (t.text("password_forgotten-ask")) } };
        return Ok(Reply::page(visit, sheet, body));
    }
    let form = Form::new(t, "password_forgotten", "/password-forgotten", &again.fields, &again.faults)
        .email("email")
        .autocomplete("username")
        .cancel("/sign-in")
        .render();
    let sheet = sheet.lead(t.text("password_forgotten-lead"));
    Ok(Reply::page(visit, sheet, form).again(again))
}
