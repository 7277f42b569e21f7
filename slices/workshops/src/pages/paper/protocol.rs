//! The protocol: as a page, as PDF, as a table for spreadsheets, and as JSON.

use kernel::{Actor, No, Outcome};
use maud::html;
use serde_json::json;
use ui::{Kind, Link, button_link};
use web::{Reply, Sheet, Visit};

use crate::{
    cases::{self, BoardShow},
    pages::{
        frame,
        paper::{print, protocol_paper},
        room::{photos, pyramid},
    },
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::protocol_show).await?;
    let (t, base) = (&visit.t, frame::base(&visit));
    let document = protocol_paper::paper(t, &shown)?;
    let link =
        |end: &str, key: &str| button_link(&Link::new(format!("{base}/protocol.{end}"), t.text(key)), Kind::Secondary);
    let mut files = vec![
        link("pdf", "protocol-pdf"),
        link("docx", "protocol-docx"),
        link("csv", "protocol-csv"),
        link("json", "protocol-json"),
    ];
    files.push(button_link(&Link::new(format!("{base}/wall"), t.text("console-wall")), Kind::Quiet));
    let body = html! {
        (frame::purpose_mark(t, &shown.workshop))
        (ui::actions(files))
        div class="document" { (press::html_body(&document)) }
        @if !shown.photos.is_empty() {
            (ui::section(&t.text("protocol-photos"), html! {
                p class="muted" { (t.text("protocol-photos_text")) }
                @for photo in &shown.photos { (photos::figure(t, &base, &shown, photo)) }
            }))
        }
    };
    let sheet = match visit.actor() {
        Actor::Participant { .. } => frame::sheet(&visit, &shown.workshop, t.text("protocol-title")),
        _ if shown.may_steer => frame::sheet(&visit, &shown.workshop, t.text("protocol-title")),
        _ => Sheet::new(t.text("protocol-title"))
            .crumb(format!("/programmes/{}/workshops", shown.programme.0), t.text("workshop_list-title")),
    };
    let sheet = sheet.lead(t.text("protocol-lead"));
    Ok(Reply::page(&visit, sheet, body))
}

pub(crate) async fn pdf(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::protocol_show).await?;
    let name = format!("protocol-{}", frame::code(&visit));
    print::pdf(&visit, protocol_paper::paper(&visit.t, &shown)?, &name).await
}

pub(crate) async fn docx(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::protocol_show).await?;
    let name = format!("protocol-{}", frame::code(&visit));
    print::docx(&visit, protocol_paper::paper(&visit.t, &shown)?, &name).await
}

/// Semicolons and a byte order mark: what a spreadsheet in Germany opens without asking.
pub(crate) async fn csv(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::protocol_show).await?;
    let t = &visit.t;
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::from("\u{feff}"));
    let head = ["label", "round", "text", "from", "to", "outcome", "reason", "dissent", "at"];
    writer.write_record(head.map(|key| t.text(&format!("protocol-{key}")))).map_err(No::broken)?;
    for line in &shown.lines {
        let round = shown.workshop.round_at(line.round).map_or("", |round| round.name.as_str());
        let from: Vec<_> = line.from.iter().map(|(label, _)| label.as_str()).collect();
        let reasons: Vec<_> =
            line.reasons.iter().map(|one| format!("{}: {} ({})", one.group, one.text, t.moment(one.at))).collect();
        let dissents: Vec<_> = line.dissents.iter().map(|one| format!("{} ({})", one.text, t.moment(one.at))).collect();
        let cells = [
            line.label.clone(),
            round.to_owned(),
            line.text.clone(),
            from.join(", "),
            line.to.join(", "),
            t.text(&format!("outcome-{}", line.outcome.word())),
            reasons.join(" / "),
            dissents.join(" / "),
            t.moment(line.at),
        ];
        writer.write_record(cells.map(tame)).map_err(No::broken)?;
    }
    let bytes = writer.into_inner().map_err(|error| No::broken(error.to_string()))?;
    Ok(Reply::bytes("text/csv; charset=utf-8", bytes).saved_as(&format!("protocol-{}.csv", frame::code(&visit))))
}

/// A spreadsheet would run a cell that begins like a formula.
fn tame(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

pub(crate) async fn json(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::protocol_show).await?;
    let name = format!("protocol-{}.json", frame::code(&visit));
    Ok(Reply::json(&content(&shown)).saved_as(&name))
}

fn content(shown: &BoardShow) -> serde_json::Value {
    let workshop = &shown.workshop;
    let statements: Vec<_> = shown.lines.iter().map(|line| {
        json!({
            "label": line.label,
            "round": workshop.ordinal(line.round),
            "group": line.group,
            "text": line.text,
            "shared_at": instant(line.at),
            "from": line.from.iter().map(|(label, way)| json!({ "label": label, "way": way.word() })).collect::<Vec<_>>(),
            "to": line.to,
            "outcome": line.outcome.word(),
            "set_aside": line.reasons.iter().map(|one| json!({ "group": one.group, "reason": one.text, "at": instant(one.at) })).collect::<Vec<_>>(),
            "dissent": line.dissents.iter().map(|one| json!({ "text": one.text, "at": instant(one.at) })).collect::<Vec<_>>(),
        })
    }).collect();
    let rounds: Vec<_> = workshop
        .method
        .rounds
        .iter()
        .enumerate()
        .map(|(at, round)| {
            json!({
                "name": round.name,
                "minutes": round.minutes,
                "items": round.items,
                "groups": shown.board.round(at + 1).count(),
                "began_at": shown.times.get(at).and_then(|time| time.0).map(instant),
                "ended_at": shown.times.get(at).and_then(|time| time.1).map(instant),
            })
        })
        .collect();
    json!({
        "format": "gelingen-workshop/1",
        "title": workshop.title,
        "day": workshop.day.to_string(),
        "purpose": workshop.purpose.word(),
        "question": workshop.method.question,
        "closed_at": workshop.closed_at.map(instant),
        "rounds": rounds,
        "statements": statements,
        "pyramid": pyramid::drawing(workshop, &shown.board).into_string(),
    })
}

fn instant(at: kernel::Moment) -> String {
    let local = at.local();
    format!("{}T{:02}:{:02}:{:02}", local.date(), local.hour(), local.minute(), local.second())
}
