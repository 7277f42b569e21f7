//! The papers of a definition as files. Making a file is work for a processor, so it waits its turn and never holds up a page.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use kernel::{Id, No, Outcome};
use maud::Markup;
use press::Document;
use ui::{Kind, Link, T, button_link};
use web::{FileKind, Reply, Visit};

use crate::{
    cases,
    model::Version,
    rules::paper::{Papers, papers},
};

/// A public paper, and a file that was made of it.
type Made = (Document, FileKind, Arc<Vec<u8>>);

/// The last public papers; the same paper always gives the same bytes.
static PUBLIC: Mutex<VecDeque<Made>> = Mutex::new(VecDeque::new());
const KEPT: usize = 8;

/// The ways to take the papers along: of a version, or of the text as it is now.
pub(crate) fn files(t: &T, home: &str, version: Option<Id<Version>>) -> Vec<Markup> {
    let query = version.map_or_else(String::new, |id| format!("?version={id}"));
    let kinds = [
        ("poster.pdf", "definition_paper-poster_pdf", Kind::Quiet),
        ("leaflet.pdf", "definition_paper-leaflet_pdf", Kind::Quiet),
        ("leaflet.docx", "definition_paper-leaflet_docx", Kind::Quiet),
    ];
    let link = |(end, key, kind): (&str, &str, Kind)| {
        button_link(&Link::new(format!("{home}/{end}{query}"), t.text(key)), kind)
    };
    kinds.into_iter().map(link).collect()
}

pub(crate) async fn poster(visit: Visit) -> Outcome<Reply> {
    let papers = asked(&visit).await?;
    file(papers.poster, &format!("{}-poster", visit.key("programme")), FileKind::Pdf).await
}

pub(crate) async fn leaflet(visit: Visit) -> Outcome<Reply> {
    let papers = asked(&visit).await?;
    file(papers.leaflet, &format!("{}-definition", visit.key("programme")), FileKind::of_path(&visit.path)).await
}

/// The papers of the version that the address names, or of the text as it is now.
async fn asked(visit: &Visit) -> Outcome<Papers> {
    let text = visit.query.get("version");
    let facts = if text.is_empty() {
        visit.ctx.read(cases::draft_paper).await?
    } else {
        let id = text.parse().map_err(|_| No::Missing)?;
        visit.ctx.read(move |tx| cases::version_paper(tx, id)).await?
    };
    Ok(papers(&facts, &visit.t))
}

async fn file(document: Document, name: &str, kind: FileKind) -> Outcome<Reply> {
    Ok(Reply::file(name, kind, made(document, kind).await?))
}

/// A paper as a file for the public: a released paper is made once.
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
    web::labour(move || match kind {
        FileKind::Docx => press::docx(&document).map_err(No::broken),
        _ => press::pdf(&document).map_err(No::broken),
    })
    .await
}

fn kept(document: &Document, kind: FileKind) -> Option<Arc<Vec<u8>>> {
    let papers = PUBLIC.lock().unwrap_or_else(PoisonError::into_inner);
    papers.iter().find(|(paper, made, _)| *made == kind && paper == document).map(|(_, _, bytes)| Arc::clone(bytes))
}
