//! What the needs workshops say now, compared with what was taken over from them.

use kernel::Arg;
use ui::T;

use crate::model::{Basis, Condition, Heard, Need, Office, Scored, WishKind};

/// An office of which something changed since, and what, in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Drift {
    /// The office's place in the basis.
    pub(crate) at: usize,
    pub(crate) told: Vec<String>,
}

/// Everything that changed since it was taken over, office by office; `withdrawn` names those that took their results back.
pub(crate) fn drift(basis: &Basis, (scores, wishes): (&[Scored], &[Heard]), withdrawn: &[String], t: &T) -> Vec<Drift> {
    let of = |(at, office): (usize, &Office)| {
        let gone = withdrawn.contains(&office.key);
        let told: Vec<String> =
            needs(basis, office, (scores, gone), t).into_iter().chain(stated(basis, office, wishes, t)).collect();
        (!told.is_empty()).then_some(Drift { at, told })
    };
    basis.offices.iter().enumerate().filter_map(of).collect()
}

fn needs(basis: &Basis, office: &Office, (scores, gone): (&[Scored], bool), t: &T) -> Option<String> {
    let of = |area: &str| scores.iter().find(|one| one.office == office.key && one.area == area).map(|one| one.score);
    let taken = |area: &str| office.sheet.needs.get(area).and_then(Need::taken);
    let keys = || basis.areas.iter().map(|area| area.key.as_str());
    let is_taken = keys().any(|area| taken(area).is_some());
    let has_none = keys().all(|area| of(area).is_none());
    match (is_taken, has_none) {
        (true, true) if gone => return Some(t.text("drift-withdrawn")),
        (false, true) => return None,
        (false, false) => return Some(t.text("drift-new")),
        (true, _) => {}
    }
    let number = |score: Option<i64>| score.map_or_else(|| t.text("drift-nothing"), |score| score.to_string());
    let changed = keys().filter(|area| taken(area) != of(area)).map(|area| {
        let args = [
            ("area", Arg::from(basis.area(area, t.lang()))),
            ("old", number(taken(area)).into()),
            ("new", number(of(area)).into()),
        ];
        t.with("drift-score", &args)
    });
    let changed: Vec<String> = changed.collect();
    (!changed.is_empty()).then(|| t.with("drift-scores", &[("areas", changed.join("; ").into())]))
}

fn stated(basis: &Basis, office: &Office, wishes: &[Heard], t: &T) -> Option<String> {
    let sheet = &office.sheet;
    let bound = |one: &'_ Condition| (one.service.clone(), one.reason.clone());
    let then = |area: &str| {
        let musts = sheet.musts.iter().filter(|must| must.heard && must.area == area);
        let bans = sheet.bans.iter().filter(|ban| ban.heard && ban.area == area);
        let bound = sheet.conditions.iter().filter(|one| one.area == area).map(bound);
        let musts = musts.map(|must| ("certain".to_owned(), must.reason.clone()));
        musts.chain(bans.map(|ban| ("not now".to_owned(), ban.reason.clone()))).chain(bound).collect::<Vec<_>>()
    };
    let now = |area: &str| {
        let own = wishes.iter().filter(|wish| wish.office == office.key && wish.area == area);
        let word = |wish: &Heard| match &wish.kind {
            WishKind::Certain => ("certain".to_owned(), wish.reason.clone()),
            WishKind::NotNow => ("not now".to_owned(), wish.reason.clone()),
            WishKind::OnlyWith(condition) => bound(condition),
        };
        own.map(word).collect::<Vec<_>>()
    };
    let changed = basis.areas.iter().filter(|area| then(&area.key) != now(&area.key));
    let changed: Vec<&str> = changed.map(|area| area.name(t.lang())).collect();
    (!changed.is_empty()).then(|| t.with("drift-stated", &[("areas", changed.join(", ").into())]))
}
