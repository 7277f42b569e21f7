//! What differs between two resolutions: terms, needs, pins, bans, ranks.

use std::collections::BTreeSet;

use kernel::Arg;
use ui::T;

use crate::model::{Basis, Frozen, Office, Rank, Sheet, Terms};

/// One thing that differs: what, before, after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) what: String,
    pub(crate) old: String,
    pub(crate) new: String,
}

/// Everything that differs, terms first, then office by office.
pub(crate) fn differences(old: &Frozen, new: &Frozen, t: &T) -> Vec<Difference> {
    let mut found = Found { t, list: Vec::new() };
    found.terms(&old.basis.terms, &new.basis.terms);
    let offices = old.basis.offices.iter().chain(&new.basis.offices);
    let mut seen = BTreeSet::new();
    for office in offices.filter(|office| seen.insert(office.key.as_str())) {
        let (before, after) = (Side::of(old, office), Side::of(new, office));
        found.office(&office.name, &before, &after);
    }
    found.list
}

/// One office in one resolution.
struct Side<'a> {
    basis: &'a Basis,
    sheet: Option<&'a Sheet>,
    ranks: &'a [Rank],
}

impl<'a> Side<'a> {
    fn of(frozen: &'a Frozen, office: &Office) -> Self {
        let at = frozen.basis.offices.iter().position(|own| own.key == office.key);
        let ranks = at.and_then(|at| frozen.ranks.get(at)).map_or(&[][..], Vec::as_slice);
        Self { basis: &frozen.basis, sheet: at.map(|at| &frozen.basis.offices[at].sheet), ranks }
    }
}

struct Found<'a> {
    t: &'a T,
    list: Vec<Difference>,
}

impl Found<'_> {
    fn add(&mut self, what: String, old: String, new: String) {
        if old != new {
            self.list.push(Difference { what, old, new });
        }
    }

    fn terms(&mut self, old: &Terms, new: &Terms) {
        let t = self.t;
        let goal = |terms: &Terms| goal_word(terms, t);
        let weights = |terms: &Terms| weights_word(&terms.weights);
        let most = |terms: &Terms| terms.max.map_or_else(|| t.text("terms-no_max"), |max| max.to_string());
        self.add(t.text("terms_edit-goal"), goal(old), goal(new));
        self.add(t.text("terms_edit-weights"), weights(old), weights(new));
        self.add(t.text("terms_edit-min"), old.min.to_string(), new.min.to_string());
        self.add(t.text("terms_edit-max"), most(old), most(new));
    }

    fn office(&mut self, name: &str, old: &Side<'_>, new: &Side<'_>) {
        let t = self.t;
        let about = |key: &str| t.with(key, &[("office", Arg::from(name))]);
        let written = |side: &Side<'_>| ranks_word(side.basis, side.ranks, t);
        self.add(about("compare-ranks"), written(old), written(new));
        let count = |side: &Side<'_>| {
            let of = |sheet: &Sheet| {
                t.with("compare-count", &[("firm", sheet.firm.into()), ("optional", sheet.optional.into())])
            };
            side.sheet.map_or(String::new(), of)
        };
        self.add(about("compare-rank_count"), count(old), count(new));
        let areas = old.basis.areas.iter().chain(&new.basis.areas);
        let mut seen = BTreeSet::new();
        for area in areas.filter(|area| seen.insert(area.key.as_str())) {
            let args = [("office", Arg::from(name)), ("area", Arg::from(area.name(t.lang())))];
            let need = |side: &Side<'_>| {
                let need = side.sheet.and_then(|sheet| sheet.needs.get(&area.key));
                need.map_or(String::new(), |need| need.score.to_string())
            };
            self.add(t.with("compare-need", &args), need(old), need(new));
            let wish = |side: &Side<'_>| side.sheet.map_or(String::new(), |sheet| wish_word(sheet, &area.key, t));
            self.add(t.with("compare-wish", &args), wish(old), wish(new));
        }
    }
}

/// What is sought, in words.
pub(crate) fn goal_word(terms: &Terms, t: &T) -> String {
    t.text(match terms.goal {
        crate::model::Goal::Total => "terms-total",
        crate::model::Goal::Fair => "terms-fair",
    })
}

/// `3, 2, 1`
pub(crate) fn weights_word(weights: &[i64]) -> String {
    weights.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

/// What is set for an area, with its reason; empty where nothing is.
pub(crate) fn wish_word(sheet: &Sheet, area: &str, t: &T) -> String {
    let pins = sheet.pins.iter().filter(|pin| pin.area == area);
    let pins =
        pins.map(|pin| t.with("sheet-pinned", &[("rank", pin.rank.into()), ("reason", pin.reason.as_str().into())]));
    let musts = super::musts(sheet).into_iter().filter(|must| must.area == area);
    let musts = musts.map(|must| t.with("sheet-must", &[("reason", Arg::from(must.reason.as_str()))]));
    let bans = super::bans(sheet, t).into_iter().filter(|ban| ban.area == area);
    let bans = bans.map(|ban| t.with("sheet-banned", &[("reason", Arg::from(ban.reason.as_str()))]));
    let bound = sheet.conditions.iter().filter(|condition| condition.met && condition.area == area);
    let bound = bound.map(|condition| super::condition_word(condition, t));
    pins.chain(musts).chain(bans).chain(bound).collect::<Vec<_>>().join(" ")
}

/// `1. Personal, 2. Strategie, (3. Leitbild oder Führung)`
pub(crate) fn ranks_word(basis: &Basis, ranks: &[Rank], t: &T) -> String {
    let written = |(rank, number): (&Rank, usize)| {
        let text = format!("{number}. {}", choice_word(basis, &rank.areas, t));
        if rank.optional { format!("({text})") } else { text }
    };
    ranks.iter().zip(1..).map(written).collect::<Vec<_>>().join(", ")
}

/// „Leitbild oder Führung“
pub(crate) fn choice_word(basis: &Basis, areas: &[String], t: &T) -> String {
    let or = format!(" {} ", t.text("solution-or"));
    areas.iter().map(|key| basis.area(key, t.lang())).collect::<Vec<_>>().join(&or)
}
