//! Links and buttons. What changes something is a POST form with one button; what only leads somewhere is a link.

use maud::{Markup, html};

use crate::T;

/// Where to, and in which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub href: String,
    /// The words; they say where the link leads without their surroundings.
    pub text: String,
}

impl Link {
    /// A link.
    pub fn new(href: impl Into<String>, text: impl Into<String>) -> Link {
        Link { href: href.into(), text: text.into() }
    }
}

/// How much a button calls. One primary button a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The next step.
    Primary,
    /// Another sensible step.
    Secondary,
    /// A step aside: looks like a link.
    Quiet,
    /// Takes something away.
    Danger,
}

impl Kind {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Kind::Primary => "button primary",
            Kind::Secondary => "button secondary",
            Kind::Quiet => "button quiet",
            Kind::Danger => "button danger",
        }
    }
}

/// A link that looks like a button.
pub fn button_link(link: &Link, kind: Kind) -> Markup {
    html! { a class=(kind.class()) href=(link.href) { (link.text) } }
}

/// A form of one button: `POST action` with these hidden fields and a command key.
pub fn post_button(t: &T, action: &str, label: &str, kind: Kind, hidden: &[(&str, &str)]) -> Markup {
    html! {
        form class="one-button" method="post" action=(action) {
            (command_key(t))
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            button class=(kind.class()) type="submit" { (label) }
        }
    }
}

/// A button that asks first: it opens a sentence that says what is lost, and a second button that does it.
pub fn careful_button(t: &T, action: &str, (label, sure): (&str, &str), hidden: &[(&str, &str)]) -> Markup {
    html! {
        details class="careful" {
            summary class=(Kind::Quiet.class()) { (label) " …" }
            p { (sure) }
            (post_button(t, action, label, Kind::Danger, hidden))
        }
    }
}

/// A row of buttons and links.
pub fn actions(items: Vec<Markup>) -> Markup {
    html! {
        @if !items.is_empty() {
            div class="actions" { @for item in items { (item) } }
        }
    }
}

/// The hidden field that lets the server do a command once, however often it is sent: for forms that are put together by
/// hand, such as a grid.
pub fn post_key(t: &T) -> Markup {
    command_key(t)
}

pub(crate) fn command_key(t: &T) -> Markup {
    let key = t.command_key();
    html! { @if !key.is_empty() { input type="hidden" name="_key" value=(key); } }
}
