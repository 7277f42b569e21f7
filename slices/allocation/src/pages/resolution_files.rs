//! A resolution to be taken along: its matrix as a file, its text for a newsletter, and the document it was computed from.

use kernel::{Id, No, Outcome};
use maud::html;
use press::{Block, Document, Table};
use ui::{Kind, Link, button_link};
use web::{FileKind, Reply, Visit};

use super::frame;
use crate::{
    cases::{self, ResolutionShow},
    model::Resolution,
    rules,
};

async fn shown(visit: &Visit) -> Outcome<ResolutionShow> {
    let id: Id<Resolution> = visit.param("resolution")?;
    let texts = visit.t.clone();
    visit.ctx.read(move |tx| cases::resolution_show(tx, &texts, id)).await
}

fn name(shown: &ResolutionShow) -> String {
    format!("{}-allocation-{}", shown.programme.key, shown.resolution.line.number)
}

/// The matrix as a file, of the kind that the address ends with.
pub(crate) async fn file(visit: Visit) -> Outcome<Reply> {
    let (shown, kind) = (shown(&visit).await?, FileKind::of_path(&visit.path));
    let frozen = &shown.resolution.frozen;
    // A spreadsheet holds tables only, and what a paper says below its table too.
    let conditions = rules::conditions_table(&frozen.basis, &frozen.ranks, &visit.t);
    let (name, paper) = (name(&shown), shown.paper);
    let bytes = visit.labour(move || match kind {
        FileKind::Docx => press::docx(&paper).map_err(No::broken),
        FileKind::Xlsx => {
            let tables: Vec<&Table> = paper.tables().into_iter().chain(&conditions).collect();
            press::xlsx(&paper.title, &paper.dated, &tables).map_err(No::broken)
        }
        FileKind::Json => serde_json::to_vec_pretty(&paper).map_err(No::broken),
        FileKind::Pdf | FileKind::Csv => press::pdf(&paper).map_err(No::broken),
    });
    Ok(Reply::file(&name, kind, bytes.await?))
}

/// What `gelingen allocate` reads, to work it out without this program's records.
pub(crate) async fn question(visit: Visit) -> Outcome<Reply> {
    let id: Id<Resolution> = visit.param("resolution")?;
    let texts = visit.t.clone();
    let shown = visit.ctx.read(move |tx| cases::resolution_question(tx, &texts, id)).await?;
    let document = rules::document(&shown.resolution.frozen.basis, &visit.t);
    Ok(Reply::file(&name(&shown), FileKind::Json, document.into_bytes()))
}

/// The text to be copied.
pub(crate) async fn newsletter(visit: Visit) -> Outcome<Reply> {
    let shown = shown(&visit).await?;
    let t = &visit.t;
    let base = frame::resolution(&shown.programme, shown.resolution.line.id);
    let text = press::text(&block(&shown.paper));
    let file = Link::new(format!("{base}/newsletter.txt"), t.text("resolution_newsletter-file"));
    let body = html! {
        p class="as-typed" { (text.trim()) }
        (ui::actions(vec![button_link(&file, Kind::Secondary)]))
    };
    let sheet = frame::sheet(&visit, &shown.programme, t.text("resolution_newsletter-heading"));
    let sheet = sheet.crumb(base, frame::numbered(t, shown.resolution.line.number));
    Ok(Reply::page(&visit, sheet.lead(t.text("resolution_newsletter-lead")), body))
}

/// The same as a file.
pub(crate) async fn newsletter_text(visit: Visit) -> Outcome<Reply> {
    let shown = shown(&visit).await?;
    let text = press::text(&block(&shown.paper));
    let reply = Reply::bytes("text/plain; charset=utf-8", text.into_bytes());
    Ok(reply.saved_as(&format!("{}.txt", name(&shown))))
}

/// The matrix without its table: what a newsletter prints are sentences and the list.
fn block(paper: &Document) -> Document {
    let mut text = paper.clone();
    text.blocks.retain(|block| matches!(block, Block::Paragraph(_) | Block::List(_)));
    text
}
