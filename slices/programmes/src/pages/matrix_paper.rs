//! A paper on a page and as PDF. Setting a PDF is work for a processor, so it waits its turn and never holds up a page.

use std::{
    collections::VecDeque,
    sync::{Arc, LazyLock, Mutex, PoisonError},
    time::Duration,
};

use kernel::{No, Outcome};
use maud::{Markup, html};
use press::Document;
use tokio::sync::{Semaphore, SemaphorePermit};
use web::Reply;

/// How many PDFs are set at once: one processor stays free for pages.
static TURNS: LazyLock<Semaphore> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Semaphore::new(cores.saturating_sub(1).max(1))
});

/// How long somebody waits for their turn before they are asked to come back.
const PATIENCE: Duration = Duration::from_secs(20);

/// The last public papers; the same paper always gives the same bytes.
static PUBLIC: Mutex<VecDeque<(Document, Arc<Vec<u8>>)>> = Mutex::new(VecDeque::new());
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

/// The paper as PDF, for those who may see the page.
pub(crate) async fn pdf(document: Document, name: &str) -> Outcome<Reply> {
    let turn = turn().await?;
    Ok(file(name, set(document, turn).await?))
}

/// The paper as PDF for the public: a released paper is set once.
pub(crate) async fn public_pdf(document: Document, name: &str) -> Outcome<Reply> {
    if let Some(bytes) = kept(&document) {
        return Ok(file(name, bytes.to_vec()));
    }
    let turn = turn().await?;
    // Whoever waited for the same paper finds it done.
    if let Some(bytes) = kept(&document) {
        return Ok(file(name, bytes.to_vec()));
    }
    let bytes = Arc::new(set(document.clone(), turn).await?);
    let mut papers = PUBLIC.lock().unwrap_or_else(PoisonError::into_inner);
    papers.push_back((document, Arc::clone(&bytes)));
    while papers.len() > KEPT {
        papers.pop_front();
    }
    Ok(file(name, bytes.to_vec()))
}

async fn turn() -> Outcome<SemaphorePermit<'static>> {
    match tokio::time::timeout(PATIENCE, TURNS.acquire()).await {
        Ok(Ok(permit)) => Ok(permit),
        Ok(Err(_)) | Err(_) => Err(No::Busy(10)),
    }
}

/// The turn goes with the work: a reader who leaves does not let a further one in before it is done.
async fn set(document: Document, turn: SemaphorePermit<'static>) -> Outcome<Vec<u8>> {
    let work = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        press::pdf(&document)
    });
    work.await.map_err(No::broken)?.map_err(No::broken)
}

fn kept(document: &Document) -> Option<Arc<Vec<u8>>> {
    let papers = PUBLIC.lock().unwrap_or_else(PoisonError::into_inner);
    papers.iter().find(|(paper, _)| paper == document).map(|(_, bytes)| Arc::clone(bytes))
}

fn file(name: &str, bytes: Vec<u8>) -> Reply {
    let safe: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    Reply::bytes("application/pdf", bytes).header("content-disposition", format!("inline; filename=\"{safe}.pdf\""))
}
