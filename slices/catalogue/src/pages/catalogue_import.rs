//! Bringing in a catalogue: a file, and a report that names the line of each fault.

use files::LineFault;
use kernel::{Arg, Faults, Fields, Outcome, Say};
use maud::{Markup, html};
use ui::{Form, T, table};
use web::{Again, Reply, Sent, Visit};

use super::address::below_list;
use crate::{
    cases,
    model::CatalogueFile,
    rules::{self, permissions},
};

/// As much as anybody writes by hand; the shipped catalogue has 35 kB.
const LARGEST: usize = 200_000;

/// More faults than this are counted, not listed.
const LISTED: usize = 200;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    visit.ctx.read(|tx| cases::catalogue_begin(tx, &permissions::CATALOGUE_IMPORT)).await?;
    Ok(view(&visit, &Again::default(), &[]))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    visit.ctx.read(|tx| cases::catalogue_begin(tx, &permissions::CATALOGUE_IMPORT)).await?;
    let file = match file(&visit) {
        Ok(file) => file,
        Err((again, faults)) => return Ok(view(&visit, &again, &faults)),
    };
    let read = |_: &Fields| -> Result<CatalogueFile, Faults> { Ok(file) };
    let sent = visit
        .submit(read, |tx, file| cases::catalogue_import(tx, file).map(|at| Visit::to(&at.path(), "catalogue_import")))
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &again, &[])),
    }
}

/// The catalogue in the file that was sent, or what is wrong with it.
fn file(visit: &Visit) -> Result<CatalogueFile, (Again, Vec<LineFault>)> {
    let faulty = |key: &'static str| (visit.faulty("file", Say::new(key)), Vec::new());
    let upload = visit.file("file").ok_or_else(|| faulty("catalogue_import-refused-no_file"))?;
    if upload.bytes.len() > LARGEST {
        return Err(faulty("catalogue_import-refused-too_large"));
    }
    let text = std::str::from_utf8(&upload.bytes).map_err(|_| faulty("catalogue_import-refused-not_utf8"))?;
    // Some editors put a mark in front that is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    rules::catalogue_read(text).map_err(|faults| {
        let say = Say::new("catalogue_import-refused-faults").with("count", faults.len());
        (visit.faulty("file", say), faults)
    })
}

fn view(visit: &Visit, again: &Again, faults: &[LineFault]) -> Reply {
    let t = &visit.t;
    let form = Form::new(t, "catalogue_import", "/catalogues/import", &again.fields, &again.faults)
        .file("file", ".toml")
        .cancel("/catalogues");
    let sheet = below_list(t, t.text("catalogue_import-title")).lead(t.text("catalogue_import-lead"));
    let body = html! {
        (form.render())
        @if !faults.is_empty() { section class="section" { (report(t, faults)) } }
    };
    Reply::page(visit, sheet, body).again(again)
}

fn report(t: &T, faults: &[LineFault]) -> Markup {
    let head = ["catalogue_import-line", "catalogue_import-place", "catalogue_import-sentence"].map(|key| t.text(key));
    let row = |fault: &LineFault| {
        let line = fault.line.to_string();
        vec![html! { (line) }, html! { code { (fault.path) } }, html! { (t.say(&fault.say)) }]
    };
    let rows = faults.iter().take(LISTED).map(row).collect();
    html! {
        (table(&t.text("catalogue_import-report"), &head.each_ref().map(String::as_str), rows))
        @if faults.len() > LISTED {
            p { (t.with("catalogue_import-more", &[("count", Arg::from(faults.len() - LISTED))])) }
        }
    }
}
