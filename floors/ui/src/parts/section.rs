//! Parts of a page: sections, tabs, the pager, and what stands where nothing is yet.

use maud::{Markup, html};

use crate::{Kind, Link, NavLink, T, button_link, frame::nav_list};

/// A part of the page under its own heading.
pub fn section(heading: &str, body: Markup) -> Markup {
    section_with(heading, html! {}, body)
}

/// The same with buttons beside the heading.
pub fn section_with(heading: &str, actions: Markup, body: Markup) -> Markup {
    html! {
        section class="section" {
            div class="section-head" { h2 { (heading) } (actions) }
            (body)
        }
    }
}

/// Where nothing is yet: says so, says what comes next, and offers the first step.
pub fn empty(title: &str, what_next: &str, action: Option<Link>) -> Markup {
    html! {
        div class="empty" {
            p class="empty-title" { (title) }
            p { (what_next) }
            @if let Some(link) = action { div class="actions" { (button_link(&link, Kind::Secondary)) } }
        }
    }
}

/// To the next rows, and back to the first ones.
pub fn pager(t: &T, next: Option<Link>, first: Option<Link>) -> Markup {
    html! {
        @if next.is_some() || first.is_some() {
            nav class="pager" aria-label=(t.text("common-pages")) {
                @if let Some(link) = first { a class="button quiet" href=(link.href) { (link.text) } }
                @if let Some(link) = next { a class="button secondary" href=(link.href) rel="next" { (link.text) } }
            }
        }
    }
}

/// The pages of one thing, beside each other.
pub fn tabs(label: &str, links: Vec<NavLink>) -> Markup {
    html! { nav class="tabs" aria-label=(label) { (nav_list(&links)) } }
}
