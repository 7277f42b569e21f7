//! Rows of a file or of what was pasted, however the table was saved; a first line of headings is skipped. And rows of lines
//! that a hand wrote with as few keys as can be.

use csv_core::ReadFieldResult;

use crate::model::Row;

/// As many rows as are read at most; a spreadsheet has no more.
const ROWS: usize = 10_000;

/// As many parts as a row has; a line of a million semicolons has no more.
const PARTS: usize = 4;

/// Rows of a text: tab, semicolon or comma between the parts. It is read part by part: a line may have millions of them.
pub(crate) fn of_text(text: &str) -> Vec<Row> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b'\t', b';', b','].into_iter().find(|mark| first.contains(char::from(*mark))).unwrap_or(b';');
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    // No part is longer than the text; beyond its end the reader is told so by nothing.
    let (mut rest, mut part) = (text.as_bytes(), vec![0; text.len() + 1]);
    let (mut rows, mut parts, mut length) = (Vec::new(), Vec::new(), 0);
    while rows.len() < ROWS {
        let (found, read, written) = reader.read_field(rest, &mut part[length..]);
        (rest, length) = (&rest[read..], length + written);
        match found {
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull | ReadFieldResult::End => break,
            ReadFieldResult::Field { record_end } => {
                if parts.len() < PARTS {
                    parts.push(String::from_utf8_lossy(&part[..length]).into_owned());
                }
                length = 0;
                if record_end {
                    rows.push(row(&parts));
                    parts.clear();
                }
            }
        }
    }
    without_heading(rows)
}

/// Rows of a spreadsheet's cells.
pub(crate) fn of_cells(cells: &[Vec<String>]) -> Vec<Row> {
    without_heading(cells.iter().map(|cells| row(cells)).collect())
}

/// Rows of lines, one a card: `+` for the next group or `+2.5` for that one, the words, `<` and the cards they came from, `|` and
/// why it was set aside.
pub(crate) fn of_lines(text: &str) -> Vec<Row> {
    text.lines().filter(|line| !line.trim().is_empty()).map(line).collect()
}

fn line(line: &str) -> Row {
    let (rest, aside) = line.split_once('|').unwrap_or((line, ""));
    // Who writes „Wartezeit < heute“ names no card.
    let (rest, from) = rest.rsplit_once('<').filter(|(_, from)| are_origins(from)).unwrap_or((rest, ""));
    let (group, text) = match rest.trim().strip_prefix('+') {
        None => ("", rest),
        // The group stands right behind its sign: „+ 2.5 Stellen“ are words.
        Some(marked) => match marked.split_once(' ').unwrap_or((marked, "")) {
            (group, text) if is_group(group) => (group, text),
            _ => ("+", marked),
        },
    };
    row(&[group, text, from, aside])
}

fn are_origins(typed: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_digit() || ".,;+ ".contains(letter);
    typed.contains(|letter: char| letter.is_ascii_digit()) && typed.chars().all(is_part)
}

fn is_group(typed: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit());
    typed.split_once(['.', ',']).is_some_and(|(round, group)| is_number(round) && is_number(group))
}

fn row<T: AsRef<str>>(parts: &[T]) -> Row {
    let part = |index: usize| parts.get(index).map(AsRef::as_ref).unwrap_or_default().trim().to_owned();
    Row { group: part(0), text: part(1), from: part(2), aside: part(3) }
}

/// Headings hold no digit, and every group does.
fn without_heading(mut rows: Vec<Row>) -> Vec<Row> {
    let is_heading = |row: &Row| !row.group.is_empty() && !row.group.contains(|c: char| c.is_ascii_digit() || c == '+');
    if rows.first().is_some_and(is_heading) {
        rows.remove(0);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zeit() -> Row {
        Row { group: "1.1".into(), text: "Zeit, Ruhe".into(), from: String::new(), aside: "doppelt".into() }
    }

    #[test]
    fn fuzz_captured_rows() {
        let seeds = ["1.1;\"Zeit; Ruhe\";;doppelt\n1.2;Wartezeit;1.1,1.2;\n", "+2.5 Zeit < 1, 2 | doppelt\n+ Ruhe\n"];
        testkit::fuzz_text(&seeds, |text| {
            let rows = of_text(text);
            assert!(rows.len() <= ROWS);
            let cells: Vec<Vec<String>> = rows.iter().map(|row| vec![row.group.clone(), row.text.clone()]).collect();
            let _ = (of_cells(&cells), of_lines(text));
        });
    }

    #[test]
    fn a_file_without_end_is_not_read_to_its_end() {
        assert_eq!(of_text(&"1.1;Zeit\n".repeat(20_000)).len(), ROWS);
    }

    #[test]
    fn tables_are_read_however_they_were_saved() {
        let check = |text| assert_eq!(of_text(text), [zeit()], "{text}");
        check("Gruppe;Aussage;Stammt aus;Nicht weiter, weil\n1.1;Zeit, Ruhe;;doppelt\n");
        check("1.1\tZeit, Ruhe\t\tdoppelt");
        check("\u{feff}1.1,\"Zeit, Ruhe\",,doppelt\r\n");
        check("1.1;\"Zeit, Ruhe\";;doppelt;;;;mehr;");
        check("1.1;Zeit, Ruhe;;\"doppelt");
    }

    #[test]
    fn lines_are_rows_with_few_marks() {
        let check = |text, parts: [&str; 4]| assert_eq!(of_lines(text), [row(&parts)], "{text}");
        check("+1.1 Zeit, Ruhe|doppelt", ["1.1", "Zeit, Ruhe", "", "doppelt"]);
        check("\n + Zeit für alle < 5.2, 6 | doppelt \r\n\n", ["+", "Zeit für alle", "5.2, 6", "doppelt"]);
        check("Zeit", ["", "Zeit", "", ""]);
        check("+2,1<1", ["2,1", "", "1", ""]);
        check("+<3", ["+", "", "3", ""]);
        check("+ 2.5 Stellen mehr", ["+", "2.5 Stellen mehr", "", ""]);
        check("Warten < heute", ["", "Warten < heute", "", ""]);
    }

    #[test]
    fn cells_are_rows_too_and_short_ones_are_filled() {
        let cells = [vec!["Gruppe", "Aussage"], vec!["1.1", " Zeit, Ruhe ", "", "doppelt"], vec![], vec!["", "Ruhe"]];
        let cells = cells.map(|row| row.into_iter().map(str::to_owned).collect::<Vec<_>>());
        let ruhe = Row { text: "Ruhe".into(), ..Row::default() };
        assert_eq!(of_cells(&cells), [zeit(), Row::default(), ruhe]);
    }
}
