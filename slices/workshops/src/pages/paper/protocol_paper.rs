//! The protocol as a paper: facts, the pyramid with its words, and each round as a table.

use kernel::{No, Outcome};
use press::{Block, Cell, Document, Figure, Row, Svg, Table};
use ui::T;

use crate::{
    cases::BoardShow,
    pages::{frame, room::pyramid},
    rules::protocol::Line,
};

/// The paper of a workshop as it stands now.
pub(super) fn paper(t: &T, shown: &BoardShow) -> Outcome<Document> {
    let workshop = &shown.workshop;
    let dated = workshop.closed_at.unwrap_or(shown.now).day().to_string();
    let mut document = Document::new(&workshop.title, t.lang().tag(), &shown.programme.1, dated)
        .with_subtitle(t.with("protocol-subtitle", &[("day", t.day(workshop.day).into())]))
        .with_running_title(&shown.programme.1)
        .with(Block::paragraph(t.with("protocol-question", &[("question", workshop.method.question.as_str().into())])))
        .with(Block::paragraph(frame::standing(t, workshop)));
    if workshop.purpose == crate::model::Purpose::Example {
        document = document.with(Block::note(t.text("protocol-example")));
    }
    if shown.lines.is_empty() {
        return Ok(document.with(Block::paragraph(t.text("protocol-empty"))));
    }
    let words = pyramid::words(t, workshop, &shown.board);
    let svg = Svg::parse(&pyramid::drawing(workshop, &shown.board).into_string()).map_err(No::broken)?;
    document = document
        .with(Block::heading(2, t.text("protocol-pyramid")))
        .with(Figure::new(svg, words.join(" "), t.text("protocol-pyramid_caption")).map_err(No::broken)?)
        .with(Block::bullets(words));
    for (at, round) in workshop.method.rounds.iter().enumerate().rev() {
        let lines: Vec<&Line> = shown.lines.iter().filter(|line| line.round == at + 1).collect();
        if !lines.is_empty() {
            document = document
                .with(Block::heading(2, &round.name))
                .with(Block::paragraph(times(t, &lines)))
                .with(table(t, &round.name, &lines)?);
        }
    }
    Ok(match round_times(t, shown)? {
        Some(table) => document.with(Block::heading(2, t.text("protocol-rounds"))).with(table),
        None => document,
    })
}

/// When each round began and ended; none where everything was on paper.
fn round_times(t: &T, shown: &BoardShow) -> Outcome<Option<Table>> {
    let told = |at: Option<kernel::Moment>| or_dash(at.map_or_else(String::new, |at| t.moment(at)));
    let began = shown.workshop.method.rounds.iter().zip(&shown.times).filter(|(_, (from, _))| from.is_some());
    let rows: Vec<Row> = began
        .map(|(round, (from, until))| Row::headed(&round.name, [told(*from), told(*until)].map(Cell::plain)))
        .collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let columns = ["timetable-round", "protocol-began", "protocol-ended"].map(|key| t.text(key));
    let table = Table::new(t.text("protocol-rounds_caption"), columns).map_err(No::broken)?;
    Ok(Some(table.with_rows(rows)))
}

/// When the first and the last statement of a round were shared.
fn times(t: &T, lines: &[&Line]) -> String {
    let moment = |at: Option<kernel::Moment>| at.map_or(String::new(), |at| t.moment(at));
    let (from, until) = (lines.iter().map(|line| line.at).min(), lines.iter().map(|line| line.at).max());
    t.with("protocol-times", &[("from", moment(from).into()), ("until", moment(until).into())])
}

fn table(t: &T, name: &str, lines: &[&Line]) -> Outcome<Table> {
    let columns = ["label", "text", "from", "fate", "dissent"].map(|key| t.text(&format!("protocol-{key}")));
    let caption = t.with("protocol-caption", &[("name", name.into())]);
    let table = Table::new(caption, columns).map_err(No::broken)?;
    Ok(table.with_rows(lines.iter().map(|line| row(t, line))))
}

fn row(t: &T, line: &Line) -> Row {
    let from: Vec<String> =
        line.from.iter().map(|(label, way)| format!("{label} ({})", t.text(&format!("way-{}", way.word())))).collect();
    let mut fate = vec![t.text(&format!("outcome-{}", line.outcome.word()))];
    fate.extend((!line.to.is_empty()).then(|| line.to.join(", ")));
    fate.extend(line.reasons.iter().map(|one| format!("{}: {} ({})", one.group, one.text, t.moment(one.at))));
    let dissents: Vec<_> = line.dissents.iter().map(|one| format!("{} ({})", one.text, t.moment(one.at))).collect();
    let cells = [line.text.clone(), or_dash(from.join(", ")), fate.join("; "), or_dash(dissents.join("; "))];
    Row::headed(line.label.clone(), cells.map(Cell::plain))
}

fn or_dash(text: String) -> String {
    if text.is_empty() { "–".to_owned() } else { text }
}
