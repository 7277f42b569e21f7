//! Cards that were written on paper: typed into the grid, pasted, or from a file; every fault at its row.

use kernel::{Fault, Faults, Fields, No, Outcome, Say};
use web::{Reply, Sheet, Visit};
use workshops::offer::CardRoom;

use crate::{
    cases,
    model::{Decided, Doubles, Row, RowFault},
    pages::grid::{self, Grid, MOST},
    rules::rows,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let room = visit.ctx.read(cases::room_show).await?;
    Ok(view(&visit, &room, &Grid::default()))
}

/// Enters the grid, or shows it again with what is wrong in each row.
pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (rows, decided) = (typed(&visit.form), decided(&visit.form));
    let (given, choice) = (rows.clone(), decided.clone());
    let to = Visit::to(&format!("{}/capture", base(&visit)), "capture");
    // A refusal of the case rolls everything back: cards are entered all or none.
    let case = move |tx: &mut db::WriteTx<'_>| match cases::cards_capture(tx, &given, &choice)? {
        Ok(0) if choice.doubles == Doubles::LeaveOut => Err(No::Refused(Say::new("capture-refused-all_there"))),
        Ok(0) => Err(No::Refused(Say::new("capture-refused-nothing"))),
        Ok(_) => Ok(to.clone()),
        Err(faults) => Err(No::Faulty(Faults(faults.into_iter().map(named).collect()))),
    };
    let (faults, wrong) = match visit.change(case).await {
        Err(No::Faulty(faults)) => (faults.0.into_iter().map(numbered).collect(), None),
        Err(No::Refused(say)) => (Vec::new(), Some(say)),
        Err(No::Full) => (Vec::new(), Some(Say::new("error-full-text"))),
        done => return done,
    };
    let room = visit.ctx.read(cases::room_show).await?;
    Ok(view(&visit, &room, &Grid { rows, faults, wrong, decided, ..Grid::default() }).status(422))
}

/// Takes the last entry back.
pub(crate) async fn undo(visit: Visit) -> Outcome<Reply> {
    let (number, to) = (visit.form.version(), Visit::to(&format!("{}/capture", base(&visit)), "capture_undo"));
    let wrong = match visit.change(move |tx| cases::capture_undo(tx, number).map(|()| to.clone())).await {
        Err(No::Refused(say)) => (say, 422),
        Err(No::Stale) => (Say::new("capture_undo-stale"), 409),
        done => return done,
    };
    let room = visit.ctx.read(cases::room_show).await?;
    Ok(view(&visit, &room, &Grid { wrong: Some(wrong.0), ..Grid::default() }).status(wrong.1))
}

fn decided(form: &Fields) -> Decided {
    let doubles = match form.get("doubles") {
        "leave_out" => Doubles::LeaveOut,
        "take" => Doubles::Take,
        _ => Doubles::Tell,
    };
    Decided { sure: form.all("sure").to_vec(), over: form.all("over").to_vec(), doubles }
}

/// Puts what was written as lines, pasted or sent as a file into the grid, with what is wrong in each row; nothing is entered yet.
pub(crate) async fn read(visit: Visit) -> Outcome<Reply> {
    // The right first: a stranger's file is not even looked into.
    let room = visit.ctx.read(cases::room_show).await?;
    let again = |wrong| {
        let grid = Grid { wrong: Some(wrong), unread: visit.form.clone(), ..Grid::default() };
        Ok(view(&visit, &room, &grid).status(422))
    };
    let rows = match found(&visit).await? {
        Ok(rows) => rows,
        Err(say) => return again(say),
    };
    if rows.len() > MOST {
        return again(Say::new("capture-refused-many").with("max", MOST).with("count", rows.len()));
    }
    if rows.iter().all(Row::is_empty) {
        return again(Say::new("capture-refused-nothing"));
    }
    let given = rows.clone();
    let (room, faults) = visit.ctx.read(move |tx| cases::cards_check(tx, &given)).await?;
    let status = if faults.is_empty() { 200 } else { 422 };
    Ok(view(&visit, &room, &Grid { rows, faults, read: true, ..Grid::default() }).status(status))
}

async fn found(visit: &Visit) -> Outcome<Result<Vec<Row>, Say>> {
    match visit.file("file") {
        Some(file) => {
            let bytes = file.bytes.clone();
            visit.labour(move || Ok(found_in(&bytes))).await
        }
        None if visit.form.get("lines").trim().is_empty() => Ok(Ok(rows::of_text(visit.form.get("pasted")))),
        None => Ok(Ok(rows::of_lines(visit.form.get("lines")))),
    }
}

fn found_in(bytes: &[u8]) -> Result<Vec<Row>, Say> {
    if !files::is_sheet(bytes) {
        return Ok(rows::of_text(&text_of(bytes)));
    }
    let cells = files::sheet_rows(bytes).ok_or_else(|| Say::new("capture-refused-sheet"))?;
    Ok(rows::of_cells(&cells))
}

/// What is no UTF-8 comes from an older spreadsheet, which writes one byte for a letter (Windows-1252).
fn text_of(bytes: &[u8]) -> String {
    const BETWEEN: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => BETWEEN.chars().nth(usize::from(byte - 0x80)).unwrap_or('?'),
        other => char::from(*other),
    };
    String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().map(letter).collect())
}

fn named(fault: RowFault) -> Fault {
    Fault { field: fault.row.to_string(), say: fault.say }
}

fn numbered(fault: Fault) -> RowFault {
    RowFault { row: fault.field.parse().unwrap_or(0), say: fault.say }
}

fn typed(form: &Fields) -> Vec<Row> {
    let part = |name: &str, at: usize| form.all(name).get(at).map_or(String::new(), |text| folded(text));
    let row =
        |at| Row { group: part("group", at), text: part("text", at), from: part("from", at), aside: part("aside", at) };
    (0..form.all("text").len().min(MOST)).map(row).collect()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn base(visit: &Visit) -> String {
    format!("/w/{}", visit.key("workshop").to_lowercase())
}

fn view(visit: &Visit, room: &CardRoom, grid: &Grid) -> Reply {
    let (t, base) = (&visit.t, base(visit));
    let rows = visit.query.get("rows").parse().unwrap_or(0);
    let sheet = Sheet::new(t.text("capture-title")).crumb(format!("{base}/console"), &room.title);
    Reply::page(visit, sheet, grid::view(t, &base, (room, rows), grid))
}
