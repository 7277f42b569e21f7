//! Name and language of the own account.

use kernel::{Faults, Fields, Lang, Outcome, Reader, Say};
use maud::html;
use ui::{Form, T};
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::{
    cases::account::{self, AccountEdit},
    model::PersonFacts,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let person = visit.ctx.read(account::account_show).await?.person;
    let fields = fields(&person);
    view(&visit, &person, Again::fresh(fields))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let sent = visit
        .submit(read, |tx, cmd| account::account_edit(tx, cmd).map(|()| Visit::to("/account", "account_edit")))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let person = visit.ctx.read(account::account_show).await?.person;
            view(&visit, &person, again)
        }
    }
}

fn read(form: &Fields) -> Result<AccountEdit, Faults> {
    let mut read = Reader::new(form);
    let (version, name) = (read.version(), read.line("name", 120));
    let lang = lang(&mut read, form);
    read.done().map(|()| AccountEdit { version, name, lang })
}

/// The language of the field `lang`.
pub(super) fn lang(read: &mut Reader<'_>, form: &Fields) -> Lang {
    Lang::ALL.into_iter().find(|lang| lang.tag() == form.get("lang")).unwrap_or_else(|| {
        read.fault("lang", Say::new("form-choice"));
        Lang::default()
    })
}

/// Both languages, for radio buttons.
pub(super) fn langs(t: &T) -> Vec<(String, String)> {
    Lang::ALL.map(|lang| (lang.tag().to_owned(), t.text(&format!("lang-{}", lang.tag())))).to_vec()
}

fn fields(person: &PersonFacts) -> Fields {
    Fields::default().with("name", &person.name).with("lang", person.lang.tag()).with("version", person.version)
}

fn view(visit: &Visit, person: &PersonFacts, again: Again) -> Outcome<Reply> {
    let t = &visit.t;
    let shown = |field: &str, value: &str| match field {
        "lang" => langs(t).into_iter().find(|(tag, _)| tag == value).map_or_else(String::new, |(_, name)| name),
        _ => value.to_owned(),
    };
    let (both, again) = again.beside(t, ("account_edit", &["name", "lang"]), &fields(person), &shown);
    let form = Form::new(t, "account_edit", "/account/edit", &again.fields, &again.faults)
        .line("name", 120)
        .autocomplete("name")
        .radios("lang", langs(t))
        .cancel("/account")
        .render();
    let sheet = Sheet::new(t.text("account_edit-title")).crumb("/account", t.text("account_show-title"));
    let body = html! { (both) (form) };
    Ok(Reply::page(visit, sheet, body).again(&again))
}
