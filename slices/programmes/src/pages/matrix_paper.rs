//! A paper on a page and as a file. Making a file is work for a processor, so it waits its turn and never holds up a page.

use kernel::{No, Outcome};
use maud::{Markup, html};
use press::Document;
use ui::{Kind, Link, T, button_link};
use web::{FileKind, MadeOnce, Reply, Visit};

static PUBLIC: MadeOnce<Document> = MadeOnce::of(32);

/// The paper's content without its title, which is the page's heading already.
pub(crate) fn paper(document: &Document) -> Markup {
    below(document, html! {})
}

/// The same with its title, for a page that has another heading.
pub(crate) fn paper_titled(document: &Document) -> Markup {
    let head = html! {
        p class="lead" { strong { (document.title) } }
        @if let Some(subtitle) = &document.subtitle { p { (subtitle) } }
    };
    below(document, head)
}

fn below(document: &Document, title: Markup) -> Markup {
    html! { div class="document matrix" { (title) (press::html_body(document)) } }
}

/// The ways to take the paper along.
pub(crate) fn files(t: &T, path: &str) -> Vec<Markup> {
    let kinds = [
        ("pdf", "matrix-pdf", Kind::Secondary),
        ("docx", "matrix-docx", Kind::Quiet),
        ("xlsx", "matrix-xlsx", Kind::Quiet),
        ("json", "matrix-json", Kind::Quiet),
    ];
    let link = |(ending, text, kind): (&str, &str, Kind)| {
        button_link(&Link::new(format!("{path}.{ending}"), t.text(text)), kind)
    };
    kinds.into_iter().map(link).collect()
}

/// The paper as a file, for those who may see the page.
pub(crate) async fn file(visit: &Visit, document: Document, name: &str, kind: FileKind) -> Outcome<Reply> {
    Ok(Reply::file(name, kind, visit.labour(move || made(&document, kind)).await?))
}

/// The paper as a file for the public: a released paper is made once.
pub(crate) async fn public_file(visit: &Visit, document: Document, name: &str, kind: FileKind) -> Outcome<Reply> {
    Ok(Reply::file(name, kind, PUBLIC.file(visit, document, kind, made).await?))
}

fn made(document: &Document, kind: FileKind) -> Outcome<Vec<u8>> {
    match kind {
        FileKind::Pdf => press::pdf(document).map_err(No::broken),
        FileKind::Docx => press::docx(document).map_err(No::broken),
        FileKind::Xlsx => press::xlsx(&document.title, &document.dated, &document.tables()).map_err(No::broken),
        FileKind::Csv => Ok(document.tables().first().map(|table| press::csv(table)).unwrap_or_default().into_bytes()),
        FileKind::Json => serde_json::to_vec_pretty(document).map_err(No::broken),
    }
}
