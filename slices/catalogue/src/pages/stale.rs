//! When somebody else saved first: what is stored now beside what was typed.

use kernel::Fields;
use maud::Markup;
use ui::T;
use web::Again;

/// The comparison above a form, and the fields with the version that is stored now; nothing while nobody was faster.
pub(super) fn compared(t: &T, form: &str, names: &[&str], again: &Again, stored: &Fields) -> (Markup, Fields) {
    let (both, renewed) = again.clone().beside(t, (form, names), stored, &|name, value| said(t, name, value));
    (both, renewed.fields)
}

/// A value as people read it.
fn said(t: &T, name: &str, value: &str) -> String {
    match name {
        "kind" if t.has(&format!("requirement-kind-{value}")) => t.text(&format!("requirement-kind-{value}")),
        "minimum" => t.text("common-yes"),
        _ => value.to_owned(),
    }
}
