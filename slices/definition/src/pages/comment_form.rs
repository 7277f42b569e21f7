//! What the two forms about comments share: the item above the form.

use maud::{Markup, html};

use crate::model::Item;

/// The item that a comment is about.
pub(crate) fn about(item: &Item) -> Markup {
    html! { blockquote { p class="lead" { (item.text) } } }
}
