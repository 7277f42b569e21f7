//! One line to search a list, and the links to its next page.

use maud::{Markup, html};
use ui::{Link, T, pager};

/// A search form over the list of a path.
pub(super) fn search_form(t: &T, path: &str, label: &str, words: &str) -> Markup {
    html! {
        form class="filter-form" role="search" method="get" action=(path) {
            div class="field" {
                label for="search-q" { (label) }
                input id="search-q" name="q" type="search" value=(words) autocomplete="off";
            }
            button class="button secondary" type="submit" { (t.text("common-search")) }
        }
    }
}

/// The links to the next rows and back to the first ones.
pub(super) fn list_pager(t: &T, path: &str, words: &str, after: &str, next: Option<&str>) -> Markup {
    let query = format!("{path}?q={}", encoded(words));
    let next = next.map(|key| Link::new(format!("{query}&after={}", encoded(key)), t.text("common-next_page")));
    let first = (!after.is_empty()).then(|| Link::new(query.clone(), t.text("common-first")));
    pager(t, next, first)
}

/// The links to older entries of a history and back to the newest ones.
pub(super) fn history_pager(t: &T, path: &str, before: Option<i64>, next: Option<i64>) -> Markup {
    let next = next.map(|number| Link::new(format!("{path}?before={number}"), t.text("history-older")));
    let first = before.map(|_| Link::new(path, t.text("common-first")));
    pager(t, next, first)
}

fn encoded(text: &str) -> String {
    let one = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(one).collect()
}
