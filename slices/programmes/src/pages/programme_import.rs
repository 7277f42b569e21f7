//! Creating a programme from a file: chosen or pasted. Everything that is wrong with it is said at once, line by line.

use files::LineFault;
use kernel::{Faults, No, Outcome, Say};
use maud::{Markup, html};
use ui::{Form, T};
use web::{Again, Reply, Sent, Sheet, Visit};

use crate::cases;

/// More than a hundred programmes of 2016 in one file; the door takes more only for other files.
const MOST: usize = 200_000;
/// More faults than anybody reads at once.
const SHOWN: usize = 50;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    visit.ctx.read(cases::programme_import_show).await?;
    Ok(view(&visit, &Again::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let text = match text(&visit) {
        Ok(text) => text,
        Err((field, say)) => return Ok(view(&visit, &visit.faulty(field, say))),
    };
    let (t, sent) = (visit.t.clone(), text.clone());
    let sent = visit
        .submit(
            |_| Ok(sent),
            move |tx, text| match cases::transfer_import(tx, text) {
                Ok(Ok(key)) => Ok(Visit::to(&format!("/programmes/{key}"), "programme_import")),
                Ok(Err(faults)) => Err(No::Faulty(told(&t, faults))),
                Err(No::Faulty(faults)) => Err(No::Faulty(told(&t, cases::with_lines(text, faults)))),
                Err(other) => Err(other),
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(mut again) => {
            // A file cannot be put back into its field; its text can.
            again.fields.set("text", text);
            Ok(view(&visit, &again))
        }
    }
}

/// The text of the file, or else what was pasted.
fn text(visit: &Visit) -> Result<String, (&'static str, Say)> {
    let (field, text) = match visit.file("file") {
        Some(file) => {
            let text = String::from_utf8(file.bytes.clone());
            ("file", text.map_err(|_| ("file", Say::new("programme_import-not_text")))?)
        }
        None => ("text", visit.form.get("text").to_owned()),
    };
    let length = text.chars().count();
    if length > MOST {
        Err((field, Say::new("form-too_long").with("max", MOST).with("length", length)))
    } else if text.trim().is_empty() {
        Err((field, Say::new("programme_import-nothing")))
    } else {
        Ok(text.replace("\r\n", "\n"))
    }
}

/// „Zeile 12, milestone[3].on: …“
fn told(t: &T, faults: Vec<LineFault>) -> Faults {
    let more = faults.len().saturating_sub(SHOWN);
    let mut all = Faults::default();
    for fault in faults.into_iter().take(SHOWN) {
        let key = if fault.path.is_empty() { "programme_import-line" } else { "programme_import-line_path" };
        let say = Say::new(key).with("line", fault.line).with("path", fault.path).with("text", t.say(&fault.say));
        all.0.extend(Faults::one("", say).0);
    }
    if more > 0 {
        all.0.extend(Faults::one("", Say::new("programme_import-more").with("count", more)).0);
    }
    all
}

fn view(visit: &Visit, again: &Again) -> Reply {
    let t = &visit.t;
    let form = Form::new(t, "programme_import", "/programmes/import", &again.fields, &again.faults);
    let form = form.file("file", ".toml,.txt").optional().text("text", MOST).optional().cancel("/programmes");
    let sheet = Sheet::new(t.text("programme_import-heading")).crumb("/programmes", t.text("programme_list-heading"));
    Reply::page(visit, sheet.lead(t.text("programme_import-lead")), html! { (form.render()) (about(t)) }).again(again)
}

fn about(t: &T) -> Markup {
    ui::section(
        &t.text("programme_import-about"),
        html! {
            ul {
                li { (t.text("programme_import-about_format")) }
                li { (t.text("programme_import-about_whole")) }
                li { (t.text("programme_import-about_organisations")) }
            }
        },
    )
}
