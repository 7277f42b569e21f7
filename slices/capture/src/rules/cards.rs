//! Cards that were written on paper, read row by row: group, statement, came from, set aside because.
//!
//! Few keys: an empty group is the one above and `+` the next; `5` is the first card of group 5 in the round before; an empty
//! statement with one origin is taken word by word, and so is one that is nothing but that origin. A statement begins with a
//! capital letter, typed or not.

use std::collections::HashMap;

use kernel::{Say, case_trace};
use workshops::offer::{Card, CardRoom, KnownCard, LONGEST};

use crate::model::{Doubles, Row, RowFault};

/// As many unknown origins of a row are named at most.
const NAMED: usize = 5;
/// A row that is there already.
pub(crate) const DOUBLE: &str = "capture-refused-double";
/// A group with more cards than the method says.
pub(crate) const OVER: &str = "capture-refused-over";
/// The highest number of a group; no room holds more.
const GROUPS: usize = 10_000;

/// A card with the number of its row.
type Found = (usize, Card);

/// The cards of all rows, or everything that is wrong. Rounds are counted as people do, without those in which nothing is
/// written; `known` are the statements that are there. A row that is there already (same group, words and origin) is told, left
/// out or taken.
pub(crate) fn cards(
    rounds: usize,
    (rows, doubles): (&[Row], Doubles),
    known: &[KnownCard],
) -> Result<Vec<Found>, Vec<RowFault>> {
    let mut faults = Vec::new();
    let standing = || known.iter().filter(|one| one.stands);
    let mut texts: HashMap<String, String> = standing().map(|one| (one.label.clone(), one.text.clone())).collect();
    let mut there: HashMap<Sameness, String> =
        standing().filter_map(|one| Some((same(one)?, one.label.clone()))).collect();
    let mut counts = counts(rounds, known);
    let mut cards: Vec<Found> = Vec::new();
    let mut above = None;
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        let mut fault = |say: Say| faults.push(RowFault { row: at + 1, say });
        let Some(group) = group_of(rounds, &row.group, above) else {
            fault(Say::new("capture-refused-group").with("group", row.group.trim()));
            continue;
        };
        above = Some(group);
        let length = row.from.chars().count();
        if length > LONGEST {
            fault(Say::new("form-too_long").with("max", LONGEST).with("length", length));
            continue;
        }
        let number = counts.get(&group).copied().unwrap_or_default() + 1;
        let card = card(row, (group, number), &texts);
        let label = there.get(&sameness(group, &card.text, &card.from)).filter(|_| doubles != Doubles::Take);
        // What is there already takes no number, so that the numbers of the others stay those on the cards.
        if let Some(label) = label {
            if doubles == Doubles::Tell {
                fault(Say::new(DOUBLE).with("label", label.as_str()));
            }
            continue;
        }
        counts.insert(group, number);
        wrong(&card).into_iter().for_each(&mut fault);
        there.insert(sameness(group, &card.text, &card.from), card.label.clone());
        texts.insert(card.label.clone(), card.text.clone());
        cards.push((at + 1, card));
    }
    faults.extend(cards.iter().flat_map(|(row, card)| strangers(*row, card, &texts)));
    faults.sort_by_key(|fault| fault.row);
    if faults.is_empty() { Ok(cards) } else { Err(faults) }
}

/// What makes two cards the same: group, words, origins.
type Sameness = ((usize, usize), String, Vec<String>);

fn sameness(group: (usize, usize), text: &str, from: &[String]) -> Sameness {
    let mut from = from.to_vec();
    from.sort();
    (group, text.to_lowercase(), from)
}

fn same(known: &KnownCard) -> Option<Sameness> {
    let mut parts = known.label.split('.').map(|part| part.parse().ok());
    Some(sameness((parts.next()??, parts.next()??), &known.text, &known.from))
}

/// Groups with more cards than the method says: told at the row that is one too many, and taken when somebody says so. What stands
/// on paper is so; but a group's number is easily forgotten.
pub(crate) fn over(room: &CardRoom, cards: &[Found], decided: &[String]) -> Vec<RowFault> {
    let mut counts: HashMap<(usize, usize), usize> = HashMap::new();
    for known in room.known.iter().filter(|one| one.stands) {
        if let Some((group, ..)) = same(known) {
            *counts.entry(group).or_default() += 1;
        }
    }
    let mut faults = Vec::new();
    for (row, card) in cards {
        let limit = room.rounds.get(card.round.saturating_sub(1)).map_or(usize::MAX, |round| round.items);
        let count = counts.entry((card.round, card.group)).or_default();
        *count += 1;
        let group = format!("{}.{}", card.round, card.group);
        if *count == limit.saturating_add(1) && !decided.contains(&group) {
            let say = Say::new(OVER).with("group", group.as_str()).with("max", limit);
            faults.push(RowFault { row: *row, say });
        }
    }
    faults
}

/// A row as a card of its group; without words but with one origin it has the words of that.
fn card(row: &Row, ((round, group), number): ((usize, usize), usize), texts: &HashMap<String, String>) -> Card {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (text, aside) = (folded(&row.text), folded(&row.aside));
    // Nobody writes a card of nothing but numbers: it says from which card it was taken.
    let (text, from) =
        if row.from.trim().is_empty() && is_origin(&text) { (String::new(), text) } else { (text, row.from.clone()) };
    let (mut text, from) = (capital(&text), origins(round, &from));
    if let (true, [only]) = (text.is_empty(), from.as_slice()) {
        text = texts.get(only).cloned().unwrap_or_default();
    }
    let aside = (!aside.is_empty()).then_some(aside);
    Card { round, group, label: format!("{round}.{group}.{number}"), text, from, aside }
}

fn is_origin(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.chars().all(|letter| letter.is_ascii_digit() || letter == '.')
        && text.split('.').count() <= 3
}

/// The first letter of a statement is a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What is wrong with the words of a card.
fn wrong(card: &Card) -> Vec<Say> {
    let mut wrong = Vec::new();
    if card.text.is_empty() && card.from.len() != 1 {
        wrong.push(Say::new("capture-refused-empty"));
    }
    for text in [Some(&card.text), card.aside.as_ref()].into_iter().flatten() {
        let length = text.chars().count();
        if length > LONGEST {
            wrong.push(Say::new("form-too_long").with("max", LONGEST).with("length", length));
        } else if text.chars().any(char::is_control) {
            wrong.push(Say::new("form-control"));
        }
    }
    wrong
}

/// What looks like case data, by row; what stands in `sure` was warned of before and is somebody's decision.
pub(crate) fn traces(rows: &[Row], sure: &[String]) -> Vec<RowFault> {
    let trace = |(at, row): (usize, &Row)| {
        let words = [&row.text, &row.aside].into_iter().filter(|text| !sure.contains(text));
        let found = words.filter_map(|text| case_trace(text)).next()?;
        Some(RowFault { row: at + 1, say: Say::new(found.key()) })
    };
    rows.iter().enumerate().filter_map(trace).collect()
}

/// The last number of each group; that of a card that was taken back is used up.
fn counts(rounds: usize, known: &[KnownCard]) -> HashMap<(usize, usize), usize> {
    let mut counts: HashMap<(usize, usize), usize> = HashMap::new();
    for one in known {
        let Some((group, number)) = one.label.rsplit_once('.') else { continue };
        if let (Some(group), Ok(number)) = (named(rounds, group), number.parse::<usize>()) {
            let last = counts.entry(group).or_default();
            *last = number.max(*last);
        }
    }
    counts
}

/// Round and group of a row: named, the one above, or the next.
fn group_of(rounds: usize, typed: &str, above: Option<(usize, usize)>) -> Option<(usize, usize)> {
    match typed.trim() {
        "" => above,
        "+" => above.map(|(round, group)| (round, group + 1)).filter(|(_, group)| *group <= GROUPS),
        typed => named(rounds, typed),
    }
}

fn named(rounds: usize, label: &str) -> Option<(usize, usize)> {
    // A spreadsheet in Germany writes 2,5 where somebody typed a number.
    let (round, group) = label.trim().split_once(['.', ','])?;
    let (round, group): (usize, usize) = (round.trim().parse().ok()?, group.trim().parse().ok()?);
    ((1..=rounds).contains(&round) && (1..=GROUPS).contains(&group)).then_some((round, group))
}

/// The labels of origins: `1.5.2` in full, `5.2` or `5` in the written round before.
fn origins(round: usize, typed: &str) -> Vec<String> {
    let before = round.saturating_sub(1);
    let origin = |part: &str| match part.matches('.').count() {
        0 => format!("{before}.{part}.1"),
        1 => format!("{before}.{part}"),
        _ => part.to_owned(),
    };
    typed.split([',', ';', ' ', '+']).filter(|part| !part.is_empty()).map(origin).collect()
}

/// Origins that are not there, or that are no earlier than the card: lineage goes forward only.
fn strangers(row: usize, card: &Card, texts: &HashMap<String, String>) -> Vec<RowFault> {
    let round = |label: &str| label.split('.').next().and_then(|part| part.parse().ok()).unwrap_or(usize::MAX);
    let fault = |from: &String| {
        let say = if !texts.contains_key(from) {
            Say::new("capture-refused-unknown").with("from", from.as_str())
        } else if round(from) >= card.round {
            Say::new("capture-refused-later").with("from", from.as_str())
        } else {
            return None;
        };
        Some(RowFault { row, say })
    };
    card.from.iter().filter_map(fault).take(NAMED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use workshops::offer::CardRound;

    fn row(group: &str, text: &str, from: &str, aside: &str) -> Row {
        Row { group: group.into(), text: text.into(), from: from.into(), aside: aside.into() }
    }

    fn read(rounds: usize, rows: &[Row], known: &[KnownCard]) -> Result<Vec<Card>, Vec<RowFault>> {
        cards(rounds, (rows, Doubles::Tell), known).map(|found| found.into_iter().map(|(_, card)| card).collect())
    }

    fn known(label: &str, text: &str) -> KnownCard {
        KnownCard { label: label.into(), text: text.into(), from: Vec::new(), stands: true }
    }

    #[test]
    fn few_keys_are_enough() {
        let rows = [
            row("1.1", "Zuhören", "", ""),
            row("", "Zeit haben", "", "meint dasselbe"),
            Row::default(),
            row("2,1", "", "1.1.1", ""),
            row("+", "zeit und Ruhe", "1 1.2", ""),
            row("+", "1.2", "", ""),
        ];
        let cards = read(2, &rows, &[]).unwrap();
        let told: Vec<_> =
            cards.iter().map(|c| (c.label.as_str(), c.text.as_str(), c.from.len(), c.aside.is_some())).collect();
        assert_eq!(
            told,
            [
                ("1.1.1", "Zuhören", 0, false),
                ("1.1.2", "Zeit haben", 0, true),
                ("2.1.1", "Zuhören", 1, false),
                ("2.2.1", "Zeit und Ruhe", 2, false),
                ("2.3.1", "Zeit haben", 1, false)
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
            row("2.1", "besser", "", &"x".repeat(501)),
            row("1.10000", "letzte", "", ""),
            row("+", "eine zu viel", "", ""),
            row("1.1", "un\u{1}sichtbar", "", ""),
            row("2.1", "gut", &"1.1.1 ".repeat(100), ""),
            row("2.1", "gut", &"8 ".repeat(100), ""),
        ];
        let faults = read(2, &rows, &[]).unwrap_err();
        let told: Vec<_> = faults.iter().map(|fault| (fault.row, fault.say.key)).collect();
        assert_eq!(
            told,
            [
                (1, "capture-refused-group"),
                (2, "capture-refused-group"),
                (3, "capture-refused-empty"),
                (4, "capture-refused-later"),
                (6, "capture-refused-unknown"),
                (7, "form-too_long"),
                (8, "form-too_long"),
                (10, "capture-refused-group"),
                (11, "form-control"),
                (12, "form-too_long"),
                (13, "capture-refused-unknown"),
                (13, "capture-refused-unknown"),
                (13, "capture-refused-unknown"),
                (13, "capture-refused-unknown"),
                (13, "capture-refused-unknown")
            ]
        );
    }

    #[test]
    fn later_rows_go_on_after_what_is_there() {
        let gone = KnownCard { stands: false, ..known("1.1.3", "Weg") };
        let known = [known("1.1.1", "Zuhören"), known("1.1.2", "Zeit"), gone];
        let cards = read(2, &[row("1.1", "Neu", "", ""), row("2.1", "", "1.1.2", "")], &known).unwrap();
        assert_eq!((cards[0].label.as_str(), cards[1].text.as_str()), ("1.1.4", "Zeit"));
        // Nothing grows from what was taken back.
        assert_eq!(
            read(2, &[row("2.1", "Neu", "1.1.3", "")], &known).unwrap_err()[0].say.key,
            "capture-refused-unknown"
        );
    }

    #[test]
    fn what_is_there_already_is_told_left_out_or_taken() {
        let there = [known("1.1.1", "Zuhören")];
        let rows = [
            row("1.1", "zuhören", "", ""),
            row("", "Zeit", "", ""),
            row("", "Zeit", "", ""),
            row("1.2", "Zuhören", "", ""),
            row("2.1", "", "1.1.2", ""),
        ];
        let told = |doubles| match cards(2, (&rows, doubles), &there) {
            Ok(found) => found.iter().map(|(row, card)| format!("{row} {} {}", card.label, card.text)).collect(),
            Err(faults) => faults.iter().map(|fault| format!("{} {}", fault.row, fault.say.key)).collect::<Vec<_>>(),
        };
        assert_eq!(told(Doubles::Tell), ["1 capture-refused-double", "3 capture-refused-double"]);
        // The numbers stay those on the cards, and what came from them too.
        assert_eq!(told(Doubles::LeaveOut), ["2 1.1.2 Zeit", "4 1.2.1 Zuhören", "5 2.1.1 Zeit"]);
        let all = ["1 1.1.2 Zuhören", "2 1.1.3 Zeit", "3 1.1.4 Zeit", "4 1.2.1 Zuhören", "5 2.1.1 Zuhören"];
        assert_eq!(told(Doubles::Take), all);
        // The same words of another origin are another card.
        let grown = [
            row("1.1", "Ruhe", "", ""),
            row("", "Zeit", "", ""),
            row("2.1", "Zeit", "1.1", ""),
            row("", "Zeit", "1.2", ""),
        ];
        assert_eq!(read(2, &grown, &[]).unwrap().len(), 4);
    }

    #[test]
    fn a_group_with_too_many_cards_is_told_once() {
        let round = |items| CardRound { name: "Allein".into(), items };
        let room = CardRoom {
            title: "Auftakt".into(),
            rounds: vec![round(2), round(1)],
            known: vec![known("1.1.1", "Zuhören"), KnownCard { stands: false, ..known("1.1.2", "Weg") }],
            last: None,
        };
        let rows = ["Zeit", "Ruhe", "Mut"].map(|text| row("1.1", text, "", ""));
        let found = cards(2, (&rows, Doubles::Tell), &room.known).unwrap();
        let told = |decided: &[String]| over(&room, &found, decided).iter().map(|fault| fault.row).collect::<Vec<_>>();
        assert_eq!(told(&[]), [2]);
        assert_eq!(told(&["1.1".to_owned()]), [0; 0]);
    }

    #[test]
    fn case_data_is_warned_of_once() {
        let case = "Kevin Muster, geb. 03.04.2009, wurde gehört";
        let rows = [row("1.1", "Zeit", "", ""), row("1.1", case, "", ""), row("1.1", "Ruhe", "", case)];
        let told = |sure: &[String]| traces(&rows, sure).iter().map(|fault| fault.row).collect::<Vec<_>>();
        assert_eq!(told(&[]), [2, 3]);
        assert_eq!(told(&[case.to_owned()]), [0; 0]);
    }
}
