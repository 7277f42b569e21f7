//! A region that keeps itself up to date while the page is open. docs/live.md says how it hears of news.

use kernel::Arg;
use maud::{Markup, html};

use crate::T;

/// How often a page may load itself anew where scripts are off, in seconds.
pub const EVERY: u32 = 30;

/// Where a live region hears of news and where it gets its new content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live<'a> {
    /// The region's id on the page.
    pub id: &'a str,
    /// The stream, with the mark of the journal that the page was made after: `…/live?after=41-0b5c77e1`.
    pub stream: String,
    /// The address whose answer holds the region again: a page, or only this part.
    pub part: String,
    /// Whether the reader wants the whole page loaded anew all the time: then every so many seconds.
    pub every: Option<u32>,
}

/// A live region. When it hears of news it gets its part, takes the element with the same `id` out of the answer and
/// morphs itself into it, so that focus and reading position stay. At most one refresh in two seconds.
///
/// An answer that is no page (403, 404, 500) changes nothing. What carries `data-say="key"` in the region is read out once
/// for each key when it is new; a region without such words says that it was renewed.
///
/// Without scripts it is plain content with links: load the page anew, now or again and again until the reader stops it.
pub fn live(t: &T, live: &Live<'_>, body: Markup) -> Markup {
    let Live { id, stream, part, .. } = live;
    html! {
        div id=(id) class="live" hx-get=(part) hx-trigger="renew" hx-swap="outerMorph" hx-target="this"
            hx-select={ "#" (id) } "hx-status:4xx"="swap:none" "hx-status:5xx"="swap:none" {
            (body)
        }
        // Beside the region, not around it: a refresh must not close the stream.
        div id={ (id) "-stream" } class="live-stream" data-live=(id) data-on=(t.text("live-on"))
            data-lost=(t.text("live-lost")) data-over=(t.text("live-over")) data-renewed=(t.text("live-renewed"))
            "hx-sse:connect"=(stream) hx-trigger="load, again" hx-swap="none" {
            p data-live-state="" {}
            p class="visually-hidden" role="status" data-live-said="" {}
            (choices(t, live.every))
        }
    }
}

/// What a reader without scripts may choose; hidden while the region is connected.
fn choices(t: &T, every: Option<u32>) -> Markup {
    let seconds = [("seconds", Arg::from(i64::from(every.unwrap_or(EVERY))))];
    html! {
        p class=(if every.is_some() { "live-choices chosen" } else { "live-choices" }) {
            a href="" { (t.text("common-refresh")) }
            @if every.is_some() {
                span { (t.with("live-every", &seconds)) }
                a href="?" { (t.text("live-stop")) }
            } @else {
                a href={ "?refresh=" (EVERY) } { (t.with("live-start", &seconds)) }
            }
        }
    }
}
