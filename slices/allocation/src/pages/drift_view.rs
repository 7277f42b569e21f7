//! What changed in the needs workshops since it was taken over: said where people look at what was taken over.

use maud::{Markup, html};
use ui::T;

use super::frame;
use crate::{cases::Here, rules::Drift};

/// The offices of which something changed, each with its page of the needs; nothing where nothing did.
pub(crate) fn drifts(t: &T, here: &Here, drifts: &[Drift], may_plan: bool) -> Markup {
    html! {
        @if !drifts.is_empty() {
            (ui::section(&t.text("drift-heading"), html! {
                ul {
                    @for drift in drifts {
                        @let office = &here.basis.offices[drift.at];
                        li {
                            a href={ "/programmes/" (here.programme.key) "/offices/" (office.key) "/needs" } { (office.name) }
                            ": " (drift.told.join(" "))
                        }
                    }
                }
                p {
                    (t.text("drift-meaning"))
                    @if may_plan { " " a href={ (frame::home(&here.programme)) "/needs" } { (t.text("drift-take_over")) } }
                }
            }))
        }
    }
}
