//! Setting a PDF is work for a processor: one at a time, and never on the thread that answers pages.

use std::time::Duration;

use kernel::{No, Outcome};
use press::Document;
use tokio::sync::Semaphore;
use web::Reply;

static TURN: Semaphore = Semaphore::const_new(1);

/// How long somebody waits for their turn before they are asked to come back.
const PATIENCE: Duration = Duration::from_secs(20);

/// The paper as a document to go on writing in.
pub(super) async fn docx(document: Document, name: &str) -> Outcome<Reply> {
    let work = tokio::task::spawn_blocking(move || press::docx(&document));
    let bytes = work.await.map_err(No::broken)?.map_err(No::broken)?;
    let mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Ok(Reply::bytes(mime, bytes).saved_as(&format!("{name}.docx")))
}

/// The paper as a PDF to look at.
pub(super) async fn pdf(document: Document, name: &str) -> Outcome<Reply> {
    let turn = match tokio::time::timeout(PATIENCE, TURN.acquire()).await {
        Ok(Ok(turn)) => turn,
        Ok(Err(_)) | Err(_) => return Err(No::Busy(10)),
    };
    let work = tokio::task::spawn_blocking(move || {
        // The turn goes with the work: a reader who leaves does not let a second one in before it is done.
        let _turn = turn;
        press::pdf(&document)
    });
    let bytes = work.await.map_err(No::broken)?.map_err(No::broken)?;
    let safe: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    Ok(Reply::bytes("application/pdf", bytes).header("content-disposition", format!("inline; filename=\"{safe}.pdf\"")))
}
