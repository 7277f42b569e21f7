//! The wall: for a projector, readable from ten metres. The round, the clock, the pyramid, and the statements that came last;
//! all of it fits on one screen, for nobody scrolls a wall.

use kernel::Outcome;
use maud::{Markup, html};
use ui::T;
use web::{Reply, Sheet, Visit};

use crate::{
    cases::{self, BoardShow},
    pages::{frame, room::pyramid},
    rules::protocol::{Line, Outcome as Fate},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::board_show).await?;
    let (t, base) = (&visit.t, frame::base(&visit));
    if !shown.workshop.way.is_empty() {
        return Ok(Reply::to(format!("{base}/{}/wall", shown.workshop.way)));
    }
    let stream = format!("{base}/live?after={}", shown.seen);
    let address = format!("{}{base}", visit.shown_url());
    let code = frame::code(&visit).to_uppercase();
    let body = html! {
        (ui::live(t, &ui::Live { id: "wall", stream, part: format!("{base}/wall"), every: visit.every() }, region(t, &shown, (&code, &address))))
    };
    let sheet = Sheet::new(&shown.workshop.title).lead(&shown.workshop.method.question).stage();
    Ok(Reply::page(&visit, sheet, body).every(&visit))
}

/// How many statements the wall shows: as many as can be read from the last row.
const FEW: usize = 5;

fn region(t: &T, shown: &BoardShow, (code, address): (&str, &str)) -> Markup {
    let workshop = &shown.workshop;
    html! {
        (frame::round_now(t, workshop, shown.now))
        @if workshop.position == 0 && !workshop.is_closed() { (way_in(t, code, address)) }
        @if workshop.position > 0 {
            div class="wall" {
                div {
                    (pyramid::drawing(workshop, &shown.board))
                    ul class="legend" {
                        li { (t.text("wall-legend_stands")) }
                        li { (t.text("wall-legend_aside")) }
                        li { (t.text("wall-legend_dissent")) }
                    }
                    @if !workshop.is_closed() { p class="late" { (t.with("wall-late", &[("code", code.into())])) } }
                }
                (standing(t, shown))
            }
            (words(t, shown))
        }
    }
}

/// The code, as large as the wall is wide.
fn way_in(t: &T, code: &str, address: &str) -> Markup {
    html! {
        div class="way-in" {
            (ui::qr_view(address, &t.text("wall-qr")))
            div {
                p { (t.text("wall-code")) }
                p class="code" { (code) }
                p class="address" { (address) }
            }
        }
    }
}

/// The statements that came last and stand.
fn standing(t: &T, shown: &BoardShow) -> Markup {
    let lines: Vec<&Line> = shown.lines.iter().filter(|line| line.outcome == Fate::Stands).collect();
    let first = lines.len().saturating_sub(FEW);
    html! {
        section class="section wall-statements" {
            h2 { (t.text("wall-standing")) }
            @if lines.is_empty() { p class="muted" { (t.text("wall-empty")) } }
            ul {
                @for line in &lines[first..] {
                    li data-say=(line.id) { span class="label" { (line.label) } " " (line.text) }
                }
            }
            @if first > 0 { p class="muted" { (t.with("wall-more", &[("count", first.into())])) } }
        }
    }
}

/// The pyramid in words: every round with its statements, set-aside ones with their reasons.
fn words(t: &T, shown: &BoardShow) -> Markup {
    html! {
        details class="pyramid-words" {
            summary { (t.text("wall-words")) }
            @for sentence in pyramid::words(t, &shown.workshop, &shown.board) { p { (sentence) } }
            ul {
                @for line in &shown.lines {
                    li {
                        span class="label" { (line.label) } " " (line.text)
                        @if !line.from.is_empty() {
                            " · " (t.with("table-from", &[("labels", from(line).into())]))
                        }
                        @for reason in &line.reasons { " · " (t.with("protocol-aside", &[("reason", reason.text.as_str().into())])) }
                    }
                }
            }
        }
    }
}

fn from(line: &Line) -> String {
    line.from.iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>().join(", ")
}
