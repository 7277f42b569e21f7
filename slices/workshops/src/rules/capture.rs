//! Cards that were written on paper, read row by row: group, statement, came from, set aside because.
//!
//! Few keys: an empty group is the one above and `+` the next; `5` is the first card of group 5 in the round before; and an
//! empty statement with one origin is taken word by word.

use std::collections::HashMap;

use kernel::Say;

use crate::{model::Workshop, rules::protocol};

/// The longest statement.
pub(crate) const LONGEST: usize = 500;

/// A row as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) group: String,
    pub(crate) text: String,
    pub(crate) from: String,
    pub(crate) aside: String,
}

impl Row {
    /// Whether nothing was typed.
    pub(crate) fn is_empty(&self) -> bool {
        [&self.group, &self.text, &self.from, &self.aside].into_iter().all(|part| part.trim().is_empty())
    }
}

/// A card, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    pub(crate) round: usize,
    pub(crate) group: usize,
    /// Round, group and number, as others name it.
    pub(crate) label: String,
    pub(crate) text: String,
    /// The labels of what it came from.
    pub(crate) from: Vec<String>,
    pub(crate) aside: Option<String>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowFault {
    /// Its number, from 1.
    pub(crate) row: usize,
    pub(crate) say: Say,
}

/// The cards of all rows, or everything that is wrong. `known` are the statements that are there: label and text.
pub(crate) fn cards(workshop: &Workshop, rows: &[Row], known: &[(String, String)]) -> Result<Vec<Card>, Vec<RowFault>> {
    let mut faults = Vec::new();
    let mut texts: HashMap<String, String> = known.iter().cloned().collect();
    let mut counts: HashMap<(usize, usize), usize> = HashMap::new();
    for (label, _) in known {
        let number = label.rsplit_once('.').and_then(|(_, number)| number.parse().ok()).unwrap_or(0);
        if let Some(group) = label.rsplit_once('.').and_then(|(group, _)| protocol::group_of(workshop, group)) {
            let last = counts.entry(group).or_default();
            *last = number.max(*last);
        }
    }
    let mut cards: Vec<(usize, Card)> = Vec::new();
    let mut above: Option<(usize, usize)> = None;
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        let mut fault = |say: Say| faults.push(RowFault { row: at + 1, say });
        let group = match row.group.trim() {
            "" => above,
            "+" => above.map(|(round, group)| (round, group + 1)),
            named => protocol::group_of(workshop, named),
        };
        let Some((round, group)) = group else {
            fault(Say::new("capture-refused-group").with("group", row.group.trim()));
            continue;
        };
        above = Some((round, group));
        let number = counts.entry((round, group)).or_default();
        *number += 1;
        let label = format!("{}.{group}.{number}", workshop.ordinal(round));
        let from: Vec<String> = row
            .from
            .split([',', ';', ' ', '+'])
            .filter(|part| !part.is_empty())
            .map(|part| origin(workshop, round, part))
            .collect();
        let mut text = row.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let (true, [only]) = (text.is_empty(), from.as_slice()) {
            text = texts.get(only).cloned().unwrap_or_default();
        }
        let length = text.chars().count();
        if text.is_empty() && from.len() != 1 {
            fault(Say::new("capture-refused-empty"));
        } else if length > LONGEST {
            fault(Say::new("form-too_long").with("max", LONGEST).with("length", length));
        }
        let aside = row.aside.trim();
        texts.insert(label.clone(), text.clone());
        let aside = (!aside.is_empty()).then(|| aside.chars().take(LONGEST).collect());
        cards.push((at + 1, Card { round, group, label, text, from, aside }));
    }
    faults.extend(cards.iter().flat_map(|(row, card)| strangers(*row, card, &texts)));
    faults.sort_by_key(|fault| fault.row);
    if faults.is_empty() { Ok(cards.into_iter().map(|(_, card)| card).collect()) } else { Err(faults) }
}

/// The label of an origin: `1.5.2` in full, `5.2` or `5` in the written round before.
fn origin(workshop: &Workshop, round: usize, part: &str) -> String {
    let before = workshop.ordinal(round).saturating_sub(1);
    match part.matches('.').count() {
        0 => format!("{before}.{part}.1"),
        1 => format!("{before}.{part}"),
        _ => part.to_owned(),
    }
}

/// Origins that are not there, or that are no earlier than the card: lineage goes forward only.
fn strangers(row: usize, card: &Card, texts: &HashMap<String, String>) -> Vec<RowFault> {
    let place = |label: &str| label.split('.').map(|part| part.parse().unwrap_or(usize::MAX)).collect::<Vec<usize>>();
    let ours = place(&card.label);
    let fault = |from: &String| {
        let say = if !texts.contains_key(from) {
            Say::new("capture-refused-unknown").with("from", from.as_str())
        } else if place(from)[0] >= ours[0] {
            Say::new("capture-refused-later").with("from", from.as_str())
        } else {
            return None;
        };
        Some(RowFault { row, say })
    };
    card.from.iter().filter_map(fault).collect()
}

/// Rows of a file or of what was pasted: tab, semicolon or comma between the parts; a first line of headings is skipped.
pub(crate) fn rows(text: &str) -> Result<Vec<Row>, Say> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b'\t', b';', b','].into_iter().find(|mark| first.contains(char::from(*mark))).unwrap_or(b';');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let record = record.map_err(|_| Say::new("capture-refused-line").with("line", at + 1))?;
        let part = |index: usize| record.get(index).unwrap_or_default().trim().to_owned();
        rows.push(Row { group: part(0), text: part(1), from: part(2), aside: part(3) });
    }
    let is_heading = |row: &Row| !row.group.is_empty() && !row.group.contains(|c: char| c.is_ascii_digit());
    if rows.first().is_some_and(is_heading) {
        rows.remove(0);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::samples::workshop;

    fn row(group: &str, text: &str, from: &str, aside: &str) -> Row {
        Row { group: group.into(), text: text.into(), from: from.into(), aside: aside.into() }
    }

    #[test]
    fn few_keys_are_enough() {
        let rows = [
            row("1.1", "Zuhören", "", ""),
            row("", "Zeit haben", "", "meint dasselbe"),
            Row::default(),
            row("2.1", "", "1.1.1", ""),
            row("+", "Zeit und Ruhe", "1 1.2", ""),
        ];
        let cards = cards(&workshop(&[1, 2]), &rows, &[]).unwrap();
        let told: Vec<_> =
            cards.iter().map(|c| (c.label.as_str(), c.text.as_str(), c.from.len(), c.aside.is_some())).collect();
        assert_eq!(
            told,
            [
                ("1.1.1", "Zuhören", 0, false),
                ("1.1.2", "Zeit haben", 0, true),
                ("2.1.1", "Zuhören", 1, false),
                ("2.2.1", "Zeit und Ruhe", 2, false)
            ]
        );
    }

    #[test]
    fn every_row_says_what_is_wrong_with_it() {
        let rows = [
            row("", "ohne Gruppe", "", ""),
            row("9.1", "keine Runde", "", ""),
            row("1.1", "", "", "Grund"),
            row("1.2", "zu früh", "2.1.1", ""),
            row("2.1", "gut", "", ""),
            row("2.1", "unbekannt", "1.7.1", ""),
            row("2.1", &"x".repeat(501), "", ""),
        ];
        let faults = cards(&workshop(&[1, 2]), &rows, &[]).unwrap_err();
        let told: Vec<_> = faults.iter().map(|fault| (fault.row, fault.say.key)).collect();
        assert_eq!(
            told,
            [
                (1, "capture-refused-group"),
                (2, "capture-refused-group"),
                (3, "capture-refused-empty"),
                (4, "capture-refused-later"),
                (6, "capture-refused-unknown"),
                (7, "form-too_long")
            ]
        );
    }

    #[test]
    fn later_rows_go_on_after_what_is_there() {
        let known = [("1.1.1".to_owned(), "Zuhören".to_owned()), ("1.1.2".to_owned(), "Zeit".to_owned())];
        let cards =
            cards(&workshop(&[1, 2]), &[row("1.1", "Neu", "", ""), row("2.1", "", "1.1.2", "")], &known).unwrap();
        assert_eq!((cards[0].label.as_str(), cards[1].text.as_str()), ("1.1.3", "Zeit"));
    }

    #[test]
    fn tables_are_read_however_they_were_saved() {
        let check = |text| assert_eq!(rows(text).unwrap(), [row("1.1", "Zeit, Ruhe", "", "doppelt")], "{text}");
        check("Gruppe;Aussage;Stammt aus;Nicht weiter, weil\n1.1;Zeit, Ruhe;;doppelt\n");
        check("1.1\tZeit, Ruhe\t\tdoppelt");
        check("\u{feff}1.1,\"Zeit, Ruhe\",,doppelt\r\n");
    }
}
