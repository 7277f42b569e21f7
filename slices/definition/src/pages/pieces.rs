//! A compared text: what is gone is struck out, what is new is underlined, and both are said in words to who listens.

use maud::{Markup, html};
use ui::T;

use crate::{
    model::{Item, Source},
    rules::difference::Piece,
};

/// The text with its changes.
pub(crate) fn compared(t: &T, pieces: &[Piece]) -> Markup {
    html! {
        span class="as-typed" {
            @for piece in pieces {
                @match piece {
                    Piece::Same(text) => { (text) }
                    Piece::Gone(text) => { del { (spoken(t, "version_difference-gone")) (text) (spoken(t, "version_difference-end")) } }
                    Piece::New(text) => { ins { (spoken(t, "version_difference-new")) (text) (spoken(t, "version_difference-end")) } }
                }
            }
        }
    }
}

fn spoken(t: &T, key: &str) -> Markup {
    html! { span class="visually-hidden" { " [" (t.text(key)) "] " } }
}

/// The item that a form is about.
pub(crate) fn about(item: &Item) -> Markup {
    html! { blockquote { p class="lead" { (item.text) } } }
}

/// Cited statements with their lineage and what was said against them.
pub(crate) fn sources(t: &T, sources: &[Source]) -> Markup {
    html! {
        ul class="statements" {
            @for source in sources {
                li class="statement" {
                    p { span class="label" { (source.line.label) } " " (source.line.text) }
                    p class="muted" {
                        a href={ "/w/" (source.code) "/protocol" } { (source.workshop) }
                        @if source.line.grown_from.len() > 1 {
                            " · "
                            (t.with("item_show-grown_from", &[("labels", ways(&source.line.grown_from).into())]))
                        }
                    }
                    @for dissent in &source.line.dissents {
                        p class="dissent" { (t.with("item_show-dissent", &[("text", dissent.as_str().into())])) }
                    }
                }
            }
        }
    }
}

/// The labels a statement grew from, without its own.
fn ways(labels: &[String]) -> String {
    labels.iter().skip(1).map(String::as_str).collect::<Vec<_>>().join(", ")
}
