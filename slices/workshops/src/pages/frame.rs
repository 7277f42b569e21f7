//! What all pages of a workshop share: its address, its head, its clock.

use kernel::{Actor, Id, Moment};
use maud::{Markup, html};
use ui::{Kind, Link, T};
use web::{Sheet, Visit};

use crate::model::{Group, Purpose, Workshop};

/// The address of the workshop of this page.
pub(crate) fn base(visit: &Visit) -> String {
    format!("/w/{}", code(visit))
}

/// Its short code.
pub(crate) fn code(visit: &Visit) -> String {
    visit.key("workshop").to_lowercase()
}

/// Where somebody goes after they did something for a group: to their own view, or to the group's.
pub(crate) fn after(visit: &Visit, group: Id<Group>) -> String {
    match visit.actor() {
        Actor::Participant { .. } => format!("{}/here", base(visit)),
        _ => format!("{}/groups/{group}", base(visit)),
    }
}

/// What is typed on a page that loads itself anew is lost: while its reader lets it, a link leads to where it stands still.
pub(crate) fn while_still(visit: &Visit, (key, to): (&str, &str), form: impl FnOnce() -> Markup) -> Markup {
    match visit.every() {
        Some(_) => {
            let link = Link::new(format!("?#{to}"), visit.t.text(key));
            ui::actions(vec![ui::button_link(&link, Kind::Primary)])
        }
        None => form(),
    }
}

/// A page below the view that somebody came from.
pub(crate) fn sheet(visit: &Visit, workshop: &Workshop, title: String) -> Sheet {
    let here = match visit.actor() {
        Actor::Participant { .. } => format!("{}/here", base(visit)),
        _ => format!("{}/console", base(visit)),
    };
    Sheet::new(title).crumb(here, &workshop.title)
}

/// Whether it counts.
pub(crate) fn purpose_mark(t: &T, workshop: &Workshop) -> Markup {
    match workshop.purpose {
        Purpose::Real => html! {},
        Purpose::Rehearsal => ui::badge(&t.text("workshop-rehearsal"), ui::Tone::Attention),
        Purpose::Example => ui::example_mark(t),
    }
}

/// How much time the round has left. The words stand without scripts; a script counts seconds.
fn clock(t: &T, workshop: &Workshop, now: Moment) -> Markup {
    let Some(left) = workshop.clock.left(now).filter(|_| !workshop.is_closed()) else { return html! {} };
    let minutes = (left + 59).div_euclid(60);
    let words = if workshop.clock.paused_at.is_some() {
        t.with("clock-paused", &[("minutes", minutes.into())])
    } else if left <= 0 {
        t.text("clock-over")
    } else {
        t.with("clock-left", &[("minutes", minutes.into())])
    };
    let runs = workshop.clock.paused_at.is_none() && left > 0;
    let over = runs.then(|| t.text("clock-over"));
    html! { span class="timer" data-left=[runs.then_some(left)] data-over=[over] { (words) } }
}

/// Where the workshop stands, how much time is left, and what the facilitator says to all. Who listens hears it once when it
/// is new; the clock is not read out.
pub(crate) fn round_now(t: &T, workshop: &Workshop, now: Moment) -> Markup {
    let key = format!("round-{}-{}", workshop.position, workshop.is_closed());
    html! {
        div class="round-now" {
            (purpose_mark(t, workshop))
            p class="round-name" data-say=(key) { (standing(t, workshop)) }
            (clock(t, workshop, now))
        }
        @if !workshop.message.is_empty() {
            p class="room-message" data-say={ "message-" (workshop.message) } { (workshop.message) }
        }
    }
}

/// Where the workshop stands, in a sentence.
pub(crate) fn standing(t: &T, workshop: &Workshop) -> String {
    match workshop.round() {
        _ if workshop.is_closed() => t.text("workshop-closed"),
        Some((number, round)) => t.with(
            "workshop-round",
            &[
                ("number", number.into()),
                ("count", workshop.method.rounds.len().into()),
                ("name", round.name.as_str().into()),
            ],
        ),
        None => t.text("workshop-waiting"),
    }
}
