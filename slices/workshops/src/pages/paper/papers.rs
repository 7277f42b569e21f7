//! What is printed before a workshop: poster with code, cards, group list, timetable.

use kernel::{No, Outcome};
use maud::html;
use methods::offer::{clock, timetable as slots};
use press::{Block, Cell, Document, Figure, Row, Svg, Table};
use ui::{Kind, Link, T, button_link};
use web::{Reply, Visit};

use crate::{
    cases::{self, BoardShow},
    model::Group,
    pages::{frame, paper::print},
    rules::protocol,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let (t, base) = (&visit.t, frame::base(&visit));
    // A workshop that goes another way has no cards of rounds and no groups, but its own room, where its sheets are.
    let way = &shown.workshop.way;
    let ends: &[&str] =
        if way.is_empty() { &["poster", "cards", "groups", "timetable"] } else { &["poster", "timetable"] };
    let card = |href: String, key: &str| {
        let link = Link::new(href, t.text(&format!("papers_show-{key}")));
        html! { li class="card" { (button_link(&link, Kind::Secondary)) p { (t.text(&format!("papers_show-{key}_text"))) } } }
    };
    let room = Some(format!("{base}/{way}/room")).filter(|path| !way.is_empty() && visit.may_open(path));
    let body = html! {
        ul class="cards" {
            @for end in ends { (card(format!("{base}/{end}.pdf"), end)) }
            @if let Some(room) = room { (card(room, "way")) }
        }
    };
    Ok(Reply::page(&visit, frame::sheet(&visit, &shown.workshop, t.text("papers_show-title")), body))
}

pub(crate) async fn poster(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let (t, code) = (&visit.t, frame::code(&visit));
    let address = format!("{}{}", visit.shown_url(), frame::base(&visit));
    let mut document = begun(t, &shown).with(Block::heading(2, t.text("poster-how")));
    if let Some(svg) = ui::qr_svg(&address) {
        let alt = t.with("poster-alt", &[("address", address.as_str().into())]);
        document =
            document.with(Figure::new(Svg::parse(&svg).map_err(No::broken)?, alt, &address).map_err(No::broken)?);
    }
    document = document
        .with(Block::heading(2, t.with("poster-code", &[("code", code.to_uppercase().into())])))
        .with(Block::steps(["poster-step_1", "poster-step_2", "poster-step_3"].map(|key| t.text(key))))
        .with(Block::note(t.text("poster-note")));
    print::pdf(document, &format!("poster-{code}")).await
}

/// Empty cards of all rounds and groups, with the numbers that the capture grid asks for.
pub(crate) async fn cards(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let t = &visit.t;
    let (workshop, board) = (&shown.workshop, &shown.board);
    let mut document = begun(t, &shown).with(Block::paragraph(t.text("cards-explained")));
    for (at, round) in workshop.method.rounds.iter().enumerate().filter(|(_, round)| round.is_written()) {
        let colour = t.text(&format!("colour-{}", round.colour.word()));
        let heading = t.with("cards-round", &[("name", round.name.as_str().into()), ("colour", colour.into())]);
        document = document.with(Block::heading(2, heading));
        let labels: Vec<String> =
            board.round(at + 1).map(|group| protocol::group_label(workshop, board, group.id)).collect();
        // Nobody knows the groups before they are formed: then one table a round is copied by hand.
        let labels = if labels.is_empty() { vec![format!("{}.…", workshop.ordinal(at + 1))] } else { labels };
        for label in labels {
            document = document.with(card_table(t, &label, usize::from(round.items))?);
        }
    }
    print::pdf(document, &format!("cards-{}", frame::code(&visit))).await
}

fn card_table(t: &T, label: &str, items: usize) -> Outcome<Table> {
    let columns = ["cards-card", "cards-text", "cards-from", "cards-aside"].map(|key| t.text(key));
    let caption = t.with("table-group", &[("label", label.into())]);
    let row = |number: usize| {
        let blank = ["\u{a0}\n\u{a0}\n\u{a0}", "\u{a0}", "\u{a0}"];
        Row::headed(format!("{label}.{number}"), blank.map(Cell::plain))
    };
    Ok(Table::new(caption, columns).map_err(No::broken)?.with_rows((1..=items).map(row)))
}

pub(crate) async fn groups(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let t = &visit.t;
    let (workshop, board) = (&shown.workshop, &shown.board);
    let mut document = begun(t, &shown);
    for (at, round) in workshop.method.rounds.iter().enumerate() {
        let groups: Vec<&Group> = board.round(at + 1).collect();
        if groups.is_empty() {
            continue;
        }
        let head = ["console-group", "console-people"].map(|key| t.text(key));
        let row = |group: &&Group| {
            let names =
                board.attendees.iter().filter(|one| group.members.contains(&one.id)).map(|one| one.name.as_str());
            let names = names.collect::<Vec<_>>().join(", ");
            let names = if names.is_empty() { "–".to_owned() } else { names };
            Row::headed(protocol::group_label(workshop, board, group.id), [Cell::plain(names)])
        };
        let table = Table::new(&round.name, head).map_err(No::broken)?.with_rows(groups.iter().map(row));
        document = document.with(Block::heading(2, &round.name)).with(table);
    }
    if document.blocks.len() == 1 {
        document = document.with(Block::paragraph(t.text("groups-none")));
    }
    print::pdf(document, &format!("groups-{}", frame::code(&visit))).await
}

pub(crate) async fn timetable(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let t = &visit.t;
    let workshop = &shown.workshop;
    let head = ["timetable-time", "timetable-round", "timetable-minutes"].map(|key| t.text(key));
    let row = |(round, slot): (&methods::offer::Round, methods::offer::Slot)| {
        let time = format!("{}–{}", clock(slot.from), clock(slot.until));
        Row::headed(time, [Cell::plain(&round.name), Cell::plain(round.minutes.to_string())])
    };
    let all = slots(&workshop.method, workshop.start);
    let rows = workshop.method.rounds.iter().zip(all).map(row);
    let table = Table::new(t.text("timetable-caption"), head).map_err(No::broken)?.with_rows(rows);
    print::pdf(begun(t, &shown).with(table), &format!("timetable-{}", frame::code(&visit))).await
}

/// The head of each print: title, day, question.
fn begun(t: &T, shown: &BoardShow) -> Document {
    let workshop = &shown.workshop;
    let question = t.with("protocol-question", &[("question", workshop.method.question.as_str().into())]);
    Document::new(&workshop.title, t.lang().tag(), &shown.programme.1, shown.now.day().to_string())
        .with_subtitle(t.day(workshop.day))
        .with_running_title(&shown.programme.1)
        .with(Block::paragraph(question))
}
