//! The wall: for a projector, readable from ten metres. The step, the clock, areas with the groups of their cards, how many have
//! answered, and at last the picture; all of it fits on one screen, for nobody scrolls a wall. It names nobody.

use kernel::Outcome;
use maud::{Markup, html};
use ui::T;
use web::{Reply, Sheet, Visit};

use crate::{
    cases::{self, WallShow},
    model::{Area, Card, StepKind},
    pages::{
        frame,
        room::{chart, results, shared},
    },
    rules::AreaResult,
};

/// How many areas the wall shows at most; and from how many on it has fewer lines for each.
const AREAS: usize = 12;
const MANY: usize = 9;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::wall_show).await?;
    let (t, base) = (&visit.t, frame::base(&visit));
    let live = ui::Live {
        id: "wall",
        stream: format!("{base}/live?after={}", shown.seen),
        part: format!("{base}/needs/wall"),
        every: visit.every(),
    };
    let address = format!("{}{base}", visit.shown_url());
    let body = ui::live(t, &live, region(t, &shown, (&live.part, &address)));
    let question = shown.sitting.template.question.in_lang(t.lang());
    let sheet = Sheet::new(&shown.room.title).lead(question).stage();
    Ok(Reply::page(&visit, sheet, body).every(&visit))
}

fn region(t: &T, shown: &WallShow, (part, address): (&str, &str)) -> Markup {
    let code = shown.room.code.to_uppercase();
    let begun = shown.room.position > 0 || shown.room.closed;
    html! {
        (frame::standing(t, &shown.room))
        @match &shown.results {
            Some(results) => (figures(t, shown, results)),
            None if begun => {
                (answers(t, shown, part))
                (areas(t, shown))
                (latest(t, shown))
                @if !shown.room.closed { p class="late" { (t.with("needs_wall-late", &[("code", code.as_str().into())])) } }
                (words(t, shown))
            }
            None => (way_in(t, &code, address)),
        }
    }
}

/// The code, as large as the wall is wide.
fn way_in(t: &T, code: &str, address: &str) -> Markup {
    html! {
        div class="way-in" {
            (ui::qr_view(address, &t.text("needs_wall-qr")))
            div {
                p { (t.text("needs_wall-code")) }
                p class="code" { (code) }
                p class="address" { (address) }
            }
        }
    }
}

/// How many have answered, once that can be done. No journal tells of answers, so the wall asks from time to time.
fn answers(t: &T, shown: &WallShow, part: &str) -> Markup {
    let (key, count) = match shown.step() {
        Some(StepKind::Rate | StepKind::Outlook) => ("needs_wall-rated", shown.rated),
        Some(StepKind::Vote) => ("needs_wall-voted", shown.voted),
        _ => return html! {},
    };
    html! {
        p class="wall-count" hx-get=(part) hx-trigger="every 15s" hx-target="#wall" hx-select="#wall" hx-swap="outerMorph"
            "hx-status:4xx"="swap:none" "hx-status:5xx"="swap:none" { (t.with(key, &[("count", count.into())])) }
    }
}

/// The areas of which cards were shown, with the names of their groups.
fn areas(t: &T, shown: &WallShow) -> Markup {
    let with_cards = |area: &&Area| shown.cards.iter().any(|card| card.area == area.key);
    let all: Vec<&Area> = shown.sitting.areas.iter().filter(with_cards).collect();
    html! {
        @if all.is_empty() { p class="muted" { (t.text("cards_group-empty")) } }
        @let lines = if all.len() > MANY { 2 } else { 3 };
        ul class="wall-areas" { @for area in all.iter().take(AREAS) { (one(t, shown, area, lines)) } }
        @if all.len() > AREAS { p class="muted" { (t.with("needs_wall-areas_more", &[("count", (all.len() - AREAS).into())])) } }
    }
}

fn one(t: &T, shown: &WallShow, area: &Area, lines: usize) -> Markup {
    let groups = shared::groups_of(area, &shown.cards, &shown.groups);
    // The last line is for a group, or else for how many more there are.
    let few = if groups.len() > lines { lines - 1 } else { groups.len() };
    // Before anything is grouped there is only a number.
    let name = |group, count: usize| match shown.groups.is_empty() {
        true => t.with("needs_wall-cards", &[("count", count.into())]),
        false => shared::name(t, group),
    };
    html! {
        li {
            strong { (area.label(t.lang())) }
            ul {
                @for (group, cards) in groups.iter().take(few) {
                    li { span class="label" { (cards.len()) } " " (name(*group, cards.len())) }
                }
                @if groups.len() > few { li class="muted" { (t.with("needs_wall-groups_more", &[("count", (groups.len() - few).into())])) } }
            }
        }
    }
}

/// The card that came last, while cards are shown and grouped.
fn latest(t: &T, shown: &WallShow) -> Markup {
    let cards = matches!(shown.step(), Some(StepKind::Cards | StepKind::Share | StepKind::Cluster));
    html! {
        @if let Some(card) = shown.cards.last().filter(|_| cards) {
            p class="wall-latest" data-say=(card.id) { span class="label" { (shared::words(t, card)) ": " } (brief(card)) }
        }
    }
}

/// As much of a card as two lines of a wall take.
fn brief(card: &Card) -> String {
    const MOST: usize = 100;
    if card.text.chars().count() <= MOST {
        card.text.clone()
    } else {
        card.text.chars().take(MOST - 1).chain(['…']).collect()
    }
}

/// All cards, for those who read the wall near by.
fn words(t: &T, shown: &WallShow) -> Markup {
    html! {
        @if !shown.cards.is_empty() {
            details class="pyramid-words" {
                summary { (t.text("needs_wall-words")) }
                h2 { (t.text("hall-all")) }
                (shared::by_area(t, &shown.sitting, (&shown.cards, &shown.groups)))
            }
        }
    }
}

/// The picture, what its lines mean, and the same in words.
fn figures(t: &T, shown: &WallShow, all: &[AreaResult]) -> Markup {
    let (lang, scales) = (t.lang(), &shown.sitting.template.scales);
    let name = |result: &AreaResult| {
        shown.sitting.area(result.area.as_str()).map_or_else(String::new, |area| area.label(lang))
    };
    html! {
        (chart::on_wall(t, &shown.sitting, all))
        ol class="legend" { @for (at, scale) in scales.iter().enumerate() { li { (at + 1) " " (scale.name.in_lang(lang)) } } }
        details class="pyramid-words" {
            summary { (t.text("needs_wall-words")) }
            @for result in all {
                h2 { (name(result)) }
                ul {
                    @for (scale, figure) in scales.iter().zip(&result.figures) {
                        li { (scale.name.in_lang(lang)) ": " (results::figure_words(t, figure.as_ref())) }
                    }
                    li { (t.text("ratings_capture-dots")) ": " (results::dots_words(t, result)) }
                }
            }
        }
    }
}
