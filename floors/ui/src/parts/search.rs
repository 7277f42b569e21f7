//! The line above a list that searches it: a GET form, so that a search has an address.

use maud::{Markup, html};

use crate::T;

/// One search field named `name`; `label` says what is searched. `kept` are other parts of the address, such as a
/// filter, that shall stay.
pub fn search(t: &T, action: &str, name: &str, label: &str, value: &str, kept: &[(&str, &str)]) -> Markup {
    let id = format!("search-{name}");
    html! {
        search {
            form class="filter-form" method="get" action=(action) {
                @for (name, value) in kept { input type="hidden" name=(name) value=(value); }
                div class="field" {
                    label for=(id) { (label) }
                    input id=(id) name=(name) type="search" value=(value) autocomplete="off";
                }
                button class="button secondary" type="submit" { (t.text("common-search")) }
            }
        }
    }
}
