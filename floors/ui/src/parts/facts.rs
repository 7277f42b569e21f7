//! What is known about one thing: names and values.

use maud::{Markup, html};

/// A description list.
pub fn facts(rows: Vec<(String, Markup)>) -> Markup {
    html! {
        dl class="facts" {
            @for (name, value) in rows { div { dt { (name) } dd { (value) } } }
        }
    }
}
