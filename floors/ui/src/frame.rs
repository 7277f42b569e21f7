//! The frame around every page: head, skip link, header, navigation, notes, footer.

use kernel::Lang;
use maud::{DOCTYPE, Markup, html};

use crate::{Link, T, asset_path, assets::asset_integrity, tabs};

/// Everything around a page's body.
#[derive(Debug)]
pub struct Frame<'a> {
    /// The texts.
    pub t: &'a T,
    /// The page's name: its `h1` and the first part of the document title.
    pub title: String,
    /// A sentence under the title.
    pub lead: Option<String>,
    /// The way here, without this page.
    pub crumbs: Vec<Link>,
    /// The main navigation.
    pub nav: Vec<NavLink>,
    /// The pages of the thing shown, beside each other; none where it has but one.
    pub tabs: Vec<NavLink>,
    /// Who is signed in.
    pub account: Option<Account>,
    /// Somebody without an account who needs none here: no way to sign in is shown.
    pub guest: bool,
    /// For a projector: nothing around the content.
    pub stage: bool,
    /// This page's path: where the language switch comes back to.
    pub path: String,
    /// What has just happened.
    pub note: Option<Note>,
    /// Whether this installation is a demonstration.
    pub demo: bool,
    /// Whether search engines shall stay away.
    pub robots_off: bool,
}

impl<'a> Frame<'a> {
    /// A frame with nothing but a title, for `Frame { nav, ..Frame::new(t, title) }`.
    pub fn new(t: &'a T, title: impl Into<String>) -> Self {
        Frame {
            t,
            title: title.into(),
            lead: None,
            crumbs: Vec::new(),
            nav: Vec::new(),
            tabs: Vec::new(),
            account: None,
            guest: false,
            stage: false,
            path: "/".to_owned(),
            note: None,
            demo: false,
            robots_off: false,
        }
    }
}

/// A link of a navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavLink {
    /// The link.
    pub link: Link,
    /// Whether it leads to the page shown.
    pub current: bool,
}

/// The person signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The name as shown.
    pub name: String,
}

/// What happened before this page, said once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// It worked.
    Done(String),
    /// It did not.
    Problem(String),
}

/// The whole document.
pub fn page(frame: &Frame<'_>, body: Markup) -> Markup {
    let t = frame.t;
    html! {
        (DOCTYPE)
        html lang=(t.lang().tag()) {
            (head(frame))
            body class=[frame.stage.then_some("stage")] {
                a class="skip" href="#main" { (t.text("frame-skip")) }
                @if !frame.stage { (header(frame)) (crumbs(frame)) }
                main id="main" tabindex="-1" {
                    @if let Some(note) = &frame.note { (note_box(t, note)) }
                    div class="page-title" {
                        h1 { (frame.title) }
                        @if let Some(lead) = &frame.lead { p class="lead" { (lead) } }
                    }
                    @if !frame.tabs.is_empty() { (tabs(&t.text("frame-tabs"), frame.tabs.clone())) }
                    (body)
                }
                @if !frame.stage { (footer(frame)) }
            }
        }
    }
}

/// No style of htmx's own, no history of its own: what it swaps is a part of the page, never the page. Streams that were
/// cut together come back at moments of their own: after 0.3 to 2.7 seconds, later after half a minute at most
/// (`journeys/sse.test.mjs`). The library does not hear what a stream says of that in its greeting, which has no data.
const CONFIG: &str = r#"{"includeIndicatorCSS":false,"history":false,"sse":{"reconnectDelay":1500,"reconnectMaxDelay":16000,"reconnectJitter":0.8}}"#;

fn head(frame: &Frame<'_>) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (frame.title) " – " (frame.t.text("frame-product")) }
            meta name="color-scheme" content="light dark";
            @if frame.robots_off { meta name="robots" content="noindex, nofollow"; }
            meta name="htmx-config" content=(CONFIG);
            link rel="icon" type="image/svg+xml" href=(asset_path("icon.svg"));
            link rel="stylesheet" href=(asset_path("gelingen.css")) integrity=(asset_integrity("gelingen.css"));
            // In this order: the policy must stand before htmx parses its first fragment.
            @for script in ["policy.js", "htmx.min.js", "hx-sse.min.js", "live.js", "page.js"] {
                script src=(asset_path(script)) integrity=(asset_integrity(script)) defer {}
            }
        }
    }
}

fn header(frame: &Frame<'_>) -> Markup {
    let t = frame.t;
    html! {
        header class="site-header" {
            @if frame.demo { p class="demo" { (t.text("frame-demo")) } }
            div class="site-header-inner" {
                a class="brand" href="/" {
                    img src=(asset_path("icon.svg")) alt="" width="36" height="36";
                    span { (t.text("frame-product")) }
                }
                @if !frame.nav.is_empty() {
                    nav class="site-nav" aria-label=(t.text("frame-nav")) { (nav_list(&frame.nav)) }
                }
                div class="account" { (account(frame)) }
            }
        }
    }
}

fn account(frame: &Frame<'_>) -> Markup {
    let t = frame.t;
    html! {
        @match &frame.account {
            Some(account) => {
                a class="account-name" href="/account" aria-current=[(frame.path == "/account").then_some("page")] {
                    // On a phone the first words are seen and the name is only said.
                    span class="account-word" { (t.text("frame-account")) }
                    span class="visually-hidden" { ": " }
                    span class="account-person" { (account.name) }
                }
                form class="one-button" method="post" action="/sign-out" {
                    button class="button quiet" type="submit" { (t.text("frame-sign_out")) }
                }
            }
            None => {
                @if frame.path != "/sign-in" && !frame.guest { a class="button quiet" href="/sign-in" { (t.text("frame-sign_in")) } }
            }
        }
    }
}

fn crumbs(frame: &Frame<'_>) -> Markup {
    html! {
        @if !frame.crumbs.is_empty() {
            nav class="crumbs" aria-label=(frame.t.text("frame-crumbs")) {
                ol {
                    @for link in &frame.crumbs { li { a href=(link.href) { (link.text) } } }
                    li { span aria-current="page" { (frame.title) } }
                }
            }
        }
    }
}

/// A navigation's list; the current page is said, not only coloured.
pub(crate) fn nav_list(links: &[NavLink]) -> Markup {
    html! {
        ul {
            @for NavLink { link, current } in links {
                li { a href=(link.href) aria-current=[current.then_some("page")] { (link.text) } }
            }
        }
    }
}

fn note_box(t: &T, note: &Note) -> Markup {
    html! {
        @match note {
            // Reading begins here: what is there at loading is no live region's news.
            Note::Done(text) => { div class="note good" role="status" tabindex="-1" data-focus { p { (text) } } }
            Note::Problem(text) => {
                div class="note problem" role="alert" {
                    p { strong { (t.text("frame-note_problem")) ". " } (text) }
                }
            }
        }
    }
}

fn footer(frame: &Frame<'_>) -> Markup {
    let t = frame.t;
    let other = match t.lang() {
        Lang::De => Lang::En,
        Lang::En => Lang::De,
    };
    html! {
        footer class="site-footer" {
            div class="site-footer-inner" {
                p { strong { (t.text("frame-product")) } " – " (t.text("frame-about")) }
                div class="site-footer-links" {
                    @if frame.account.is_none() && !frame.guest { a href="/w" { (t.text("frame-workshop")) } }
                    a href="/words" { (t.text("frame-words")) }
                    a href="/roles" { (t.text("frame-roles")) }
                    a href="/accessibility" { (t.text("frame-accessibility")) }
                    form class="one-button" method="post" action="/language" {
                        input type="hidden" name="to" value=(frame.path);
                        input type="hidden" name="lang" value=(other.tag());
                        button class="button quiet" type="submit" lang=(other.tag()) {
                            (t.text("frame-other_language"))
                        }
                    }
                }
            }
        }
    }
}
