//! What all pages of an allocation share: its address and the way up.

use kernel::{Arg, Id};
use maud::{Markup, html};
use programmes::offer::ProgrammeFacts;
use ui::{Kind, Link, T, button_link};
use web::{Sheet, Visit};

use crate::model::{Resolution, ResolutionLine};

/// The address of a programme's allocation.
pub(crate) fn home(programme: &ProgrammeFacts) -> String {
    format!("/programmes/{}/allocation", programme.key)
}

/// The same, for handlers that have not read the programme.
pub(crate) fn home_of(visit: &Visit) -> String {
    format!("/programmes/{}/allocation", visit.key("programme"))
}

/// The address of a resolution.
pub(crate) fn resolution(programme: &ProgrammeFacts, id: Id<Resolution>) -> String {
    format!("{}/resolutions/{id}", home(programme))
}

/// The overview.
pub(crate) fn top(programme: &ProgrammeFacts, title: impl Into<String>) -> Sheet {
    Sheet::new(title).crumb(format!("/programmes/{}", programme.key), &programme.short)
}

/// A page below it.
pub(crate) fn sheet(visit: &Visit, programme: &ProgrammeFacts, title: impl Into<String>) -> Sheet {
    top(programme, title).crumb(home(programme), visit.t.text("allocation_show-title"))
}

/// A link that looks like a button, to a page of this allocation.
pub(crate) fn button(t: &T, programme: &ProgrammeFacts, end: &str, key: &str, kind: Kind) -> Markup {
    button_link(&Link::new(format!("{}/{end}", home(programme)), t.text(key)), kind)
}

/// „Beschluss Nr. 2“
pub(crate) fn numbered(t: &T, number: i64) -> String {
    t.with("resolution-number", &[("number", Arg::from(number))])
}

/// „festgehalten am …“, and whether it is released.
pub(crate) fn standing(t: &T, line: &ResolutionLine) -> String {
    let at = |moment| [("at", Arg::Text(t.moment(moment)))];
    let made = t.with("resolution-made", &at(line.made_at));
    match line.released_at {
        Some(released) => format!("{made} {}", t.with("resolution-released", &at(released))),
        None => made,
    }
}

/// Sentences, each on its own.
pub(crate) fn list(sentences: &[String]) -> Markup {
    html! { ul { @for sentence in sentences { li { (sentence) } } } }
}
