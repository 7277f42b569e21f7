//! When somebody else saved first: what is stored now beside what was typed.

use kernel::Fields;
use maud::{Markup, html};
use ui::T;
use web::Again;

/// The comparison above a form, and the fields with the version that is stored now; nothing while nobody was faster.
pub(super) fn compared(t: &T, form: &str, names: &[&str], again: &Again, stored: &Fields) -> (Markup, Fields) {
    let mut fields = again.fields.clone();
    if !again.stale {
        return (html! {}, fields);
    }
    fields.set("version", stored.get("version"));
    let shown = |fields: &Fields, name: &str| {
        let words: Vec<String> = fields.all(name).iter().map(|value| said(t, name, value)).collect();
        words.join(", ")
    };
    let row = |name: &&str| (t.text(&format!("{form}-{name}")), shown(stored, name), shown(&again.fields, name));
    (ui::stale(t, &names.iter().map(row).collect::<Vec<_>>()), fields)
}

/// A value as people read it.
fn said(t: &T, name: &str, value: &str) -> String {
    match name {
        "kind" if t.has(&format!("requirement-kind-{value}")) => t.text(&format!("requirement-kind-{value}")),
        "minimum" => t.text("common-yes"),
        _ => value.to_owned(),
    }
}
