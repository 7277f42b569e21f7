//! Two people saved the same form: both texts beside each other, field by field.

use kernel::{Fields, When};
use maud::{Markup, html};
use ui::T;
use web::Again;

/// The record as it is now beside what was typed; nothing unless somebody else was first.
/// `shown` turns a field's value into words.
pub(crate) fn both(
    t: &T,
    (form, names): (&str, &[&str]),
    now: &Fields,
    again: &Again,
    shown: &dyn Fn(&str, &str) -> String,
) -> Markup {
    let words = |fields: &Fields, name: &str| {
        fields.all(name).iter().map(|value| spoken(t, shown(name, value))).collect::<Vec<_>>().join(", ")
    };
    let row = |name: &&str| (t.text(&format!("{form}-{name}")), words(now, name), words(&again.fields, name));
    html! { @if again.stale { (ui::stale(t, &names.iter().map(row).collect::<Vec<_>>())) } }
}

/// Days and check boxes as people say them, so that `2016-10` and `10.2016` are the same.
fn spoken(t: &T, value: String) -> String {
    match value.parse::<When>() {
        Ok(when) => t.when(when),
        Err(()) if value == "yes" => t.text("common-yes"),
        Err(()) => value,
    }
}

/// What was typed, for the version as it is now: saving again is then a decision.
pub(crate) fn renewed(mut again: Again, now: &Fields) -> Again {
    if again.stale {
        again.fields.set("version", now.get("version"));
        // The table above the form says it; a second sentence would only repeat it.
        again.faults = kernel::Faults::default();
    }
    again
}

/// The version of the record that the form was filled from.
pub(crate) fn version(form: &Fields) -> i64 {
    kernel::Reader::new(form).version()
}
