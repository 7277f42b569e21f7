//! A needs workshop of the past for the demo: its answers are made up so that their medians are the given ones.

use db::{WriteTx, scopes};
use kernel::{Day, Id, Key, Lang, No, Outcome, Scope, ScopeKind};
use workshops::offer::{RoomNew, room_example_close};

use crate::{
    cases::{
        entry_edit::blank,
        office_here::Here,
        result_release::hand,
        sitting_new::{WAY, method, sitting_create},
    },
    model::{Card, CardGroup, CardKind, DOTS, Entry, Rating, Sitting, Voice, WishRow, WishWord},
    rules, store,
};

/// How far each made-up answer lies from the median: the middle stays where it is.
const SPREAD: [i64; 11] = [0, -1, 0, 1, 0, 0, -1, 0, 1, 0, 0];

/// A line of the table: area, medians of the scales, a strength, a weakness, what leadership states and why, and something
/// that the office has already. All but the medians may be empty.
struct Line {
    area: Key,
    medians: Vec<i64>,
    cards: [String; 2],
    wish: (Option<WishWord>, String),
    stock: String,
}

/// Enters the workshop with cards and answers, closes it, and hands its results on.
pub(crate) fn example_create(
    tx: &mut WriteTx<'_>,
    office: &Key,
    (title, day): (&str, Day),
    table: &str,
) -> Outcome<Id<Scope>> {
    let programme = programmes::offer::programme_facts(tx)?;
    let office = programmes::offer::cohort(tx)?.into_iter().find(|one| one.key == *office).ok_or(No::Missing)?;
    let here = Here { programme, office, services: Vec::new() };
    let template = rules::shipped()?;
    let lines = lines(table)?;
    let method = method(&template, title, Lang::De);
    let room = RoomNew { title: title.to_owned(), day, start: 540, method, example: true, way: WAY };
    let (workshop, _) = sitting_create(tx, &here, template, room)?;
    stated(tx, &here, &lines)?;
    let place = scopes::place(tx, Scope { kind: ScopeKind::Workshop, id: workshop })?;
    tx.within(place, |tx| {
        let sitting = store::sitting::sitting_here(tx)?;
        cards(tx, &lines)?;
        answers(tx, &sitting, &lines)?;
        let rated = Sitting { rated_at: Some(tx.now()), ..sitting };
        store::sitting::sitting_update(tx, &rated)?;
        let rated = store::sitting::sitting_here(tx)?;
        hand(tx, &rated)?;
        room_example_close(tx)
    })?;
    Ok(workshop)
}

fn lines(table: &str) -> Outcome<Vec<Line>> {
    let unreadable = || No::broken("the table of an example cannot be read");
    let line = |text: &str| {
        let mut cells = text.split(';').map(str::trim);
        let area = cells.next().and_then(|key| key.parse().ok()).ok_or_else(unreadable)?;
        let medians: Vec<i64> = cells.by_ref().take(4).filter_map(|cell| cell.parse().ok()).collect();
        let mut card = || cells.next().unwrap_or_default().to_owned();
        let cards = [card(), card()];
        let wish = (card().parse().ok(), card());
        if medians.len() == 4 { Ok(Line { area, medians, cards, wish, stock: card() }) } else { Err(unreadable()) }
    };
    table.lines().filter(|text| !text.trim().is_empty() && !text.starts_with('#')).map(line).collect()
}

/// What leadership states, and what is there already.
fn stated(tx: &mut WriteTx<'_>, here: &Here, lines: &[Line]) -> Outcome<()> {
    for line in lines {
        if let (Some(kind), reason) = &line.wish {
            let (office, area, reason) = (here.office.id, line.area.clone(), reason.clone());
            store::wish::wish_insert(tx, &WishRow { office, area, kind: *kind, service: None, reason, version: 1 })?;
        }
        if !line.stock.is_empty() {
            let entry = Entry { title: line.stock.clone(), ..blank(tx, here) };
            store::entry::entry_insert(tx, &entry)?;
            store::entry::entry_area_insert(tx, entry.id, &line.area)?;
        }
    }
    Ok(())
}

/// Cards of nobody, in one group for each kind.
fn cards(tx: &mut WriteTx<'_>, lines: &[Line]) -> Outcome<()> {
    for (at, kind) in CardKind::ALL.into_iter().enumerate() {
        let name = if kind == CardKind::Strength { "Darauf bauen wir (Beispiel)" } else { "Das fehlt uns (Beispiel)" };
        let group = CardGroup { id: tx.id(), name: name.to_owned() };
        store::card::card_group_insert(tx, &group)?;
        for line in lines {
            let Some(text) = line.cards.get(at).filter(|text| !text.is_empty()) else { continue };
            let (area, text) = (line.area.clone(), text.clone());
            let card = Card { id: tx.id(), author: None, area, kind, text, number: None, group: None };
            store::card::card_insert(tx, &card)?;
            store::card::card_share(tx, card.id)?;
            store::card::card_place(tx, card.id, Some(group.id))?;
        }
    }
    Ok(())
}

/// Answers on numbered sheets; and three dots a sheet, for the areas with the greatest gap.
fn answers(tx: &mut WriteTx<'_>, sitting: &Sitting, lines: &[Line]) -> Outcome<()> {
    let gap = |line: &Line| match line.medians[..] {
        [importance, present, ..] => importance * (5 - present),
        _ => 0,
    };
    let mut wanted: Vec<&Line> = lines.iter().collect();
    wanted.sort_by_key(|line| -gap(line));
    for (number, _) in SPREAD.iter().enumerate() {
        let voice = Voice { id: tx.id(), sheet: i64::try_from(number + 1).ok() };
        store::rating::voice_insert(tx, &voice)?;
        let mut put = |area: &Key, scale: &str, value: i64| {
            let (area, scale) = (area.clone(), scale.to_owned());
            store::rating::rating_put(tx, &Rating { voice: voice.id, area, scale, value })
        };
        for (row, line) in lines.iter().enumerate() {
            for (column, (scale, median)) in sitting.template.scales.iter().zip(&line.medians).enumerate() {
                let off = SPREAD.get((number + row + 3 * column) % SPREAD.len()).copied().unwrap_or(0);
                put(&line.area, &scale.key, (median + off).clamp(scale.least, scale.most))?;
            }
        }
        for line in wanted.iter().skip(number % 3).take(usize::from(sitting.template.dots)) {
            put(&line.area, DOTS, 1)?;
        }
    }
    Ok(())
}
