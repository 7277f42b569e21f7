//! The protocol: as a page, as PDF, to go on writing in, and as a table for spreadsheets.

use kernel::{No, Outcome};
use maud::html;
use press::Document;
use ui::{Kind, Link, button_link};
use web::{FileKind, Reply, Visit};

use crate::{
    cases,
    pages::{frame, room::protocol_paper},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::result_show).await?;
    let (t, base) = (&visit.t, frame::base(&visit));
    let document = protocol_paper::paper(t, &shown)?;
    let link = |end: &str, key: &str| {
        button_link(&Link::new(format!("{base}/needs/protocol.{end}"), t.text(key)), Kind::Secondary)
    };
    let files = vec![
        link("pdf", "needs_protocol-pdf"),
        link("docx", "needs_protocol-docx"),
        link("csv", "needs_protocol-csv"),
        link("json", "needs_protocol-json"),
    ];
    let body = html! {
        @if shown.room.example { p { (ui::example_mark(t)) } }
        (ui::actions(files))
        div class="document" { (press::html_body(&document)) }
    };
    let sheet = frame::room_sheet(&visit, &shown.room, shown.may_steer, t.text("needs_protocol-heading"));
    Ok(Reply::page(&visit, sheet, body))
}

/// The protocol as the kind of file that the address names.
pub(crate) async fn file(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::result_show).await?;
    let kind = FileKind::of_path(&visit.path);
    let document = protocol_paper::paper(&visit.t, &shown)?;
    let name = format!("needs-{}", shown.room.code);
    Ok(Reply::file(&name, kind, visit.labour(move || made(&document, kind)).await?))
}

fn made(document: &Document, kind: FileKind) -> Outcome<Vec<u8>> {
    match kind {
        FileKind::Docx => press::docx(document).map_err(No::broken),
        // The table with the figures is the first one.
        FileKind::Csv => Ok(document.tables().first().map(|table| press::csv(table)).unwrap_or_default().into_bytes()),
        _ => press::pdf(document).map_err(No::broken),
    }
}
