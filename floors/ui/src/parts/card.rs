//! A list of things to choose from, each a link with a few words about it.

use maud::{Markup, html};

use crate::Link;

/// One thing of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its name and address.
    pub link: Link,
    /// Short facts, in one line: place, state, date.
    pub meta: Vec<String>,
    /// A sentence or two.
    pub text: Option<String>,
}

/// The cards. The whole card can be clicked, but only its name is the link, so that a screen reader stays short.
pub fn card_list(cards: Vec<Card>) -> Markup {
    html! {
        ul class="cards" {
            @for card in cards {
                li class="card" {
                    a class="card-link" href=(card.link.href) { (card.link.text) }
                    @if !card.meta.is_empty() {
                        ul class="meta" { @for fact in card.meta { li { (fact) } } }
                    }
                    @if let Some(text) = card.text { p { (text) } }
                }
            }
        }
    }
}
