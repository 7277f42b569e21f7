//! What leadership takes only with one service: a ban where the office takes no part with it, and otherwise said beside
//! the pick.

use kernel::Arg;
use press::{Block, Document, Inline, List};
use ui::T;

use crate::model::{Ban, Basis, Condition, Office, Rank, Sheet};

/// What an office does not take: what was banned, and areas whose service takes no part.
pub(crate) fn bans(sheet: &Sheet, t: &T) -> Vec<Ban> {
    let mut bans = sheet.bans.clone();
    for condition in sheet.conditions.iter().filter(|condition| !condition.met) {
        if !bans.iter().any(|ban| ban.area == condition.area) {
            bans.push(Ban { area: condition.area.clone(), reason: condition_word(condition, t) });
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
