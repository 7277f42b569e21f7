//! A region that keeps itself up to date while the page is open.

use maud::{Markup, html};

use crate::T;

/// A live region. On each event of `stream_url`, whatever its name, it gets `refresh_url`, takes the element with the
/// same `id` out of the answer and morphs itself into it, so that focus and reading position stay. The answer may be
/// the whole page again or only this region. Without scripts it is plain content with a link that loads the page anew.
///
/// An answer that is not a page (403, 404, 500) changes nothing. At most one refresh in two seconds, so that a busy
/// workshop does not talk over a screen reader.
pub fn live(t: &T, stream_url: &str, refresh_url: &str, id: &str, body: Markup) -> Markup {
    let stream = format!("{id}-stream");
    let trigger = format!("htmx:sse:after:message from:#{stream} throttle:2s");
    html! {
        div id=(id) class="live" hx-get=(refresh_url) hx-trigger=(trigger) hx-swap="outerMorph" hx-target="this"
            hx-select={ "#" (id) } "hx-status:4xx"="swap:none" "hx-status:5xx"="swap:none" {
            (body)
        }
        // Beside the region, not around it: a refresh must not close the stream.
        div id=(stream) class="live-stream" "hx-sse:connect"=(stream_url) hx-swap="none" {
            a href="" { (t.text("common-refresh")) }
        }
    }
}
