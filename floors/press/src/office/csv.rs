//! A table as CSV: semicolons, as German spreadsheets read it, with the mark that says UTF-8.

use crate::Table;

/// The table as CSV (RFC 4180 with `;`, UTF-8 with byte order mark, lines end with CR LF).
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that nothing is computed.
pub fn csv(table: &Table) -> String {
    let mut out = String::from('\u{feff}');
    line(&mut out, table.columns().iter().map(String::as_str));
    for row in table.rows() {
        line(&mut out, row.texts());
    }
    out
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(';');
        }
        out.push_str(&quoted(cell));
    }
    out.push_str("\r\n");
}

fn quoted(cell: &str) -> String {
    // A minus before digits is a number; before anything else it may begin a formula.
    let number = cell
        .trim_start_matches(['-', '+', '−'])
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '%'));
    let formula = cell.starts_with(['=', '@', '\t', '\r']) || (cell.starts_with(['+', '-']) && !number);
    let text = if formula { format!("'{cell}") } else { cell.to_owned() };
    if text.contains([';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
