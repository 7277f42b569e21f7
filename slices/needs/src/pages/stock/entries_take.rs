//! Several files, or a whole folder, at once: one entry for each.

use kernel::{Attachment, Fault, Faults, Key, No, Outcome, Say};
use maud::{Markup, html};
use ui::T;
use web::{Again, Reply, Sent, Upload, Visit};

use crate::{
    cases::{self, Here},
    pages::frame,
};

/// More files than anybody wants to assign.
const MOST: usize = 200;
/// The two fields: single files, and a folder with all that lies in it.
const FIELDS: [&str; 2] = ["files", "folder"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    Ok(view(&visit, &here(&visit).await?, &Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    // The right before the bytes: nobody fills the disk who may enter nothing.
    let here = here(&visit).await?;
    let taken = match take_in(&visit).await? {
        Ok(taken) => taken,
        Err(faults) => return Ok(view(&visit, &here, &Again { faults, ..Again::default() })),
    };
    let office: Key = visit.param("office")?;
    let to =
        Visit::to(&format!("{}/stock?assigned=no", frame::office(&here)), "").replace("?done=", "&done=entries_take");
    let sent = visit
        .submit(|_| Ok(taken), move |tx, files| cases::entries_take(tx, &office, files).map(|()| to.clone()))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &here, &again)),
    }
}

async fn here(visit: &Visit) -> Outcome<Here> {
    let office: Key = visit.param("office")?;
    visit.ctx.read(move |tx| cases::entry_new_show(tx, &office)).await
}

/// Takes all files in, or none: what cannot be taken is named, each file with its reason.
async fn take_in(visit: &Visit) -> Outcome<Result<Vec<Attachment>, Faults>> {
    let files: Vec<&Upload> =
        visit.files.iter().filter(|file| FIELDS.contains(&&*file.field) && counts(file)).collect();
    let fault = |say| Fault { field: "files".to_owned(), say };
    if files.is_empty() {
        return Ok(Err(Faults(vec![fault(Say::new("entries_take-refused-none"))])));
    }
    if files.len() > MOST {
        return Ok(Err(Faults(vec![fault(Say::new("entries_take-refused-many").with("max", MOST))])));
    }
    let (mut taken, mut faults) = (Vec::new(), Vec::new());
    for file in files {
        match visit.take_in(file).await {
            Ok(attachment) => taken.push(attachment),
            // No fault of this file: none of the others would be taken either.
            Err(No::Refused(why)) if why.key == web::FULL => return Ok(Err(Faults::one("", why))),
            Err(No::Refused(why)) => {
                let why = visit.say(&why);
                faults
                    .push(fault(Say::new("entries_take-refused-file").with("name", last(&file.name)).with("why", why)));
            }
            Err(other) => return Err(other),
        }
    }
    Ok(if faults.is_empty() { Ok(taken) } else { Err(Faults(faults)) })
}

/// What systems leave in folders by themselves is nobody's document.
fn counts(file: &Upload) -> bool {
    let name = last(&file.name);
    let of_a_system = name.starts_with('.') || ["thumbs.db", "desktop.ini"].contains(&&*name.to_lowercase());
    let is_empty = name.is_empty() && file.bytes.is_empty();
    !of_a_system && !is_empty
}

/// A folder's files come with their path.
fn last(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

fn view(visit: &Visit, here: &Here, again: &Again) -> Reply {
    let t = &visit.t;
    let back = format!("{}/stock", frame::office(here));
    let body = html! {
        (frame::summary(t, "entries_take", &again.faults))
        p { (t.text("entries_take-explained")) }
        form class="form" id="entries_take" method="post" action=(visit.path) enctype="multipart/form-data" novalidate {
            (ui::post_key(t))
            (field(t, "files", false, &again.faults))
            (field(t, "folder", true, &again.faults))
            div class="actions" {
                button class="button primary" type="submit" { (t.text("entries_take-submit")) }
                a class="button quiet" href=(back) { (t.text("common-cancel")) }
            }
        }
    };
    let sheet = frame::office_sheet(t, here, t.text("entries_take-heading")).crumb(&back, t.text("entry_list-title"));
    Reply::page(visit, sheet, body).again(again)
}

fn field(t: &T, name: &str, folder: bool, faults: &Faults) -> Markup {
    let (id, fault) = (format!("entries_take-{name}"), faults.of(name).map(|say| t.say(say)));
    html! {
        div class=(if fault.is_some() { "field faulty" } else { "field" }) {
            label for=(id) { (t.text(&format!("entries_take-{name}"))) }
            p class="hint" id={ (id) "-hint" } { (t.text(&format!("entries_take-{name}-hint"))) }
            @if let Some(fault) = &fault {
                p class="error" id={ (id) "-error" } {
                    span class="visually-hidden" { (t.text("form-error_prefix")) " " } (fault)
                }
            }
            input id=(id) name=(name) type="file" multiple webkitdirectory[folder]
                aria-describedby={ (id) "-hint" @if fault.is_some() { " " (id) "-error" } }
                aria-invalid=[fault.as_ref().map(|_| "true")];
        }
    }
}
