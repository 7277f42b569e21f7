//! The protocol as a paper: figures and scores as tables, the picture, cards in their groups, and what leadership stated.

use kernel::{No, Outcome};
use press::{Block, Cell, Document, Figure, Row, Svg, Table};
use ui::T;

use crate::{
    cases::ResultShow,
    model::{Card, CardGroup, Score, Sum, WishRow, WishWord},
    pages::{
        office::score_list,
        room::{chart, results},
    },
    rules::{self, AreaResult},
};

/// The paper of a needs workshop as it stands now.
pub(super) fn paper(t: &T, shown: &ResultShow) -> Outcome<Document> {
    let room = &shown.room;
    let subtitle = [("office", shown.office.0.as_str().into()), ("day", t.day(room.day).into())];
    let mut document = Document::new(&room.title, t.lang().tag(), &room.programme.1, shown.now.day().to_string())
        .with_subtitle(t.with("result_show-lead", &subtitle))
        .with_running_title(&room.programme.1)
        .with(Block::paragraph(shown.sitting.template.question.in_lang(t.lang())));
    if room.example {
        document = document.with(Block::note(t.text("result_show-example")));
    }
    document = document.with(Block::heading(2, t.text("result_show-heading")));
    document = match &shown.results {
        Some(results) => figures(document, t, shown, results)?,
        None => document.with(Block::paragraph(t.text("result_show-open_text"))),
    };
    document = cards(document, t, shown)?;
    wishes(document, t, shown)
}

fn figures(document: Document, t: &T, shown: &ResultShow, all: &[(AreaResult, Option<Sum>)]) -> Outcome<Document> {
    let lang = t.lang();
    let mut head = vec![t.text("score_list-area")];
    head.extend(shown.sitting.template.scales.iter().map(|scale| scale.name.in_lang(lang).to_owned()));
    head.push(t.text("ratings_capture-dots"));
    let row = |(result, _): &(AreaResult, Option<Sum>)| {
        let mut cells: Vec<String> =
            result.figures.iter().map(|figure| results::figure_words(t, figure.as_ref())).collect();
        cells.push(results::dots_words(t, result));
        Row::headed(name(t, shown, result.area.as_str()), cells.into_iter().map(Cell::plain))
    };
    let table = Table::new(t.text("result_show-caption"), head).map_err(No::broken)?.with_rows(all.iter().map(row));
    let head = ["area", "score", "how"].map(|key| t.text(&format!("score_list-{key}")));
    let lines = scores(t, shown, all).into_iter();
    let lines = lines.map(|(area, score, how)| Row::headed(area, [score, how].map(Cell::plain)));
    let reckoned = Table::new(t.text("score_list-caption"), head).map_err(No::broken)?.with_rows(lines);
    let bare: Vec<AreaResult> = all.iter().map(|(result, _)| result.clone()).collect();
    let svg = Svg::parse(&chart::drawing(t, &shown.sitting, &bare).into_string()).map_err(No::broken)?;
    let picture = Figure::new(svg, t.text("result_show-alt"), t.text("result_show-picture")).map_err(No::broken)?;
    let threshold = i64::from(shown.sitting.template.threshold);
    Ok(document
        .with(Block::paragraph(t.with("result_show-explained", &[("threshold", threshold.into())])))
        .with(picture)
        .with(table)
        .with(Block::heading(2, t.text("result_show-scores")))
        .with(Block::paragraph(t.text("result_show-scores_text")))
        .with(reckoned))
}

/// Area, score and how it came about, for page and paper.
pub(super) fn scores(t: &T, shown: &ResultShow, all: &[(AreaResult, Option<Sum>)]) -> Vec<(String, String, String)> {
    let line = |(result, sum): &(AreaResult, Option<Sum>)| {
        let (office, area) = (shown.sitting.office, result.area.clone());
        let score = Score { office, area, sum: sum.clone(), by_hand: None, reason: String::new(), version: 0 };
        let words = rules::words(&score).map_or_else(|| t.text("score_list-few"), |say| t.say(&say));
        let points = score.counts().map_or_else(|| "–".to_owned(), |points| points.to_string());
        (name(t, shown, result.area.as_str()), points, words)
    };
    all.iter().map(line).collect()
}

fn cards(document: Document, t: &T, shown: &ResultShow) -> Outcome<Document> {
    let document = document.with(Block::heading(2, t.text("needs_protocol-cards")));
    if shown.cards.is_empty() {
        return Ok(document.with(Block::paragraph(t.text("needs_protocol-no_cards"))));
    }
    let loose = None::<&CardGroup>;
    let groups = shown.groups.iter().map(Some).chain(std::iter::once(loose));
    let mut document = document;
    for group in groups {
        let own: Vec<&Card> = shown.cards.iter().filter(|card| card.group == group.map(|one| one.id)).collect();
        if own.is_empty() {
            continue;
        }
        let caption = group.map_or_else(|| t.text("cards_group-loose"), |group| group.name.clone());
        let head = ["number", "kind", "area", "text"].map(|key| t.text(&format!("needs_protocol-{key}")));
        let row = |card: &&Card| {
            let kind = t.text(&format!("card-{}", card.kind.word()));
            let cells = [kind, name(t, shown, card.area.as_str()), card.text.clone()];
            Row::headed(card.number.unwrap_or(0).to_string(), cells.map(Cell::plain))
        };
        let table = Table::new(caption, head).map_err(No::broken)?.with_rows(own.iter().map(row));
        document = document.with(table);
    }
    Ok(document)
}

fn wishes(document: Document, t: &T, shown: &ResultShow) -> Outcome<Document> {
    let document = document.with(Block::heading(2, t.text("needs_protocol-wishes")));
    let stated: Vec<&WishRow> = shown.wishes.iter().filter(|wish| wish.kind != WishWord::None).collect();
    if stated.is_empty() {
        return Ok(document.with(Block::paragraph(t.text("needs_protocol-no_wishes"))));
    }
    let head = ["area", "wish", "reason"].map(|key| t.text(&format!("needs_protocol-{key}")));
    let row = |wish: &&WishRow| {
        let service = shown.services.iter().find(|(id, _)| wish.service.as_ref() == Some(id));
        let words = score_list::words(t, wish.kind, service.map_or("", |(_, name)| name.as_str()));
        Row::headed(name(t, shown, wish.area.as_str()), [words, wish.reason.clone()].map(Cell::plain))
    };
    let table = Table::new(t.text("needs_protocol-wishes"), head).map_err(No::broken)?;
    Ok(document.with(table.with_rows(stated.iter().map(row))))
}

fn name(t: &T, shown: &ResultShow, area: &str) -> String {
    shown.sitting.area(area).map_or_else(|| area.to_owned(), |area| area.label(t.lang()))
}
