//! What is printed before a workshop: poster with code, cards, group list, timetable.

use kernel::{No, Outcome};
use maud::{Markup, html};
use methods::offer::{clock, timetable as slots};
use press::{Block, Cell, Document, Figure, Row, Svg, Table};
use ui::{Kind, Link, T, button_link};
use web::{Reply, Visit};

use crate::{
    cases::{self, BoardShow},
    pages::{frame, paper::print},
    rules::layout::{Laid, MOST, Seat, layout},
};

/// For how many people groups are laid out where nobody joined and nobody said how many come.
const SOME: u32 = 20;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let (t, base, people) = (&visit.t, frame::base(&visit), expected(&visit, &shown));
    let card = |href: String, key: &str| {
        let link = Link::new(href, t.text(&format!("papers_show-{key}")));
        html! { li class="card" { (button_link(&link, Kind::Secondary)) p { (t.text(&format!("papers_show-{key}_text"))) } } }
    };
    // A workshop that goes another way has no cards of rounds and no groups, but its own room, where its sheets are.
    let way = &shown.workshop.way;
    let laid_out: &[&str] = if way.is_empty() { &["cards", "groups"] } else { &[] };
    let room = Some(format!("{base}/{way}/room")).filter(|path| !way.is_empty() && visit.may_open(path));
    let body = html! {
        @if !laid_out.is_empty() { (people_form(&visit, people)) }
        ul class="cards" {
            (card(format!("{base}/poster.pdf"), "poster"))
            @for end in laid_out { (card(format!("{base}/{end}.pdf?people={people}"), end)) }
            (card(format!("{base}/timetable.pdf"), "timetable"))
            @if let Some(room) = room { (card(room, "way")) }
        }
    };
    Ok(Reply::page(&visit, frame::sheet(&visit, &shown.workshop, t.text("papers_show-title")), body))
}

/// For how many people groups that are not formed yet are laid out: as asked for, or as many as joined.
fn expected(visit: &Visit, shown: &BoardShow) -> u32 {
    let joined = shown.board.attendees.iter().filter(|one| one.left_at.is_none()).map(|one| one.seats).sum();
    asked(visit).flatten().unwrap_or(if joined == 0 { SOME } else { joined })
}

/// The number that was asked for, if there was one; and whether it can be read.
fn asked(visit: &Visit) -> Option<Option<u32>> {
    let typed = visit.query.get("people").trim();
    (!typed.is_empty()).then(|| typed.parse().ok().filter(|people| (1..=MOST).contains(people)))
}

/// A paper can be printed before anybody joined: somebody says how many people will come.
fn people_form(visit: &Visit, people: u32) -> Markup {
    let t = &visit.t;
    let unread = asked(visit).is_some_and(|read| read.is_none());
    html! {
        form class="filter-form" method="get" action=(visit.path) {
            div class="field" {
                label for="people" { (t.text("papers_show-people")) }
                input id="people" name="people" type="text" inputmode="numeric" class="short" autocomplete="off"
                    value=(if unread { visit.query.get("people").to_owned() } else { people.to_string() })
                    aria-describedby=(if unread { "people-error people-hint" } else { "people-hint" }) aria-invalid=[unread.then_some("true")];
            }
            button class="button secondary" type="submit" { (t.text("papers_show-lay_out")) }
        }
        @if unread { p class="error" id="people-error" { (t.with("papers_show-people_unread", &[("most", i64::from(MOST).into())])) } }
        p class="muted" id="people-hint" { (t.text("papers_show-people_hint")) }
    }
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
    print::pdf(&visit, document, &format!("poster-{code}")).await
}

/// Empty cards of all rounds and groups, with the numbers that the capture grid asks for.
pub(crate) async fn cards(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let (t, workshop) = (&visit.t, &shown.workshop);
    let mut document = laid_out(&visit, &shown).with(Block::paragraph(t.text("cards-explained")));
    for (at, groups) in layout(workshop, &shown.board, expected(&visit, &shown)) {
        let Some(round) = workshop.round_at(at) else { continue };
        let colour = t.text(&format!("colour-{}", round.colour.word()));
        let heading = t.with("cards-round", &[("name", round.name.as_str().into()), ("colour", colour.into())]);
        document = document.with(Block::heading(2, heading));
        for group in groups {
            let label = format!("{}.{}", workshop.ordinal(at), group.number);
            document = document.with(card_table(t, (&label, &people(t, &group)), usize::from(round.items))?);
        }
    }
    print::pdf(&visit, document, &format!("cards-{}", frame::code(&visit))).await
}

fn card_table(t: &T, (label, people): (&str, &str), items: usize) -> Outcome<Table> {
    let columns = ["cards-card", "cards-text", "cards-from", "cards-aside"].map(|key| t.text(key));
    let caption = t.with("cards-group", &[("label", label.into()), ("people", people.into())]);
    let row = |number: usize| {
        let blank = ["\u{a0}\n\u{a0}\n\u{a0}", "\u{a0}", "\u{a0}"];
        Row::headed(format!("{label}.{number}"), blank.map(Cell::plain))
    };
    Ok(Table::new(caption, columns).map_err(No::broken)?.with_rows((1..=items).map(row)))
}

pub(crate) async fn groups(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    let (t, workshop) = (&visit.t, &shown.workshop);
    let mut document = laid_out(&visit, &shown);
    for (at, groups) in layout(workshop, &shown.board, expected(&visit, &shown)) {
        let Some(round) = workshop.round_at(at) else { continue };
        let before = workshop.written_before(at).map(|before| workshop.ordinal(before));
        let head = ["console-group", "console-people", "groups-from"].map(|key| t.text(key));
        let row = |group: &Laid| {
            let from = group.from.iter().filter_map(|number| before.map(|before| format!("{before}.{number}")));
            let cells = [people(t, group), dashed(from.collect::<Vec<_>>().join(", "))];
            Row::headed(format!("{}.{}", workshop.ordinal(at), group.number), cells.map(Cell::plain))
        };
        let table = Table::new(&round.name, head).map_err(No::broken)?.with_rows(groups.iter().map(row));
        document = document.with(Block::heading(2, &round.name)).with(table);
    }
    print::pdf(&visit, document, &format!("groups-{}", frame::code(&visit))).await
}

/// Who is in a group: by name, or by the number that they draw.
fn people(t: &T, group: &Laid) -> String {
    let word = |seat: &Seat| match seat {
        Seat::Named(name) => name.clone(),
        Seat::Numbered(number) => t.with("groups-person", &[("number", (*number).into())]),
    };
    dashed(group.people.iter().map(word).collect::<Vec<_>>().join(", "))
}

fn dashed(text: String) -> String {
    if text.is_empty() { "–".to_owned() } else { text }
}

/// The head of a paper with groups; where some are not formed yet, it says for how many people they are laid out.
fn laid_out(visit: &Visit, shown: &BoardShow) -> Document {
    let (workshop, document) = (&shown.workshop, begun(&visit.t, shown));
    let formed = |(at, _)| shown.board.round(at).next().is_some();
    if (1..).zip(&workshop.method.rounds).filter(|(_, round)| round.is_written()).all(formed) {
        return document;
    }
    let people = expected(visit, shown);
    document.with(Block::note(visit.t.with("groups-laid_out", &[("people", i64::from(people).into())])))
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
    print::pdf(&visit, begun(t, &shown).with(table), &format!("timetable-{}", frame::code(&visit))).await
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
