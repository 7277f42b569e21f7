//! The grid for cards that were written on paper: by keyboard alone, pasted, or from a file; every fault at its row.

use kernel::{Arg, Fields, No, Outcome, Say};
use maud::{Markup, html};
use ui::{Form, T};
use web::{Again, Reply, Visit};

use crate::{
    cases,
    model::Workshop,
    pages::frame,
    rules::capture::{self, Row, RowFault},
};

/// How many empty rows a fresh grid has.
const FRESH: usize = 40;
/// The most rows a grid sends: a form holds two thousand fields.
const MOST: usize = 400;
/// The fields of a row.
const COLUMNS: [&str; 4] = ["group", "text", "from", "aside"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, (&[], &[]), None).await
}

/// Enters the grid, or shows it again with what is wrong in each row.
pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let rows = typed(&visit.form);
    let given = rows.clone();
    let to = Visit::to(&format!("{}/capture", frame::base(&visit)), "capture");
    // A refusal of the case rolls everything back: cards are entered all or none.
    let case = move |tx: &mut db::WriteTx<'_>| match cases::capture(tx, &given)? {
        Ok(0) => Err(No::Refused(Say::new("capture-refused-nothing"))),
        Ok(_) => Ok(to.clone()),
        Err(faults) => Err(No::Faulty(kernel::Faults(faults.into_iter().map(named).collect()))),
    };
    match visit.change(case).await {
        Err(No::Faulty(faults)) => {
            let faults: Vec<RowFault> = faults.0.into_iter().map(numbered).collect();
            Ok(view(&visit, (&rows, &faults), None).await?.status(422))
        }
        Err(No::Refused(say)) => Ok(view(&visit, (&rows, &[]), Some(say)).await?.status(422)),
        done => done,
    }
}

/// Puts what was pasted or sent as a file into the grid, to be looked at before it is entered.
pub(crate) async fn read(visit: Visit) -> Outcome<Reply> {
    let file = visit.file("file").map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let text = file.unwrap_or_else(|| visit.form.get("pasted").to_owned());
    match capture::rows(&text) {
        Ok(rows) if rows.len() > MOST => {
            let say = Say::new("capture-refused-many").with("max", MOST).with("count", rows.len());
            Ok(view(&visit, (&[], &[]), Some(say)).await?.status(422))
        }
        Ok(rows) if rows.iter().any(|row| !row.is_empty()) => view(&visit, (&rows, &[]), None).await,
        Ok(_) => Ok(view(&visit, (&[], &[]), Some(Say::new("capture-refused-nothing"))).await?.status(422)),
        Err(say) => Ok(view(&visit, (&[], &[]), Some(say)).await?.status(422)),
    }
}

fn named(fault: RowFault) -> kernel::Fault {
    kernel::Fault { field: fault.row.to_string(), say: fault.say }
}

fn numbered(fault: kernel::Fault) -> RowFault {
    RowFault { row: fault.field.parse().unwrap_or(0), say: fault.say }
}

fn typed(form: &Fields) -> Vec<Row> {
    let part = |name: &str, at: usize| form.all(name).get(at).cloned().unwrap_or_default();
    let row =
        |at| Row { group: part("group", at), text: part("text", at), from: part("from", at), aside: part("aside", at) };
    (0..form.all("text").len().min(MOST)).map(row).collect()
}

async fn view(visit: &Visit, (rows, faults): (&[Row], &[RowFault]), wrong: Option<Say>) -> Outcome<Reply> {
    let workshop = visit.ctx.read(cases::capture_show).await?;
    let (t, base) = (&visit.t, frame::base(visit));
    let body = html! {
        (problems(t, faults, wrong.as_ref()))
        p { (t.text("capture-explained")) }
        (rounds(t, &workshop))
        (grid(t, &base, rows, faults))
        (reader(t, &base))
    };
    let sheet = frame::sheet(visit, &workshop, t.text("capture-title"));
    Ok(Reply::page(visit, sheet, body))
}

/// Which number is which round.
fn rounds(t: &T, workshop: &Workshop) -> Markup {
    let written = workshop.method.rounds.iter().filter(|round| round.is_written()).enumerate();
    html! {
        ul class="meta" {
            @for (at, round) in written {
                li { (t.with("capture-round", &[("number", (at + 1).into()), ("name", round.name.as_str().into())])) }
            }
        }
    }
}

fn problems(t: &T, faults: &[RowFault], wrong: Option<&Say>) -> Markup {
    html! {
        @if !faults.is_empty() || wrong.is_some() {
            div class="summary" role="alert" tabindex="-1" data-focus {
                h2 { (t.text("form-summary")) }
                ul {
                    @if let Some(say) = wrong { li { (t.say(say)) } }
                    @for fault in faults {
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
fn grid(t: &T, base: &str, rows: &[Row], faults: &[RowFault]) -> Markup {
    let head = COLUMNS.map(|key| t.text(&format!("capture-{key}")));
    let count = (rows.len() + 5).clamp(FRESH, MOST);
    let empty = Row::default();
    html! {
        form class="capture" method="post" action={ (base) "/capture" } data-keep {
            (ui::post_key(t))
            div class="table-frame" role="region" aria-label=(t.text("capture-title")) tabindex="0" {
                table class="grid" {
                    caption { (t.text("capture-caption")) }
                    thead { tr {
                        th scope="col" { (t.text("capture-row")) }
                        @for (name, cell) in COLUMNS.iter().zip(&head) { th scope="col" id={ "column-" (name) } { (cell) } }
                    } }
                    tbody {
                        @for at in 0..count {
                            @let row = rows.get(at).unwrap_or(&empty);
                            @let faulty = faults.iter().any(|fault| fault.row == at + 1);
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
            div class="actions" {
                button class="button primary" type="submit" { (t.text("capture-submit")) }
                a class="button quiet" href={ (base) "/console" } { (t.text("common-cancel")) }
            }
        }
    }
}

/// A field of the table: the words of its column and the number of its row are its label.
fn cell(name: &str, at: usize, value: &str) -> Markup {
    html! {
        td {
            input class=(name) name=(name) type="text" value=(value) autocomplete="off"
                aria-labelledby={ "column-" (name) " number-" (at + 1) };
        }
    }
}

fn reader(t: &T, base: &str) -> Markup {
    let blank = Again::default();
    let form = Form::new(t, "capture_read", &format!("{base}/capture/read"), &blank.fields, &blank.faults)
        .text("pasted", 200_000)
        .optional()
        .file("file", ".csv,.tsv,.txt,text/csv,text/plain")
        .optional();
    ui::section(&t.text("capture_read-heading"), form.render())
}
