//! A paper on a page and as a file. Making a file is work for a processor, so it waits its turn and never holds up a page.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use kernel::{No, Outcome};
use maud::{Markup, html};
use press::Document;
use ui::{Kind, Link, T, button_link};
use web::{FileKind, Reply};

/// A public paper, and a file that was made of it.
type Made = (Document, FileKind, Arc<Vec<u8>>);

/// The last public papers; the same paper always gives the same bytes.
static PUBLIC: Mutex<VecDeque<Made>> = Mutex::new(VecDeque::new());
const KEPT: usize = 16;

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
pub(crate) async fn file(document: Document, name: &str, kind: FileKind) -> Outcome<Reply> {
    Ok(Reply::file(name, kind, made(document, kind).await?))
}

/// The paper as a file for the public: a released paper is made once.
pub(crate) async fn public_file(document: Document, name: &str, kind: FileKind) -> Outcome<Reply> {
    if let Some(bytes) = kept(&document, kind) {
        return Ok(Reply::file(name, kind, bytes.to_vec()));
    }
    let bytes = Arc::new(made(document.clone(), kind).await?);
    let mut papers = PUBLIC.lock().unwrap_or_else(PoisonError::into_inner);
    papers.push_back((document, kind, Arc::clone(&bytes)));
    while papers.len() > KEPT {
        papers.pop_front();
    }
    Ok(Reply::file(name, kind, bytes.to_vec()))
}

async fn made(document: Document, kind: FileKind) -> Outcome<Vec<u8>> {
    web::labour(move || {
        // Whoever waited for the same paper finds it done.
        if let Some(bytes) = kept(&document, kind) {
            return Ok(bytes.to_vec());
        }
        match kind {
            FileKind::Pdf => press::pdf(&document).map_err(No::broken),
            FileKind::Docx => press::docx(&document).map_err(No::broken),
            FileKind::Xlsx => press::xlsx(&document.title, &document.dated, &document.tables()).map_err(No::broken),
            FileKind::Csv => {
                Ok(document.tables().first().map(|table| press::csv(table)).unwrap_or_default().into_bytes())
            }
            FileKind::Json => serde_json::to_vec_pretty(&document).map_err(No::broken),
        }
    })
    .await
}

fn kept(document: &Document, kind: FileKind) -> Option<Arc<Vec<u8>>> {
    let papers = PUBLIC.lock().unwrap_or_else(PoisonError::into_inner);
    papers.iter().find(|(paper, made, _)| *made == kind && paper == document).map(|(_, _, bytes)| Arc::clone(bytes))
}
