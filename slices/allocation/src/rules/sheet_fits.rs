//! Whether terms and sheets hold together in themselves: each fault at its field.

use kernel::{Faults, No, Outcome, Say};

use crate::model::{Basis, Sheet, Terms};

/// The most that a rank may be worth, as in the documents.
pub(crate) const WEIGHT_MOST: i64 = 1_000;

/// More ranks than any catalogue has areas.
pub(crate) const RANKS_MOST: i64 = 50;

/// Whether the terms can be kept at all.
pub(crate) fn terms_fit(terms: &Terms) -> Outcome<()> {
    if terms.max.is_some_and(|max| max < terms.min) {
        return Err(No::at("max", Say::new("terms_edit-refused-max_below_min").with("min", terms.min)));
    }
    Ok(())
}

/// Whether a sheet fits areas and weights: no more ranks than these, and each rank pinned once.
pub(crate) fn sheet_fits(basis: &Basis, sheet: &Sheet) -> Outcome<()> {
    let mut faults = Faults::default();
    let mut fault = |field: &str, say: Say| faults.0.extend(Faults::one(field, say).0);
    let (areas, weights) = (basis.areas.len(), basis.terms.weights.len());
    let ranks = usize::try_from(sheet.ranks()).unwrap_or(usize::MAX);
    if ranks == 0 {
        fault("firm", Say::new("sheet_edit-refused-no_rank"));
    } else if ranks > areas {
        fault("firm", Say::new("sheet_edit-refused-more_than_areas").with("most", areas));
    } else if ranks > weights {
        fault("firm", Say::new("sheet_edit-refused-more_than_weights").with("most", weights));
    }
    for (at, pin) in sheet.pins.iter().enumerate() {
        let field = format!("wish_{}", pin.area);
        if pin.rank > sheet.ranks() {
            fault(&field, Say::new("sheet_edit-refused-rank").with("rank", pin.rank).with("most", ranks));
        }
        if sheet.pins[..at].iter().any(|other| other.rank == pin.rank) {
            fault(&field, Say::new("sheet_edit-refused-pinned_twice").with("rank", pin.rank));
        }
    }
    let reasons = sheet.pins.iter().map(|pin| (&pin.area, &pin.reason));
    let reasons = reasons.chain(sheet.musts.iter().map(|must| (&must.area, &must.reason)));
    for (area, reason) in reasons.chain(sheet.bans.iter().map(|ban| (&ban.area, &ban.reason))) {
        if reason.is_empty() {
            fault(&format!("reason_{area}"), Say::new("sheet_edit-refused-no_reason"));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(No::Faulty(faults)) }
}
