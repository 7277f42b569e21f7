//! What pages of needs share: addresses, the way up, the head of a room, and faults on top of a form that is no plain one.

use kernel::{Actor, Faults};
use maud::{Markup, html};
use ui::T;
use web::{Sheet, Visit};
use workshops::offer::Room;

use crate::{cases::Here, model::Figure};

/// The address of the workshop of this page.
pub(crate) fn base(visit: &Visit) -> String {
    format!("/w/{}", visit.key("workshop").to_lowercase())
}

/// The address of an office in its programme.
pub(crate) fn office(here: &Here) -> String {
    format!("/programmes/{}/offices/{}", here.programme.key, here.office.key)
}

/// A value as it stands in an address.
pub(crate) fn encoded(text: &str) -> String {
    let one = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(one).collect()
}

/// A page of an office.
pub(crate) fn office_sheet(t: &T, here: &Here, title: impl Into<String>) -> Sheet {
    let programme = format!("/programmes/{}", here.programme.key);
    Sheet::new(title)
        .crumb(&programme, &here.programme.short)
        .crumb(format!("{programme}/needs"), t.text("needs_list-tab_needs"))
}

/// A page of a room: up lies the reader's own view.
pub(crate) fn room_sheet(visit: &Visit, room: &Room, may_steer: bool, title: impl Into<String>) -> Sheet {
    let up = match visit.actor() {
        Actor::Participant { .. } => format!("{}/needs", base(visit)),
        _ if may_steer => format!("{}/needs/room", base(visit)),
        _ => format!("/programmes/{}/needs", room.programme.0),
    };
    Sheet::new(title).crumb(up, &room.title)
}

/// Where the workshop stands: step, clock, and what the facilitator says to all.
pub(crate) fn standing(t: &T, room: &Room) -> Markup {
    let words = if room.closed {
        t.text("hall-closed")
    } else if room.round.is_empty() {
        t.text("hall-waiting")
    } else {
        room.round.clone()
    };
    html! {
        div class="round-now" {
            @if room.example { (ui::example_mark(t)) }
            p class="round-name" { (words) }
            (clock(t, room))
        }
        @if !room.message.is_empty() { p class="room-message" role="status" { (room.message) } }
    }
}

/// How much time the step has left. The words stand without scripts; a script counts seconds.
fn clock(t: &T, room: &Room) -> Markup {
    let Some(left) = room.left else { return html! {} };
    let minutes = (left + 59).div_euclid(60);
    let words = if room.paused {
        t.with("hall-paused", &[("minutes", minutes.into())])
    } else if left <= 0 {
        t.text("hall-over")
    } else {
        t.with("hall-left", &[("minutes", minutes.into())])
    };
    html! { span class="timer" data-left=[(!room.paused && left > 0).then_some(left)] { (words) } }
}

/// All faults on top of a form that was put together by hand; each leads to its field.
pub(crate) fn summary(t: &T, form: &str, faults: &Faults) -> Markup {
    html! {
        @if !faults.is_empty() {
            div class="summary" role="alert" tabindex="-1" data-focus {
                h2 { (t.text("form-summary")) }
                ul {
                    @for fault in &faults.0 {
                        @if fault.field.is_empty() { li { (t.say(&fault.say)) } }
                        @else { li { a href={ "#" (form) "-" (fault.field) } { (t.say(&fault.say)) } } }
                    }
                }
            }
        }
    }
}

/// How far people agree, in a word: a percentage would tell how many answered.
pub(crate) fn agreement(t: &T, figure: &Figure) -> String {
    t.text(&format!("agreement-{}", agreement_word(figure)))
}

/// The word of text keys and of files.
pub(crate) const fn agreement_word(figure: &Figure) -> &'static str {
    match figure.agreement {
        80.. => "high",
        60..=79 => "middle",
        _ => "low",
    }
}
