//! What leadership takes only with one service: a ban where the office takes no part with it, and otherwise said beside
//! the pick.

use kernel::Arg;
use press::{Block, Cell, Document, Inline, List, Row, Table};
use ui::T;

use crate::model::{Ban, Basis, Condition, Must, Office, Rank, Sheet};

/// What an office takes in any case, each area once.
pub(crate) fn musts(sheet: &Sheet) -> Vec<Must> {
    let mut musts: Vec<Must> = Vec::new();
    for must in &sheet.musts {
        if !musts.iter().any(|other| other.area == must.area) {
            musts.push(must.clone());
        }
    }
    musts
}

/// What an office does not take: what was banned, and areas whose service takes no part; each area once.
pub(crate) fn bans(sheet: &Sheet, t: &T) -> Vec<Ban> {
    let unmet = sheet.conditions.iter().filter(|condition| !condition.met);
    let unmet = unmet.map(|one| Ban { area: one.area.clone(), reason: condition_word(one, t), heard: true });
    let mut bans: Vec<Ban> = Vec::new();
    for ban in sheet.bans.iter().cloned().chain(unmet) {
        if !bans.iter().any(|other| other.area == ban.area) {
            bans.push(ban);
        }
    }
    bans
}

/// „nur mit dem Dienst „ASD“. Begründung der Leitung: …“; and that the office takes no part with it, where it does not.
pub(crate) fn condition_word(condition: &Condition, t: &T) -> String {
    let key = if condition.met { "condition-met" } else { "condition-unmet" };
    let args = [("service", Arg::from(condition.name.as_str())), ("reason", Arg::from(condition.reason.as_str()))];
    t.with(key, &args)
}

/// What leadership stated about an area, as it was taken over.
pub(crate) fn stated_word(sheet: &Sheet, area: &str, t: &T) -> Vec<String> {
    let stated = |key: &str, reason: &str| t.with(key, &[("reason", Arg::from(reason))]);
    let musts = sheet.musts.iter().filter(|must| must.heard && must.area == area);
    let bans = sheet.bans.iter().filter(|ban| ban.heard && ban.area == area);
    let bound = sheet.conditions.iter().filter(|condition| condition.area == area);
    musts
        .map(|must| stated("sheet-stated_must", &must.reason))
        .chain(bans.map(|ban| stated("sheet-stated_ban", &ban.reason)))
        .chain(bound.map(|condition| condition_word(condition, t)))
        .collect()
}

/// The conditions under which an office takes the areas of these ranks.
fn conditions<'a>(sheet: &'a Sheet, ranks: &'a [Rank]) -> impl Iterator<Item = &'a Condition> {
    let areas = ranks.iter().flat_map(|rank| &rank.areas);
    areas.filter_map(|area| sheet.conditions.iter().find(|condition| condition.area == *area))
}

/// The same in words, for those who see the reasons of this office.
pub(crate) fn conditions_told(basis: &Basis, office: &Office, ranks: &[Rank], t: &T) -> Vec<String> {
    let told = |condition: &Condition| {
        let area = ("area", Arg::from(basis.area(&condition.area, t.lang())));
        t.with("condition-of", &[area, ("condition", Arg::Text(condition_word(condition, t)))])
    };
    conditions(&office.sheet, ranks).map(told).collect()
}

/// The conditions as a table, for files that hold nothing else; nothing where there are none.
pub(crate) fn conditions_table(basis: &Basis, ranks: &[Vec<Rank>], t: &T) -> Option<Table> {
    let offices = basis.offices.iter().zip(ranks);
    let row = |office: &Office, condition: &Condition| {
        let area = basis.area(&condition.area, t.lang()).to_owned();
        Row::headed(office.name.clone(), [Cell::plain(area), Cell::plain(condition.name.clone())])
    };
    let rows: Vec<Row> = offices
        .flat_map(|(office, own)| conditions(&office.sheet, own).map(move |condition| row(office, condition)))
        .collect();
    let head = ["move_edit-office", "solution-area", "condition-service"].map(|key| t.text(key));
    let table = Table::new(t.text("condition-table"), head).ok()?;
    (!rows.is_empty()).then(|| table.with_rows(rows))
}

/// The paper of a matrix with the conditions below it; the reasons stay with the office.
pub(crate) fn conditions_paper(paper: Document, basis: &Basis, ranks: &[Vec<Rank>], t: &T) -> Document {
    let item = |office: &Office, condition: &Condition| {
        let area = ("area", Arg::from(basis.area(&condition.area, t.lang())));
        let words = t.with("condition-paper", &[area, ("service", Arg::from(condition.name.as_str()))]);
        vec![Inline::strong(&office.name), Inline::text(format!(": {words}"))]
    };
    let offices = basis.offices.iter().zip(ranks);
    let items: Vec<_> = offices
        .flat_map(|(office, own)| conditions(&office.sheet, own).map(move |condition| item(office, condition)))
        .collect();
    if items.is_empty() {
        return paper;
    }
    paper.with(Block::paragraph(t.text("condition-paper_intro"))).with(Block::List(List { ordered: false, items }))
}
