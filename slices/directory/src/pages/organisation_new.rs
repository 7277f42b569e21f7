//! Entering an organisation. Its key is made from its name where none is given.

use kernel::{Faults, Fields, Key, Outcome, Reader, Say};
use ui::Form;
use web::{Again, Reply, Sent, Sheet, Visit};

use super::organisation_edit::{day, kinds, official_key};
use crate::{
    cases::organisation_new::{self, OrganisationEnter},
    model::{OrganisationKind, OrganisationNew},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    visit.ctx.read(organisation_new::organisation_new_show).await?;
    view(&visit, &Again::fresh(Fields::default().with("kind", OrganisationKind::YouthOffice)))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let case = |tx: &mut db::WriteTx<'_>, cmd: &OrganisationEnter| {
        organisation_new::organisation_new(tx, cmd)?;
        Ok(Visit::to(&format!("/organisations/{}", cmd.new.key), "organisation_new"))
    };
    match visit.submit(read, case).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            // Who may not enter one is not shown the form either, whatever they sent.
            visit.ctx.read(organisation_new::organisation_new_show).await?;
            view(&visit, &again)
        }
    }
}

fn read(form: &Fields) -> Result<OrganisationEnter, Faults> {
    let mut read = Reader::new(form);
    let (name, kind) = (read.line("name", 200), read.choice("kind"));
    let key = key(&mut read, form, &name);
    let official_key = official_key(&mut read);
    let (valid_from, valid_until) = (day(&mut read, form, "valid_from"), day(&mut read, form, "valid_until"));
    read.done()?;
    let (Some(key), Some(kind)) = (key, kind) else { return Err(Faults::default()) };
    Ok(OrganisationEnter { new: OrganisationNew { key, name, kind, official_key }, valid_from, valid_until })
}

fn key(read: &mut Reader<'_>, form: &Fields, name: &str) -> Option<Key> {
    if !form.get("key").trim().is_empty() {
        // `new` is the page itself.
        let key = read.key("key");
        if key.as_ref().is_some_and(|key| key.as_str() == "new") {
            read.fault("key", Say::new("organisation_new-refused-key"));
        }
        return key;
    }
    let key = Key::from_title(name).filter(|key| key.as_str() != "new");
    if key.is_none() && !name.is_empty() {
        read.fault("key", Say::new("organisation_new-refused-key"));
    }
    key
}

fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let t = &visit.t;
    // The same fields as the form for changes, with the same words.
    let form = Form::new(t, "organisation_edit", "/organisations/new", &again.fields, &again.faults)
        .line("name", 200)
        .key("key")
        .optional()
        .select("kind", kinds(t))
        .line("official_key", 8)
        .optional()
        .day("valid_from")
        .optional()
        .day("valid_until")
        .optional()
        .cancel("/organisations")
        .render();
    let sheet = Sheet::new(t.text("organisation_new-title")).crumb("/organisations", t.text("organisation_list-title"));
    Ok(Reply::page(visit, sheet, form).again(again))
}
