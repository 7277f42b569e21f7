//! The cohort's matrix as a paper: which office works on which areas, first, then, and if time is left.
//!
//! Page, public page and PDF are made from this one document, so that they cannot differ.

use kernel::{Arg, Day, Key, Lang};
use press::{Block, Cell, Document, Inline, List, Row, Table};
use ui::T;

use super::{PickWord, pick_word};
use crate::model::Pick;

/// What the paper is made from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MatrixFacts {
    pub(crate) title: String,
    pub(crate) short: String,
    /// Who answers for it: the commissioning organisation, or else the programme itself.
    pub(crate) made_by: String,
    pub(crate) dated: Day,
    /// The catalogue's areas in their order.
    pub(crate) areas: Vec<MatrixArea>,
    /// The cohort in its order.
    pub(crate) offices: Vec<MatrixOffice>,
}

/// An area of the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MatrixArea {
    pub(crate) key: Key,
    pub(crate) german: String,
    pub(crate) english: String,
}

/// An office with what it chose, by rank.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MatrixOffice {
    pub(crate) name: String,
    pub(crate) picks: Vec<Pick>,
}

/// The paper in the language of `t`.
pub(crate) fn matrix(facts: &MatrixFacts, t: &T) -> Document {
    let view = View { facts, t };
    let mut paper = Document::new(t.text("matrix-paper"), t.lang().tag(), &facts.made_by, facts.dated.to_string())
        .with_subtitle(&facts.title)
        .with_running_title(&facts.short);
    if facts.offices.is_empty() {
        return paper.with(Block::paragraph(t.text("matrix-no_offices")));
    }
    if facts.offices.iter().all(|office| office.picks.is_empty()) {
        // A table without one word in it would only ask what is wrong with it.
        return paper.with(Block::paragraph(t.text("matrix-no_picks"))).with(view.list());
    }
    paper = paper.with(Block::paragraph(view.introduction())).with(Block::heading(2, t.text("matrix-overview")));
    // Caption and header cells are never blank, so this table can always be built.
    if let Ok(table) = view.table() {
        paper = paper.with(table);
    }
    paper.with(Block::heading(2, t.text("matrix-by_office"))).with(view.list())
}

struct View<'a> {
    facts: &'a MatrixFacts,
    t: &'a T,
}

impl View<'_> {
    /// How to read the table; only what occurs in it is explained.
    fn introduction(&self) -> String {
        let picks = || self.facts.offices.iter().flat_map(|office| &office.picks);
        let mut sentences = vec![self.t.text("matrix-introduction")];
        if picks().any(|pick| pick.optional) {
            sentences.push(self.t.text("matrix-introduction_optional"));
        }
        if picks().any(|pick| pick.areas.len() > 1) {
            sentences.push(self.t.text("matrix-introduction_open"));
        }
        sentences.join(" ")
    }

    fn table(&self) -> Result<Table, press::Fault> {
        let head = [self.t.text("matrix-area")].into_iter().chain(self.facts.offices.iter().map(named));
        let rows = self.facts.areas.iter().map(|area| {
            let cells = self.facts.offices.iter().map(|office| self.cell(office, &area.key));
            Row::headed(self.name(area), cells)
        });
        Ok(Table::new(self.t.text("matrix-caption"), head)?.with_rows(rows))
    }

    /// An area that nobody chose is a row like any other.
    fn cell(&self, office: &MatrixOffice, area: &Key) -> Cell {
        let Some(pick) = office.picks.iter().find(|pick| pick.areas.contains(area)) else { return Cell::plain("") };
        let rank = self.rank(pick);
        if pick.areas.len() > 1 {
            let areas = self.choice(pick);
            let args = [("rank", Arg::Text(rank)), ("areas", Arg::Text(areas))];
            return Cell::plain(self.t.with("matrix-cell_open", &args));
        }
        if pick.optional { Cell::plain(rank) } else { Cell::strong(rank) }
    }

    /// Up to two firm ranks have words; where there are more, they are numbered.
    fn rank(&self, pick: &Pick) -> String {
        let firm = |pick: &&Pick| !pick.optional;
        let most = self.facts.offices.iter().flat_map(|office| &office.picks).filter(firm).map(|pick| pick.rank).max();
        let number = || Arg::Text(pick.rank.to_string());
        match pick_word(pick) {
            PickWord::IfTime if most.unwrap_or(0) > 2 => {
                self.t.with("matrix-rank_number_if_time", &[("rank", number())])
            }
            PickWord::IfTime => self.t.text("allocation-if_time"),
            _ if most.unwrap_or(0) > 2 => self.t.with("matrix-rank_number", &[("rank", number())]),
            PickWord::First => self.t.text("allocation-first"),
            PickWord::Then => self.t.text("allocation-then"),
        }
    }

    /// As the newsletter of 2016 printed it: „Landkreis Gifhorn: 1. Personal, 2. Strategie, (3. Controlling)“.
    fn list(&self) -> Block {
        let items = self.facts.offices.iter().map(|office| {
            let picks: Vec<String> = office.picks.iter().map(|pick| self.ranked(pick)).collect();
            let all = if picks.is_empty() { self.t.text("matrix-nothing_chosen") } else { picks.join(", ") };
            vec![Inline::strong(named(office)), Inline::text(format!(": {all}"))]
        });
        Block::List(List { ordered: false, items: items.collect() })
    }

    fn ranked(&self, pick: &Pick) -> String {
        let text = format!("{}. {}", pick.rank, self.choice(pick));
        if pick.optional { format!("({text})") } else { text }
    }

    /// „Leitbild“, „Leitbild oder Führung“, „Leitbild, Führung oder Personal“.
    fn choice(&self, pick: &Pick) -> String {
        let mut names: Vec<String> = pick.areas.iter().map(|key| self.name_of(key)).collect();
        match (names.pop(), names.is_empty()) {
            (Some(last), false) => {
                let args = [("first", Arg::Text(names.join(", "))), ("last", Arg::Text(last))];
                self.t.with("matrix-or", &args)
            }
            (last, _) => last.unwrap_or_default(),
        }
    }

    fn name_of(&self, key: &Key) -> String {
        let area = self.facts.areas.iter().find(|area| area.key == *key);
        area.map_or_else(|| key.to_string(), |area| self.name(area))
    }

    fn name(&self, area: &MatrixArea) -> String {
        match self.t.lang() {
            Lang::De => area.german.clone(),
            Lang::En => area.english.clone(),
        }
    }
}

fn named(office: &MatrixOffice) -> String {
    office.name.clone()
}
