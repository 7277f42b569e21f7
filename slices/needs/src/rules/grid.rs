//! The grid for paper: one row a sheet, one cell an area. Every fault at its cell.

use kernel::{Fault, Faults, Say};

/// What stands in a row of the grid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Row {
    /// The number on the sheet.
    pub(crate) sheet: i64,
    /// One answer for each area; nothing where none is given.
    pub(crate) values: Vec<Option<i64>>,
}

/// Reads typed cells: digits from `least` to `most`; empty, `-` and `–` mean „kann ich nicht sagen“.
pub(crate) fn read(typed: &[(i64, Vec<String>)], (least, most): (i64, i64)) -> Result<Vec<Row>, Faults> {
    let (mut rows, mut faults) = (Vec::new(), Faults::default());
    for (sheet, cells) in typed {
        let mut row = Row { sheet: *sheet, values: Vec::new() };
        for (at, cell) in cells.iter().enumerate() {
            let text = cell.trim();
            let value = text.parse::<i64>().ok().filter(|value| (least..=most).contains(value));
            if value.is_none() && !matches!(text, "" | "-" | "–") {
                let say =
                    Say::new("ratings_capture-fault").with("sheet", *sheet).with("least", least).with("most", most);
                faults.0.push(Fault { field: format!("c-{sheet}-{at}"), say });
            }
            row.values.push(value);
        }
        rows.push(row);
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_and_faults_named() {
        let cells = |texts: [&str; 3]| texts.map(str::to_owned).to_vec();
        let rows = read(&[(1, cells(["3", "", " 5 "])), (2, cells(["–", "-", "1"]))], (1, 5)).unwrap();
        assert_eq!(rows[0].values, [Some(3), None, Some(5)]);
        assert_eq!(rows[1].values, [None, None, Some(1)]);
        let faults = read(&[(7, cells(["6", "x", "2"]))], (1, 5)).unwrap_err();
        let fields: Vec<&str> = faults.0.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["c-7-0", "c-7-1"]);
    }
}
