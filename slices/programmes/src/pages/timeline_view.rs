//! The timeline's drawing: SVG without styles of its own, told in words to those who do not see it.

use kernel::{Arg, Day};
use maud::{Markup, html};
use ui::T;

use crate::{
    cases::TimelineShow,
    model::{Milestone, Phase},
    pages::span::span,
    rules::{AXIS, BAR, Drawing, Label, NARROW, Plan, SIDE, Shape, Stretch, WIDE, timeline},
};

/// Room below the rows for the word „Heute“.
const FOOT: f64 = 18.0;
/// Half the height of a mark.
const HALF: f64 = 7.0;

/// The drawing, for a desk and for a phone: the style sheet shows one of them, and hides the other from everybody.
pub(crate) fn drawing(t: &T, shown: &TimelineShow) -> Markup {
    let examples = shown.phases.iter().any(|phase| phase.example) || shown.milestones.iter().any(|one| one.example);
    html! {
        div class="table-frame" { (svg(t, shown, ("wide", WIDE))) (svg(t, shown, ("narrow", NARROW))) }
        @if examples { p class="muted" { (t.text("timeline-examples")) } }
    }
}

fn svg(t: &T, shown: &TimelineShow, (name, width): (&str, f64)) -> Markup {
    let drawing = timeline(&plan(t, shown, width));
    let (title, words) = (format!("timeline-title-{name}"), format!("timeline-desc-{name}"));
    html! {
        svg class={ "timeline " (name) } viewBox={ "0 0 " (width) " " (number(drawing.height + FOOT)) } role="img"
            aria-labelledby={ (title) " " (words) } font-size="13" {
            title id=(title) { (t.text("timeline-drawing")) }
            desc id=(words) { (description(t, shown)) }
            (axis(t, &drawing, width))
            @for (bar, phase) in drawing.bars.iter().zip(&shown.phases) { (bar_view(bar, phase)) }
            @for (mark, milestone) in drawing.marks.iter().zip(&shown.milestones) { (mark_view(mark, milestone)) }
            @if let Some(x) = drawing.today { (today(t, x, (width, drawing.height))) }
        }
    }
}

fn plan(t: &T, shown: &TimelineShow, width: f64) -> Plan {
    let phase =
        |phase: &Phase| Stretch { first: phase.starts.first(), last: phase.ends.last(), words: phase.title.clone() };
    let milestone = |milestone: &Milestone| Stretch {
        first: milestone.on.first(),
        last: milestone.on.last(),
        words: format!("{} {}", t.when_short(milestone.on), milestone.title),
    };
    Plan {
        width,
        starts: shown.programme.starts.first(),
        ends: shown.programme.ends.last(),
        today: shown.today,
        phases: shown.phases.iter().map(phase).collect(),
        milestones: shown.milestones.iter().map(milestone).collect(),
    }
}

/// How much there is, and that the tables below say it in full.
fn description(t: &T, shown: &TimelineShow) -> String {
    let time = span(t, shown.programme.starts, shown.programme.ends);
    let (phases, milestones) = (Arg::from(shown.phases.len()), Arg::from(shown.milestones.len()));
    t.with("timeline-drawing_text", &[("time", Arg::Text(time)), ("phases", phases), ("milestones", milestones)])
}

fn axis(t: &T, drawing: &Drawing, width: f64) -> Markup {
    let month = |day: Day| t.text(&format!("date-month_{}", day.month())).chars().take(3).collect::<String>();
    html! {
        @for tick in &drawing.ticks {
            @let x = number(tick.x);
            line class="grid" x1=(x) y1=(AXIS - 6.0) x2=(x) y2=(number(drawing.height)) {}
            @if tick.year { text x=(x) y="15" font-weight="600" { (tick.month.year()) } }
            text class="minor" x=(x) y="32" font-size="11" { (month(tick.month)) }
        }
        line class="axis" x1=(SIDE) y1=(AXIS) x2=(width - SIDE) y2=(AXIS) {}
    }
}

/// A dashed bar is an example; the table says it in words.
fn bar_view(bar: &Shape, phase: &Phase) -> Markup {
    let class = if phase.example { "bar optional" } else { "bar" };
    html! {
        rect class=(class) x=(number(bar.x)) y=(number(bar.y)) width=(number(bar.width)) height=(BAR) rx="3" {}
        (label(&bar.label))
    }
}

/// A lozenge as wide as the day, or the month whose day is unknown.
fn mark_view(mark: &Shape, milestone: &Milestone) -> Markup {
    let class = if milestone.example { "milestone optional" } else { "milestone" };
    let (left, middle, right) = (mark.x, mark.x + mark.width / 2.0, mark.x + mark.width);
    let corners = [(left, mark.y), (middle, mark.y - HALF), (right, mark.y), (middle, mark.y + HALF)];
    let points: Vec<String> = corners.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
    html! {
        polygon class=(class) points=(points.join(" ")) {}
        (label(&mark.label))
    }
}

fn label(label: &Label) -> Markup {
    html! {
        text x=(number(label.x)) y=(number(label.y)) text-anchor=[label.ends_here.then_some("end")] { (label.words) }
    }
}

fn today(t: &T, x: f64, (width, height): (f64, f64)) -> Markup {
    let middle = x.clamp(SIDE + 20.0, width - SIDE - 20.0);
    html! {
        line class="today" x1=(number(x)) y1=(AXIS) x2=(number(x)) y2=(number(height)) {}
        text x=(number(middle)) y=(number(height + 13.0)) text-anchor="middle" font-weight="600" {
            (t.text("timeline-today"))
        }
    }
}

/// One digit behind the point is finer than a screen.
fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
