//! The papers of a definition as files. Making a file is work for a processor, so it waits its turn and never holds up a page.

use kernel::{Id, No, Outcome};
use maud::Markup;
use press::Document;
use ui::{Kind, Link, T, button_link};
use web::{FileKind, MadeOnce, Reply, Visit};

use crate::{
    cases,
    model::Version,
    rules::paper::{Papers, papers},
};

static PUBLIC: MadeOnce<Document> = MadeOnce::of(32);

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
    file(&visit, papers.poster, &format!("{}-poster", visit.key("programme")), FileKind::Pdf).await
}

pub(crate) async fn leaflet(visit: Visit) -> Outcome<Reply> {
    let papers = asked(&visit).await?;
    let kind = FileKind::of_path(&visit.path);
    file(&visit, papers.leaflet, &format!("{}-definition", visit.key("programme")), kind).await
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

async fn file(visit: &Visit, document: Document, name: &str, kind: FileKind) -> Outcome<Reply> {
    Ok(Reply::file(name, kind, visit.labour(move || made(&document, kind)).await?))
}

/// A paper as a file for the public: a released paper is made once.
pub(crate) async fn public_file(visit: &Visit, document: Document, name: &str, kind: FileKind) -> Outcome<Reply> {
    Ok(Reply::file(name, kind, PUBLIC.file(visit, document, kind, made).await?))
}

fn made(document: &Document, kind: FileKind) -> Outcome<Vec<u8>> {
    match kind {
        FileKind::Docx => press::docx(document).map_err(No::broken),
        _ => press::pdf(document).map_err(No::broken),
    }
}
