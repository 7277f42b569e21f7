//! What a needs workshop needs without phones: a sheet for ratings and dots, and a sheet for cards. A facilitator enters both later.

use kernel::{No, Outcome};
use press::{Block, Cell, Document, Row, Table};
use ui::T;
use web::{FileKind, Reply, Visit};

use crate::{
    cases::{self, RoomShow},
    model::{CardKind, Scale},
    pages::frame,
};

/// Room for a sentence by hand: as wide as two columns of a sheet may be, and three lines high.
fn blank() -> Cell {
    Cell::plain(format!("{}\n\u{a0}\n\u{a0}", "\u{a0}".repeat(60)))
}

/// A sheet for the ratings and dots of one person: all areas, all scales of the template.
pub(crate) async fn ratings(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let document = rating_sheet(&visit.t, &shown)?;
    printed(&visit, document, &format!("needs-sheet-{}", shown.room.code)).await
}

/// A sheet for the cards of one person: for each area room for a strength and a weakness.
pub(crate) async fn cards(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let document = card_sheet(&visit.t, &shown, &format!("{}{}", visit.shown_url(), frame::base(&visit)))?;
    printed(&visit, document, &format!("needs-cards-{}", shown.room.code)).await
}

async fn printed(visit: &Visit, document: Document, name: &str) -> Outcome<Reply> {
    let bytes = visit.labour(move || press::pdf(&document).map_err(No::broken)).await?;
    Ok(Reply::file(name, FileKind::Pdf, bytes))
}

fn rating_sheet(t: &T, shown: &RoomShow) -> Outcome<Document> {
    let (lang, template) = (t.lang(), &shown.sitting.template);
    let scale = |scale: &Scale| {
        let ends = [
            ("name", scale.name.in_lang(lang).into()),
            ("least", scale.least.into()),
            ("low", scale.low.in_lang(lang).into()),
            ("most", scale.most.into()),
            ("high", scale.high.in_lang(lang).into()),
        ];
        t.with("needs_sheet-scale", &ends)
    };
    let mut head = vec![t.text("score_list-area")];
    head.extend(template.scales.iter().map(|scale| scale.name.in_lang(lang).to_owned()));
    head.push(t.text("ratings_capture-dots"));
    let points = |scale: &Scale| {
        // Wide and high enough for a circle around one of them.
        let points: Vec<String> = (scale.least..=scale.most).map(|point| point.to_string()).collect();
        Cell::plain(format!("{}\n\u{a0}", points.join("\u{a0}\u{a0}\u{a0}")))
    };
    let row = |area: &crate::model::Area| {
        let cells = template.scales.iter().map(points).chain([Cell::plain("\u{a0}")]);
        Row::headed(area.label(lang), cells)
    };
    let table = Table::new(t.text("needs_sheet-caption"), head).map_err(No::broken)?;
    let dots = [("dots", i64::from(template.dots).into())];
    let question = template.question.in_lang(lang);
    Ok(begun(t, shown)
        .with(Block::paragraph(question))
        .with(Block::paragraph(t.text("needs_sheet-number")))
        .with(Block::paragraph(t.text("needs_sheet-explained")))
        .with(Block::bullets(template.scales.iter().map(scale)))
        .with(table.with_rows(shown.sitting.areas.iter().map(row)))
        .with(Block::note(t.with("needs_sheet-dots", &dots))))
}

fn card_sheet(t: &T, shown: &RoomShow, address: &str) -> Outcome<Document> {
    let mut head = vec![t.text("score_list-area")];
    head.extend(CardKind::ALL.map(|kind| t.text(&format!("card-{}", kind.word()))));
    let row = |area: &crate::model::Area| Row::headed(area.label(t.lang()), [blank(), blank()]);
    let table = Table::new(t.text("needs_cards-caption"), head).map_err(No::broken)?;
    let code = shown.room.code.to_uppercase();
    Ok(begun(t, shown)
        .with(Block::paragraph(t.text("needs_cards-explained")))
        .with(Block::paragraph(t.with("needs_cards-code", &[("code", code.into()), ("address", address.into())])))
        .with(table.with_rows(shown.sitting.areas.iter().map(row))))
}

/// The head of each: title, day, code.
fn begun(t: &T, shown: &RoomShow) -> Document {
    let room = &shown.room;
    let subtitle = [("day", t.day(room.day).into()), ("code", room.code.to_uppercase().into())];
    Document::new(&room.title, t.lang().tag(), &room.programme.1, room.day.to_string())
        .with_subtitle(t.with("needs_sheet-head", &subtitle))
        .with_running_title(&room.programme.1)
}
