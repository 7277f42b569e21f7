//! Changing the name and the e-mail address of a person.

use kernel::{Faults, Fields, Id, Outcome, Person, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::{
    cases::person::person_edit::{self, PersonEdit},
    model::PersonFacts,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let id: Id<Person> = visit.param("person")?;
    let person = visit.ctx.read(move |tx| person_edit::person_edit_show(tx, id)).await?;
    let fields = fields(&person);
    view(&visit, &person, Again::fresh(fields))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let id: Id<Person> = visit.param("person")?;
    let case = |tx: &mut db::WriteTx<'_>, cmd: &PersonEdit| {
        person_edit::person_edit(tx, cmd).map(|()| Visit::to(&format!("/people/{}", cmd.id), "person_edit"))
    };
    match visit.submit(move |form| read(id, form), case).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let person = visit.ctx.read(move |tx| person_edit::person_edit_show(tx, id)).await?;
            view(&visit, &person, again)
        }
    }
}

fn read(id: Id<Person>, form: &Fields) -> Result<PersonEdit, Faults> {
    let mut read = Reader::new(form);
    let (version, name, email) = (read.version(), read.line("name", 120), read.email("email"));
    read.done().map(|()| PersonEdit { id, version, name, email })
}

fn fields(person: &PersonFacts) -> Fields {
    Fields::default().with("name", &person.name).with("email", &person.email).with("version", person.version)
}

fn view(visit: &Visit, person: &PersonFacts, again: Again) -> Outcome<Reply> {
    let (t, home) = (&visit.t, format!("/people/{}", person.id));
    let shown = |_: &str, value: &str| value.to_owned();
    let (both, again) = again.beside(t, ("person_edit", &["name", "email"]), &fields(person), &shown);
    let form = Form::new(t, "person_edit", &visit.path, &again.fields, &again.faults)
        .line("name", 120)
        .autocomplete("off")
        .email("email")
        .autocomplete("off")
        .cancel(&home)
        .render();
    let sheet = Sheet::new(t.text("person_edit-title"))
        .crumb("/people", t.text("person_list-title"))
        .crumb(home, person.name.clone());
    Ok(Reply::page(visit, sheet, html! { (both) (form) }).again(&again))
}
