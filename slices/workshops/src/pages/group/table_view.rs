//! A group's table: what lies before it, what it wrote, and what can be done with each.

use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, badge, button_link, post_button};

use crate::{
    cases::Work,
    model::Statement,
    rules::{protocol, table::Fate},
};

/// `2.5`: the group as people name it.
pub(crate) fn label(work: &Work) -> String {
    protocol::group_label(&work.workshop, &work.board, work.group.id)
}

/// The table, without anything to type in: it renews itself.
pub(crate) fn table(t: &T, base: &str, work: &Work) -> Markup {
    let open = !work.workshop.is_closed() && work.workshop.position == work.group.round;
    let path = format!("{base}/groups/{}", work.group.id);
    let before: Vec<&Statement> = work.table().before().collect();
    let own: Vec<&Statement> = work.board.of_group(work.group.id).collect();
    html! {
        p class="group-names" {
            strong { (t.with("table-group", &[("label", label(work).into())])) } ": " (work.names.join(", "))
        }
        @if work.workshop.interviews_in(work.group.round) { (interview(t, work)) }
        @if !before.is_empty() {
            section class="section" {
                h2 { (t.text("table-before")) }
                ul class="statements" { @for one in &before { (before_view(t, &path, work, one, open)) } }
            }
        }
        section class="section" {
            h2 { (t.text("table-own")) }
            p { (counted(t, work)) }
            @if open && is_full(work) { p class="muted" { (t.text("table-full")) } }
            @if own.is_empty() { p class="muted" { (t.text("table-own_empty")) } }
            ul class="statements" { @for one in &own { (own_view(t, &path, work, one, open)) } }
            @if open { (below(t, &path, work, before.len() + own.len())) }
        }
    }
}

fn interview(t: &T, work: &Work) -> Markup {
    html! {
        details class="interview" {
            summary { (t.text("table-interview")) }
            ol { @for question in &work.workshop.method.interview { li { (question) } } }
        }
    }
}

/// Whether no further statement fits: then only what makes room is offered.
fn is_full(work: &Work) -> bool {
    work.table().standing().count() >= usize::from(work.round.items)
}

/// „3 von 4 Aussagen“.
fn counted(t: &T, work: &Work) -> String {
    let standing = work.table().standing().count();
    t.with("table-count", &[("count", standing.into()), ("limit", i64::from(work.round.items).into())])
}

fn below(t: &T, path: &str, work: &Work, count: usize) -> Markup {
    let merge = || button_link(&Link::new(format!("{path}/carry"), t.text("table-merge")), Kind::Secondary);
    let done = work.group.done_at.is_some();
    let (key, value) = if done { ("table-not_done", "") } else { ("table-done", "yes") };
    html! {
        @if done { p { (badge(&t.text("table-is_done"), Tone::Good)) } }
        div class="actions" {
            @if work.round.reword && count > 1 { (merge()) }
            (post_button(t, &format!("{path}/done"), &t.text(key), Kind::Secondary, &[("done", value)]))
        }
    }
}

fn before_view(t: &T, path: &str, work: &Work, one: &Statement, open: bool) -> Markup {
    let here = format!("{path}/statements/{}", one.id);
    let link = |end: &str, key: &str| link_of(&format!("{here}/{end}"), &t.text(key), &labels(work, &[one.id]));
    let fate = work.table().fate(one.id);
    html! {
        li class={ "statement " (colour(work, one)) } {
            (head(work, one))
            @match &fate {
                Fate::Open => {}
                Fate::Carried(to) => {
                    p { (badge(&t.text("table-carried"), Tone::Good)) " " (labels(work, to)) }
                }
                Fate::SetAside(reason) => {
                    p { (badge(&t.text("table-set_aside"), Tone::Neutral)) " " (reason) }
                }
            }
            (dissents(t, work, one))
            @if open {
                div class="actions" {
                    @match &fate {
                        Fate::Open => {
                            @if !is_full(work) {
                            (post_button(t, &format!("{here}/take"), &t.text("table-take"), Kind::Secondary, &[]))
                            @if work.round.reword {
                                (link_of(&format!("{path}/carry?from={}", one.id), &t.text("table-reword"), &labels(work, &[one.id])))
                                (link("split", "table-split"))
                            }
                            }
                            (link("aside", "table-aside"))
                        }
                        Fate::SetAside(_) => {
                            (post_button(t, &format!("{here}/bring-back"), &t.text("table-bring_back"), Kind::Quiet, &[]))
                        }
                        Fate::Carried(_) => {}
                    }
                    (dissent_link(t, &here, work, one))
                }
            } @else if !work.workshop.is_closed() {
                div class="actions" { (dissent_link(t, &here, work, one)) }
            }
        }
    }
}

/// A link that says to those who hear it which statement it is for.
fn link_of(href: &str, words: &str, label: &str) -> Markup {
    html! { a class="button quiet" href=(href) { (words) span class="visually-hidden" { " " (label) } } }
}

fn own_view(t: &T, path: &str, work: &Work, one: &Statement, open: bool) -> Markup {
    let here = format!("{path}/statements/{}", one.id);
    let link = |end: &str, key: &str| link_of(&format!("{here}/{end}"), &t.text(key), &labels(work, &[one.id]));
    let fate = work.table().fate(one.id);
    let derived = work.board.parents(one.id).next().is_some();
    let carried = work.board.children(one.id).next().is_some();
    html! {
        li class={ "statement " (colour(work, one)) } {
            (head(work, one))
            @if let Fate::SetAside(reason) = &fate {
                p { (badge(&t.text("table-set_aside"), Tone::Neutral)) " " (reason) }
            }
            @if let Fate::Carried(to) = &fate {
                p { (badge(&t.text("table-gone_into"), Tone::Neutral)) " " (labels(work, to)) }
            }
            @if derived { p class="muted" { (from(t, work, one)) } }
            (dissents(t, work, one))
            @if open {
                div class="actions" {
                    @if fate == Fate::Open && !carried {
                        (link("edit", "table-edit"))
                        @if work.round.reword && !is_full(work) { (link("split", "table-split")) }
                        (link("aside", "table-aside"))
                    }
                    @if matches!(fate, Fate::SetAside(_)) {
                        (post_button(t, &format!("{here}/bring-back"), &t.text("table-bring_back"), Kind::Quiet, &[]))
                    }
                    @if derived && !carried {
                        (post_button(t, &format!("{here}/undo"), &t.text("table-undo"), Kind::Quiet, &[]))
                    }
                    (dissent_link(t, &here, work, one))
                }
            } @else if !work.workshop.is_closed() {
                div class="actions" { (dissent_link(t, &here, work, one)) }
            }
        }
    }
}

/// Another view can be put beside a statement for as long as the workshop is not closed, also once its round is over.
fn dissent_link(t: &T, here: &str, work: &Work, one: &Statement) -> Markup {
    link_of(&format!("{here}/dissent"), &t.text("table-dissent"), &labels(work, &[one.id]))
}

fn head(work: &Work, one: &Statement) -> Markup {
    let label = protocol::label(&work.workshop, &work.board, one.id).unwrap_or_default();
    // Who listens hears each statement once, and once more in other words.
    html! { p data-say={ (one.id) "-" (one.version) } { span class="label" { (label) } " " (one.text) } }
}

fn colour(work: &Work, one: &Statement) -> &'static str {
    work.workshop.round_at(one.round).map_or("white", |round| round.colour.word())
}

fn labels(work: &Work, ids: &[kernel::Id<Statement>]) -> String {
    let label = |id: &kernel::Id<Statement>| protocol::label(&work.workshop, &work.board, *id);
    protocol::ordered(ids.iter().filter_map(label).collect()).join(", ")
}

fn from(t: &T, work: &Work, one: &Statement) -> String {
    let parents: Vec<_> = work.board.parents(one.id).map(|strand| strand.parent).collect();
    t.with("table-from", &[("labels", labels(work, &parents).into())])
}

fn dissents(t: &T, work: &Work, one: &Statement) -> Markup {
    html! {
        @for dissent in work.board.dissents.iter().filter(|dissent| dissent.statement == one.id) {
            p class="dissent" data-say=(dissent.id) { strong { (t.text("table-dissent_word")) ": " } (dissent.text) }
        }
    }
}
