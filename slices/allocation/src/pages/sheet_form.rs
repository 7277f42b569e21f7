//! The form of an office's sheet: ranks, and one row per area with need, pin, must or ban, and reason. What leadership stated
//! stands beside it.
//!
//! Its rows are named by the areas' keys (`need_leitbild`, `wish_leitbild`, `reason_leitbild`).

use kernel::{Fault, Faults, Fields, Key, Reader, Say};
use maud::{Markup, html};
use ui::T;

use super::by_hand;
use crate::{
    cases::SheetEdit,
    model::{Area, Ban, Basis, Must, Pin, Sheet},
    rules::{RANKS_MOST, stated_word},
};

const REASON_MOST: usize = 500;

/// Reads the sheet of an office; every fault at its field.
pub(crate) fn read(office: Key, basis: &Basis, form: &Fields) -> Result<SheetEdit, Faults> {
    let mut read = Reader::new(form);
    let (version, firm, optional) =
        (read.version(), read.number("firm", 0, RANKS_MOST), read.number("optional", 0, RANKS_MOST));
    let mut faults = read.done().err().unwrap_or_default();
    let mut edit = SheetEdit {
        office,
        version,
        firm,
        optional,
        scores: Default::default(),
        pins: Vec::new(),
        musts: Vec::new(),
        bans: Vec::new(),
    };
    for area in &basis.areas {
        row(area, form, &mut edit, &mut faults);
    }
    if faults.is_empty() { Ok(edit) } else { Err(faults) }
}

fn row(area: &Area, form: &Fields, edit: &mut SheetEdit, faults: &mut Faults) {
    let key = &area.key;
    let mut fault = |part: &str, say: Say| faults.0.push(Fault { field: format!("{part}_{key}"), say });
    let need = form.get(&format!("need_{key}")).trim();
    match need.parse::<i64>() {
        Ok(score) if (0..=100).contains(&score) => drop(edit.scores.insert(key.clone(), score)),
        _ if need.is_empty() => {}
        _ => fault("need", Say::new("form-number").with("least", 0_i64).with("most", 100_i64)),
    }
    let reason = form.get(&format!("reason_{key}")).split_whitespace().collect::<Vec<_>>().join(" ");
    let length = reason.chars().count();
    if length > REASON_MOST {
        fault("reason", Say::new("form-too_long").with("max", REASON_MOST).with("length", length));
    } else if reason.chars().any(char::is_control) {
        fault("reason", Say::new("form-control"));
    }
    match form.get(&format!("wish_{key}")) {
        "" if reason.is_empty() => {}
        "" => fault("wish", Say::new("sheet_edit-refused-reason_alone")),
        "must" => edit.musts.push(Must { area: key.clone(), reason, heard: false }),
        "ban" => edit.bans.push(Ban { area: key.clone(), reason, heard: false }),
        wish => match wish.strip_prefix("pin-").and_then(|rank| rank.parse::<i64>().ok()) {
            Some(rank) if (1..=RANKS_MOST).contains(&rank) => edit.pins.push(Pin { rank, area: key.clone(), reason }),
            _ => fault("wish", Say::new("form-choice")),
        },
    }
}

/// The fields filled from the record.
pub(crate) fn fields(sheet: &Sheet, version: i64) -> Fields {
    let mut fields =
        Fields::default().with("version", version).with("firm", sheet.firm).with("optional", sheet.optional);
    for (area, need) in &sheet.needs {
        fields.set(format!("need_{area}"), need.score);
    }
    for pin in &sheet.pins {
        fields.set(format!("wish_{}", pin.area), format!("pin-{}", pin.rank));
        fields.set(format!("reason_{}", pin.area), &pin.reason);
    }
    for must in sheet.musts.iter().filter(|must| !must.heard) {
        fields.set(format!("wish_{}", must.area), "must");
        fields.set(format!("reason_{}", must.area), &must.reason);
    }
    for ban in sheet.bans.iter().filter(|ban| !ban.heard) {
        fields.set(format!("wish_{}", ban.area), "ban");
        fields.set(format!("reason_{}", ban.area), &ban.reason);
    }
    fields
}

/// The areas whose rows differ, in words: for the page that shows two versions beside each other.
pub(crate) fn rows(basis: &Basis, [theirs, yours]: [&Fields; 2], t: &T) -> Vec<(String, String, String)> {
    let ranks = |fields: &Fields| format!("{} + {}", fields.get("firm"), fields.get("optional"));
    let written = |fields: &Fields, key: &str| {
        let part = |name: &str| fields.get(&format!("{name}_{key}")).to_owned();
        let wish = word(&part("wish"), t);
        [part("need"), wish, part("reason")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let first = (t.text("sheet_edit-ranks"), ranks(theirs), ranks(yours));
    let areas = basis
        .areas
        .iter()
        .map(|area| (area.name(t.lang()).to_owned(), written(theirs, &area.key), written(yours, &area.key)));
    std::iter::once(first).chain(areas.filter(|(_, theirs, yours)| theirs != yours)).collect()
}

fn word(wish: &str, t: &T) -> String {
    match wish {
        "" => String::new(),
        "must" => t.text("sheet_edit-must"),
        "ban" => t.text("sheet_edit-ban"),
        pin => t.with("sheet_edit-pin", &[("rank", pin.trim_start_matches("pin-").into())]),
    }
}

/// The form on the page.
pub(crate) fn form(
    t: &T,
    (action, back): (&str, &str),
    (basis, sheet): (&Basis, &Sheet),
    (fields, faults): (&Fields, &Faults),
) -> Markup {
    let set = by_hand::Setting { t, form: "sheet_edit", fields, faults };
    let counts = [fields.get("firm"), fields.get("optional")];
    // What was typed: together they may be more than a number can be.
    let most = counts.iter().filter_map(|count| count.parse::<i64>().ok()).fold(0, i64::saturating_add);
    let ranks = i64::clamp(most, 3, 12);
    let hundred = t.with("form-hint_number", &[("least", 0_i64.into()), ("most", 100_i64.into())]);
    html! {
        (set.summary())
        form class="form wide" id="sheet_edit" method="post" action=(action) novalidate {
            (ui::post_key(t))
            input type="hidden" name="version" value=(fields.get("version"));
            (set.number("firm", &t.text("sheet_edit-firm"), Some(&t.text("sheet_edit-firm-hint"))))
            (set.number("optional", &t.text("sheet_edit-optional"), Some(&t.text("sheet_edit-optional-hint"))))
            @for area in &basis.areas {
                @let name = area.name(t.lang());
                fieldset class="group" {
                    legend { (name) }
                    @for stated in stated_word(sheet, &area.key, t) { p { (stated) } }
                    div class="fields-beside" {
                        (set.number(&format!("need_{}", area.key), &t.text("sheet_edit-need"), Some(&hundred)))
                        (set.select(&format!("wish_{}", area.key), &t.text("sheet_edit-wish"), &wishes(t, ranks, fields, &area.key)))
                        (set.line(&format!("reason_{}", area.key), &t.text("sheet_edit-reason"), None))
                    }
                }
            }
            div class="actions" {
                button class="button primary" type="submit" { (t.text("sheet_edit-submit")) }
                a class="button quiet" href=(back) { (t.text("common-cancel")) }
            }
        }
    }
}

/// Nothing set, a rank, or not at all. A rank that was chosen stays a choice, whatever the numbers are.
fn wishes(t: &T, ranks: i64, fields: &Fields, area: &str) -> Vec<(String, String)> {
    let chosen = fields.get(&format!("wish_{area}")).strip_prefix("pin-").and_then(|rank| rank.parse::<i64>().ok());
    let further = chosen.filter(|rank| *rank > ranks);
    let pins = (1..=ranks).chain(further).map(|rank| (format!("pin-{rank}"), word(&format!("pin-{rank}"), t)));
    let none = (String::new(), t.text("sheet_edit-no_wish"));
    let others = ["must", "ban"].map(|wish| (wish.to_owned(), word(wish, t)));
    std::iter::once(none).chain(pins).chain(others).collect()
}
