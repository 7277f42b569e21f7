//! From a basis to the document that `gelingen allocate` reads: what a page shows can be worked out anywhere.

use serde_json::{Map, Value, json};
use ui::T;

use crate::model::{Basis, Office};

/// The document of a basis. The same basis gives the same text.
pub(crate) fn document(basis: &Basis, t: &T) -> String {
    let areas: Vec<&str> = basis.areas.iter().map(|area| area.key.as_str()).collect();
    let document = json!({
        "areas": areas,
        "offices": basis.offices.iter().map(|office| written(basis, office, t)).collect::<Vec<_>>(),
        "rank_weight": basis.terms.weights,
        "per_area": { "min": basis.terms.min, "max": basis.terms.max },
        "objective": basis.terms.goal.word(),
    });
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

/// Areas that the catalogue no longer has are left out.
fn written(basis: &Basis, office: &Office, t: &T) -> Value {
    let known = |key: &str| basis.areas.iter().any(|area| area.key == key);
    let sheet = &office.sheet;
    let needs = sheet.needs.iter().filter(|(key, _)| known(key)).map(|(key, need)| (key.clone(), json!(need.score)));
    let pins = sheet.pins.iter().filter(|pin| known(&pin.area));
    let pins = pins.map(|pin| with_reason(json!({ "rank": pin.rank, "area": pin.area }), &pin.reason));
    let musts = super::musts(sheet).into_iter().filter(|must| known(&must.area));
    let musts = musts.map(|must| with_reason(json!({ "area": must.area }), &must.reason));
    let bans = super::bans(sheet, t).into_iter().filter(|ban| known(&ban.area));
    let bans = bans.map(|ban| with_reason(json!({ "area": ban.area }), &ban.reason));
    let mut written = json!({
        "key": office.key,
        "need": needs.collect::<Map<_, _>>(),
        "firm": sheet.firm,
        "optional": sheet.optional,
        "pin": pins.collect::<Vec<_>>(),
        "ban": bans.collect::<Vec<_>>(),
    });
    let musts: Vec<Value> = musts.collect();
    if !musts.is_empty() {
        written["must"] = json!(musts);
    }
    written
}

/// An empty reason would be a fault of the document.
fn with_reason(mut wish: Value, reason: &str) -> Value {
    if !reason.trim().is_empty() {
        wish["reason"] = json!(reason);
    }
    wish
}
