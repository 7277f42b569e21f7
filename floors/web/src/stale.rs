//! Two people saved the same form: both texts beside each other, field by field, and saving again is a decision.

use kernel::{Faults, Fields, When};
use maud::{Markup, html};
use ui::T;

use crate::Again;

impl Again {
    /// Where somebody else was first: the record as it is stored now beside what was typed, and the form renewed for that
    /// version. Elsewhere nothing, and the form as it is. `form` and `names` find the labels; `shown` turns a field's
    /// value into words.
    #[must_use]
    pub fn beside(
        self,
        t: &T,
        (form, names): (&str, &[&str]),
        stored: &Fields,
        shown: &dyn Fn(&str, &str) -> String,
    ) -> (Markup, Self) {
        if !self.stale {
            return (html! {}, self);
        }
        let words = |fields: &Fields, name: &str| {
            fields.all(name).iter().map(|value| shown(name, &spoken(t, value))).collect::<Vec<_>>().join(", ")
        };
        let row = |name: &&str| (t.text(&format!("{form}-{name}")), words(stored, name), words(&self.fields, name));
        let both = ui::stale(t, &names.iter().map(row).collect::<Vec<_>>());
        (both, self.renewed(stored))
    }

    /// The same form for the version that is stored now.
    #[must_use]
    pub fn renewed(mut self, stored: &Fields) -> Self {
        if self.stale {
            self.fields.set("version", stored.get("version"));
            // The comparison above the form says it; a second sentence would only repeat it.
            self.faults = Faults::default();
        }
        self
    }
}

/// A day or month as people write it, however it was typed: `2017-03` and `03.2017` are the same and must look the same.
fn spoken(t: &T, value: &str) -> String {
    value.parse::<When>().map_or_else(|()| value.to_owned(), |when| t.when_short(when))
}
