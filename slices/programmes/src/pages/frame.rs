//! What all pages of a programme share: its address and the way up.

use maud::{Markup, html};
use ui::{Kind, Link, T, button_link, section_with};
use web::Sheet;

use crate::{cases::Happened, model::Programme};

/// The address of a programme's overview.
pub(crate) fn home(programme: &Programme) -> String {
    format!("/programmes/{}", programme.key)
}

/// What happened to a thing of the programme, at the foot of its page; the whole history is the programme's own.
pub(crate) fn happened(t: &T, programme: &Programme, happened: &Happened) -> Markup {
    let whole = Link::new(format!("{}/history", home(programme)), t.text("programme_history-whole"));
    let body = html! {
        (ui::history(t, &happened.entries))
        @if happened.more { p class="muted" { (t.text("programme_history-newest")) } }
    };
    let whole = html! { @if happened.more { (button_link(&whole, Kind::Quiet)) } };
    section_with(&t.text("common-history"), whole, body)
}

/// A page below the programme's overview.
pub(crate) fn sheet(t: &T, programme: &Programme, title: impl Into<String>) -> Sheet {
    Sheet::new(title).crumb("/programmes", t.text("programme_list-heading")).crumb(home(programme), &programme.short)
}
