//! Small words beside other words: tags, states, the example mark. The word carries the meaning, colour only helps.

use maud::{Markup, html};

use crate::T;

/// How a badge is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A plain fact.
    Neutral,
    /// Something is going on.
    Info,
    /// Something is done.
    Good,
    /// Somebody is waited for.
    Attention,
}

/// A key word such as `§ 79a`.
pub fn tag(text: &str) -> Markup {
    html! { span class="tag" { (text) } }
}

/// A state in one word.
pub fn badge(text: &str, tone: Tone) -> Markup {
    let class = match tone {
        Tone::Neutral => "badge",
        Tone::Info => "badge info",
        Tone::Good => "badge good",
        Tone::Attention => "badge attention",
    };
    html! { span class=(class) { (text) } }
}

/// Says that this is example data.
pub fn example_mark(t: &T) -> Markup {
    html! { span class="badge example" { (t.text("common-example")) } }
}
