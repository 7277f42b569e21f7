//! The grid: one line a card, four fields, keyboard alone; and the form that reads a table into it.

use kernel::{Arg, Faults, Fields, Say, case_trace};
use maud::{Markup, html};
use ui::{Form, T};
use workshops::offer::CardRoom;

use crate::model::{Row, RowFault};

/// How many rows a fresh grid has, and how many where somebody asks for a long one.
const FRESH: usize = 40;
const LONG: usize = 160;
/// The most rows a grid sends: a form holds two thousand fields.
pub(super) const MOST: usize = 400;
/// The fields of a row.
const COLUMNS: [&str; 4] = ["group", "text", "from", "aside"];

/// What stands in the grid.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub(super) rows: Vec<Row>,
    pub(super) faults: Vec<RowFault>,
    /// What is wrong with all of it.
    pub(super) wrong: Option<Say>,
    /// They were read a moment ago; nothing is kept yet.
    pub(super) read: bool,
    /// What was to be read and could not: it comes back as it was sent.
    pub(super) unread: Fields,
}

/// The whole page below its heading, with at least so many rows.
pub(super) fn view(t: &T, base: &str, (room, rows): (&CardRoom, usize), grid: &Grid) -> Markup {
    html! {
        (problems(t, grid))
        p { (t.text("capture-explained")) }
        p hidden data-scripted { (t.text("capture-enter")) }
        p { a href="#capture_read-lines" { (t.text("capture-lines")) } }
        ul class="meta" {
            @for (at, name) in room.rounds.iter().enumerate() {
                li { (t.with("capture-round", &[("number", (at + 1).into()), ("name", name.as_str().into())])) }
            }
        }
        p {
            (t.with("capture-known", &[("count", room.known.len().into())])) " "
            @if rows < LONG && grid.rows.len() + 5 < LONG {
                a href={ (base) "/capture?rows=" (LONG) } { (t.with("capture-longer", &[("count", LONG.into())])) }
            }
        }
        (form(t, base, rows, grid))
        (reader(t, base, &grid.unread))
    }
}

/// After reading, one key saves what has no fault: the grid is long.
fn read(t: &T, grid: &Grid) -> Markup {
    let count = grid.rows.iter().filter(|row| !row.is_empty()).count();
    html! {
        @if grid.read {
            div class="note good" {
                p id="capture-read" { (t.with("capture-read", &[("count", count.into())])) }
                @if grid.faults.is_empty() {
                    button class="button" type="submit" autofocus aria-describedby="capture-read" {
                        (t.text("capture-submit"))
                    }
                }
            }
        }
    }
}

fn problems(t: &T, grid: &Grid) -> Markup {
    html! {
        @if !grid.faults.is_empty() || grid.wrong.is_some() {
            div class="summary" role="alert" tabindex="-1" data-focus {
                h2 { (t.text("form-summary")) }
                ul {
                    @if let Some(say) = &grid.wrong { li { (t.say(say)) } }
                    @for fault in &grid.faults {
                        li { a href={ "#row-" (fault.row) } {
                            (t.with("capture-fault", &[("row", fault.row.into()), ("what", Arg::Text(t.say(&fault.say)))]))
                        } }
                    }
                }
            }
        }
    }
}

/// One line a card. Tab goes on; nothing needs a mouse.
fn form(t: &T, base: &str, rows: usize, grid: &Grid) -> Markup {
    let head = COLUMNS.map(|key| t.text(&format!("capture-{key}")));
    let count = (grid.rows.len() + 5).max(rows).clamp(FRESH, MOST);
    let empty = Row::default();
    html! {
        form class="capture" method="post" action={ (base) "/capture" } data-keep {
            (ui::post_key(t))
            (read(t, grid))
            @for text in warned(grid) { input type="hidden" name="sure" value=(text); }
            div class="table-frame" role="region" aria-label=(t.text("capture-title")) tabindex="0" {
                table class="grid" data-enter {
                    caption { (t.text("capture-caption")) }
                    thead { tr {
                        th scope="col" { (t.text("capture-row")) }
                        @for (name, cell) in COLUMNS.iter().zip(&head) { th scope="col" id={ "column-" (name) } { (cell) } }
                    } }
                    tbody {
                        @for at in 0..count {
                            @let row = grid.rows.get(at).unwrap_or(&empty);
                            @let faulty = grid.faults.iter().any(|fault| fault.row == at + 1);
                            tr class=[faulty.then_some("faulty")] id={ "row-" (at + 1) } {
                                th scope="row" id={ "number-" (at + 1) } { (at + 1) }
                                (cell("group", at, &row.group))
                                (cell("text", at, &row.text))
                                (cell("from", at, &row.from))
                                (cell("aside", at, &row.aside))
                            }
                        }
                    }
                }
            }
            (ui::offline(t))
            div class="actions" {
                button class="button primary" type="submit" { (t.text("capture-submit")) }
                a class="button quiet" href={ (base) "/console" } { (t.text("common-cancel")) }
            }
        }
    }
}

/// Texts that this page warns of: sent again unchanged, they are somebody's decision.
fn warned(grid: &Grid) -> Vec<&str> {
    let told = |at: usize, key: &str| grid.faults.iter().any(|fault| fault.row == at + 1 && fault.say.key == key);
    let texts = grid.rows.iter().enumerate().flat_map(|(at, row)| [(at, row.text.as_str()), (at, row.aside.as_str())]);
    let warned = |(at, text): (usize, &'_ str)| case_trace(text).is_some_and(|trace| told(at, trace.key()));
    texts.filter(|one| warned(*one)).map(|(_, text)| text).collect()
}

/// A field of the table: the words of its column and the number of its row are its label.
fn cell(name: &str, at: usize, value: &str) -> Markup {
    // Behind the sign for the next group nothing more is to be said: with scripts it leads on.
    let whole = (name == "group").then_some("+");
    html! {
        td {
            input class=(name) data-whole=[whole] name=(name) type="text" value=(value) autocomplete="off"
                aria-labelledby={ "column-" (name) " number-" (at + 1) };
        }
    }
}

fn reader(t: &T, base: &str, unread: &Fields) -> Markup {
    let faults = Faults::default();
    let form = Form::new(t, "capture_read", &format!("{base}/capture/read"), unread, &faults)
        .keep()
        .text("lines", 200_000)
        .optional()
        .text("pasted", 200_000)
        .optional()
        .file("file", ".xlsx,.csv,.tsv,.txt,text/csv,text/plain")
        .optional();
    ui::section(&t.text("capture_read-heading"), form.render())
}
