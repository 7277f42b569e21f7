//! Papers as files. Making a file is work for a processor, so it waits its turn and never holds up a page.

use kernel::{No, Outcome};
use press::Document;
use web::{FileKind, Reply, Visit};

/// The paper as a document to go on writing in.
pub(super) async fn docx(visit: &Visit, document: Document, name: &str) -> Outcome<Reply> {
    let bytes = visit.labour(move || press::docx(&document).map_err(No::broken)).await?;
    Ok(Reply::file(name, FileKind::Docx, bytes))
}

/// The paper as a PDF to look at.
pub(super) async fn pdf(visit: &Visit, document: Document, name: &str) -> Outcome<Reply> {
    let bytes = visit.labour(move || press::pdf(&document).map_err(No::broken)).await?;
    Ok(Reply::file(name, FileKind::Pdf, bytes))
}
