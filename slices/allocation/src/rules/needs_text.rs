//! Needs as a table of text, as spreadsheets copy it: offices down, areas across.

use kernel::{Faults, Lang, Say};

use crate::model::{Area, Basis, Need, Office, Origin};

/// More faults than anybody reads at once.
const SHOWN: usize = 30;

/// A need that a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The office's place in the basis.
    pub(crate) office: usize,
    pub(crate) area: String,
    pub(crate) score: i64,
}

/// The needs as they are, to be changed in a spreadsheet.
pub(crate) fn needs_written(basis: &Basis, lang: Lang, corner: &str) -> String {
    let head = std::iter::once(corner.to_owned()).chain(basis.areas.iter().map(|area| plain(area.name(lang))));
    let row = |office: &Office| {
        let score =
            |area: &Area| office.sheet.needs.get(&area.key).map_or(String::new(), |need| need.score.to_string());
        let cells = std::iter::once(plain(&office.name)).chain(basis.areas.iter().map(score));
        cells.collect::<Vec<_>>().join("; ")
    };
    let rows = std::iter::once(head.collect::<Vec<_>>().join("; ")).chain(basis.offices.iter().map(row));
    rows.map(|row| row + "\n").collect()
}

/// A name that cannot be taken for two cells.
fn plain(name: &str) -> String {
    name.replace([';', '\t', '\n'], " ")
}

/// Reads such a table; offices and areas are named or stand by their keys. Empty cells say nothing.
pub(crate) fn needs_read(basis: &Basis, text: &str) -> Result<Vec<Cell>, Faults> {
    let mut lines =
        text.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim().is_empty());
    let Some((first, head)) = lines.next() else { return Err(Faults::one("text", Say::new("form-missing"))) };
    let cut = [';', '\t', ','].into_iter().find(|cut| head.contains(*cut)).unwrap_or(';');
    let mut faults = Vec::new();
    let mut areas: Vec<Option<String>> = Vec::new();
    for name in cells(head, cut).skip(1) {
        let area = area_of(basis, name);
        if area.is_none() {
            faults.push(Say::new("sheet_import-refused-area").with("line", first).with("name", name));
        } else if areas.contains(&area) {
            faults.push(Say::new("sheet_import-refused-area_twice").with("line", first).with("name", name));
        }
        areas.push(area);
    }
    let mut found = Vec::new();
    let mut seen = Vec::new();
    for (line, row) in lines {
        let mut row = cells(row, cut);
        let name = row.next().unwrap_or_default();
        let Some(office) = office_of(basis, name) else {
            faults.push(Say::new("sheet_import-refused-office").with("line", line).with("name", name));
            continue;
        };
        if seen.contains(&office) {
            faults.push(Say::new("sheet_import-refused-office_twice").with("line", line).with("name", name));
        }
        seen.push(office);
        for (at, cell) in row.enumerate().filter(|(_, cell)| !matches!(*cell, "" | "-" | "–")) {
            match (areas.get(at), cell.parse::<i64>()) {
                (Some(Some(area)), Ok(score)) if (0..=100).contains(&score) => {
                    found.push(Cell { office, area: area.clone(), score });
                }
                (Some(None), _) => {}
                _ => faults.push(Say::new("sheet_import-refused-cell").with("line", line).with("cell", cell)),
            }
        }
    }
    if faults.is_empty() && found.is_empty() {
        faults.push(Say::new("sheet_import-refused-nothing"));
    }
    if faults.is_empty() { Ok(found) } else { Err(told(faults)) }
}

fn told(mut says: Vec<Say>) -> Faults {
    let more = says.len().saturating_sub(SHOWN);
    says.truncate(SHOWN);
    if more > 0 {
        says.push(Say::new("sheet_import-refused-more").with("count", more));
    }
    Faults(says.into_iter().flat_map(|say| Faults::one("text", say).0).collect())
}

fn cells(line: &str, cut: char) -> impl Iterator<Item = &str> {
    line.split(cut).map(|cell| cell.trim().trim_matches('"').trim())
}

fn area_of(basis: &Basis, name: &str) -> Option<String> {
    let is = |area: &&Area| area.key == name || [&area.de, &area.en].iter().any(|own| plain(own) == name);
    basis.areas.iter().find(is).map(|area| area.key.clone())
}

fn office_of(basis: &Basis, name: &str) -> Option<usize> {
    basis.offices.iter().position(|office| office.key == name || plain(&office.name) == name)
}

/// Puts the cells into the sheets of the basis; a need that stays as it is keeps its origin. The offices that changed.
pub(crate) fn needs_put(basis: &mut Basis, cells: &[Cell], origin: Origin) -> Vec<usize> {
    let mut changed = Vec::new();
    for cell in cells {
        let sheet = &mut basis.offices[cell.office].sheet;
        let old = sheet.needs.get(&cell.area);
        if old.map(|need| need.score) != Some(cell.score) {
            let heard = old.and_then(Need::taken);
            sheet.needs.insert(cell.area.clone(), Need { score: cell.score, origin, heard });
            changed.push(cell.office);
        }
    }
    changed.dedup();
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Sheet, Terms};

    fn basis() -> Basis {
        let area = |key: &str, de: &str| Area { key: key.into(), de: de.into(), en: format!("{de} (en)") };
        let office = |key: &str, name: &str| Office { key: key.into(), name: name.into(), sheet: Sheet::default() };
        Basis {
            terms: Terms::default(),
            areas: vec![area("leitbild", "Leitbild"), area("personal", "Personal")],
            offices: vec![office("celle", "Stadt Celle"), office("gifhorn", "Landkreis Gifhorn")],
        }
    }

    fn keys(text: &str) -> Vec<&'static str> {
        needs_read(&basis(), text).map_or_else(|faults| faults.0.iter().map(|f| f.say.key).collect(), |_| Vec::new())
    }

    #[test]
    fn fuzz_pasted_needs() {
        let seeds = ["Amt; Leitbild; Personal\nStadt Celle; 100; 7\n", "Amt\tPersonal\tleitbild\ngifhorn\t–\t0\n"];
        testkit::fuzz_text(&seeds, |text| {
            let mut full = basis();
            let Ok(cells) = needs_read(&full, text) else { return };
            assert!(cells.iter().all(|cell| cell.office < 2 && (0..=100).contains(&cell.score)), "{cells:?}");
            needs_put(&mut full, &cells, Origin::Hand);
            assert!(needs_read(&full, &needs_written(&full, Lang::De, "Amt")).is_ok());
        });
    }

    #[test]
    fn what_is_written_is_read_back() {
        let mut full = basis();
        let cells = needs_read(&full, "Amt\tPersonal\tleitbild\nStadt Celle\t7\t100\ngifhorn\t\t0\n").unwrap();
        assert_eq!(cells.len(), 3);
        assert_eq!(needs_put(&mut full, &cells, Origin::Hand), [0, 1]);
        let text = needs_written(&full, Lang::De, "Amt");
        assert_eq!(text, "Amt; Leitbild; Personal\nStadt Celle; 100; 7\nLandkreis Gifhorn; 0; \n");
        let again = needs_read(&full, &text).unwrap();
        assert_eq!(needs_put(&mut full, &again, Origin::Workshop), Vec::<usize>::new());
    }

    #[test]
    fn every_fault_of_a_table_is_told_with_its_line() {
        let text = "Amt;Leitbild;Leitbild;Nichts\nStadt Celle;101;x\nniemand;1\nStadt Celle;-;50";
        assert_eq!(
            keys(text),
            [
                "sheet_import-refused-area_twice",
                "sheet_import-refused-area",
                "sheet_import-refused-cell",
                "sheet_import-refused-cell",
                "sheet_import-refused-office",
                "sheet_import-refused-office_twice",
            ]
        );
        assert_eq!(keys("  \n"), ["form-missing"]);
        assert_eq!(keys("Amt;Leitbild\nStadt Celle;\n"), ["sheet_import-refused-nothing"]);
        assert_eq!(keys("Amt;Leitbild\nStadt Celle;1;2\n"), ["sheet_import-refused-cell"]);
    }
}
