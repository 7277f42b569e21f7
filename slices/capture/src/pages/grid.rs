//! The grid: one line a card, four fields, keyboard alone; and the form that reads a table into it.

use kernel::{Arg, Faults, Fields, Say, case_trace};
use maud::{Markup, html};
use ui::{Form, T, careful_button};
use workshops::offer::CardRoom;

use crate::{
    model::{Decided, Doubles, Row, RowFault},
    rules::cards::{DOUBLE, OVER},
};

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
    /// What was decided before.
    pub(super) decided: Decided,
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
        ul class="meta" {
            @for (at, round) in room.rounds.iter().enumerate() {
                li { (t.with("capture-round", &[("number", (at + 1).into()), ("name", round.name.as_str().into()), ("items", round.items.into())])) }
            }
        }
        p {
            (t.with("capture-known", &[("count", room.known.iter().filter(|one| one.stands).count().into())])) " "
            @if rows < LONG && grid.rows.len() + 5 < LONG {
                a href={ (base) "/capture?rows=" (LONG) } { (t.with("capture-longer", &[("count", LONG.into())])) }
            }
        }
        p { a href="#capture_read-lines" { (t.text("capture-lines")) } }
        (last(t, base, room))
        (form(t, base, (room, rows), grid))
        (reader(t, base, &grid.unread))
    }
}

/// What was entered last, and the way to take it back.
fn last(t: &T, base: &str, room: &CardRoom) -> Markup {
    let Some(last) = &room.last else { return html! {} };
    let words = (t.text("capture_undo-submit"), t.text("capture_undo-sure"));
    let number = last.number.to_string();
    let undo = careful_button(t, &format!("{base}/capture/undo"), (&words.0, &words.1), &[("version", &number)]);
    html! {
        p { (t.with("capture-last", &[("count", last.count.into()), ("at", t.moment(last.at).into())])) }
        (undo)
    }
}

/// Rows that are there already: one button leaves them out, another takes them all the same.
fn doubles(t: &T, grid: &Grid) -> Markup {
    let count = grid.faults.iter().filter(|fault| fault.say.key == DOUBLE).count();
    html! {
        @if count > 0 {
            div class="note info" {
                p { (t.with("capture-doubles", &[("count", count.into())])) }
                div class="actions" {
                    button class="button primary" type="submit" name="doubles" value="leave_out" { (t.text("capture-leave_out")) }
                    button class="button secondary" type="submit" name="doubles" value="take" { (t.text("capture-take")) }
                }
            }
        }
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
fn form(t: &T, base: &str, (room, rows): (&CardRoom, usize), grid: &Grid) -> Markup {
    let head = COLUMNS.map(|key| t.text(&format!("capture-{key}")));
    let count = (grid.rows.len() + 5).max(rows).clamp(FRESH, MOST);
    let empty = Row::default();
    // The first card of all is one of the first group; and who asked for a long grid is about to type it.
    let first = Row { group: if room.known.is_empty() { "1.1".to_owned() } else { String::new() }, ..Row::default() };
    let begins = |at: usize| at == 0 && grid.rows.is_empty();
    html! {
        form class="capture" method="post" action={ (base) "/capture" } data-keep {
            (ui::post_key(t))
            // The first button is what enter does: it saves, and decides nothing about doubles.
            button type="submit" hidden {}
            (read(t, grid))
            (doubles(t, grid))
            @for group in over(grid) { input type="hidden" name="over" value=(group); }
            @if let Some(word) = told(grid.decided.doubles) { input type="hidden" name="doubles" value=(word); }
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
                            @let row = grid.rows.get(at).unwrap_or(if begins(at) { &first } else { &empty });
                            @let faulty = grid.faults.iter().any(|fault| fault.row == at + 1);
                            tr class=[faulty.then_some("faulty")] id={ "row-" (at + 1) } {
                                th scope="row" id={ "number-" (at + 1) } { (at + 1) }
                                (cell("group", at, &row.group, false))
                                (cell("text", at, &row.text, begins(at) && rows > 0))
                                (cell("from", at, &row.from, false))
                                (cell("aside", at, &row.aside, false))
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

/// Texts that this page or one before it warned of: sent again unchanged, they are somebody's decision.
fn warned(grid: &Grid) -> Vec<&str> {
    let told = |at: usize, key: &str| grid.faults.iter().any(|fault| fault.row == at + 1 && fault.say.key == key);
    let texts = grid.rows.iter().enumerate().flat_map(|(at, row)| [(at, row.text.as_str()), (at, row.aside.as_str())]);
    let warned = |(at, text): (usize, &'_ str)| case_trace(text).is_some_and(|trace| told(at, trace.key()));
    let before = grid.decided.sure.iter().map(String::as_str);
    before.chain(texts.filter(|one| warned(*one)).map(|(_, text)| text)).collect()
}

/// Groups whose many cards this page warns of: sent again, they are somebody's decision.
fn over(grid: &Grid) -> Vec<String> {
    let group = |fault: &RowFault| fault.say.args.iter().find(|(name, _)| *name == "group").map(|(_, arg)| arg.clone());
    let told = grid.faults.iter().filter(|fault| fault.say.key == OVER).filter_map(group);
    let told = told.filter_map(|arg| if let Arg::Text(text) = arg { Some(text) } else { None });
    grid.decided.over.iter().cloned().chain(told).collect()
}

/// What was decided about rows that are there already goes along, so that nobody is asked twice.
fn told(doubles: Doubles) -> Option<&'static str> {
    match doubles {
        Doubles::Tell => None,
        Doubles::LeaveOut => Some("leave_out"),
        Doubles::Take => Some("take"),
    }
}

/// A field of the table: the words of its column and the number of its row are its label.
fn cell(name: &str, at: usize, value: &str, first: bool) -> Markup {
    html! {
        td {
            input class=(name) autofocus[first] name=(name) type="text" value=(value) autocomplete="off"
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
