//! The proposal: the best allocation with a reason for each pick, and others that are equally good.

use kernel::{Arg, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, button_link};
use web::{Again, Reply, Sent, Visit};

use super::{frame, matrix_view, solved};
use crate::{
    cases::{self, Here, SolutionChoose},
    model::{Goal, Picked, Solution, Solving},
    rules,
};

/// More equally good solutions than anybody compares.
const ALL_MOST: usize = 20;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let all = visit.query.get("all").parse::<usize>().ok().map(|all| all.clamp(1, ALL_MOST));
    view(visit, all, Again::default()).await
}

/// Takes one of the equally good solutions.
pub(crate) async fn choose(visit: Visit) -> Outcome<Reply> {
    let here = visit.ctx.read(cases::solution_choose_show).await?;
    // Who sends the same form again is answered the same, whatever became of the basis since.
    if let Ok(Some(to)) = visit.answered().await {
        return Ok(Reply::to(to));
    }
    let number = visit.form.get("number").parse::<usize>().unwrap_or_default();
    let Solving::Solved(solution) = solved::solved(&here.basis, Some(ALL_MOST), &visit.t).await? else {
        let faulty = visit.faulty("", kernel::Say::new("solution_choose-refused-changed"));
        return view(visit, None, faulty).await;
    };
    let home = format!("{}/solution", frame::home_of(&visit));
    let reason = visit.t.with("solution_choose-reason", &[("number", number.into())]);
    let sent = visit
        .submit(
            move |form| {
                let (seen, best) = (form.get("seen").to_owned(), solution.picks.clone());
                let other = number.checked_sub(1).and_then(|at| solution.all.get(at)).cloned();
                let none = || kernel::Faults::one("", kernel::Say::new("solution_choose-refused-changed"));
                Ok(SolutionChoose { seen, best, other: other.ok_or_else(none)?, reason })
            },
            move |tx, cmd| cases::solution_choose(tx, cmd).map(|()| Visit::to(&home, "solution_choose")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, Some(ALL_MOST), again).await,
    }
}

async fn view(visit: Visit, all: Option<usize>, again: Again) -> Outcome<Reply> {
    let (here, may_plan) = visit.ctx.read(cases::solution_show).await?;
    let solving = solved::solved(&here.basis, all, &visit.t).await?;
    let t = &visit.t;
    let body = match solved::or_why(solving, &here.programme, t) {
        Err(why) => why,
        Ok(solution) => html! {
            @for fault in &again.faults.0 { div class="summary" role="alert" { p { (t.say(&fault.say)) } } }
            (best(&visit, &here, &solution, may_plan))
            (others(&visit, &here, &solution, may_plan))
        },
    };
    let sheet = frame::sheet(&visit, &here.programme, t.text("solution_show-heading"));
    Ok(Reply::page(&visit, sheet.lead(t.text("solution_show-lead")), body).again(&again))
}

fn best(visit: &Visit, here: &Here, solution: &Solution, may_plan: bool) -> Markup {
    let (t, basis) = (&visit.t, &here.basis);
    let ranks = rules::spread(basis, &solution.picks);
    let price = rules::price(basis, solution, &ranks, t);
    let moved = ranks.iter().flatten().any(|rank| rank.moved);
    let fair = basis.terms.goal == Goal::Fair;
    html! {
        @if basis.is_example() { p { (ui::example_mark(t)) " " (t.text("solution-example")) } }
        @if may_plan { (ui::actions(vec![frame::button(t, &here.programme, "resolve", "solution_show-resolve", Kind::Primary)])) }
        (matrix_view::matrix(basis, &ranks, t))
        (matrix_view::measures(basis, (solution.covered, solution.worst, solution.value), t))
        @if moved {
            (matrix_view::moves(basis, &ranks, t))
            (ui::section(&t.text("solution-price"), frame::list(&rules::price_told(&price, fair, t))))
        }
        (ui::section(&t.text("solution-why"), html! {
            @for (at, office) in basis.offices.iter().enumerate() {
                h3 { (office.name) }
                (matrix_view::told(basis, (office, &ranks[at]), &solution.told[at], t))
                @if may_plan {
                    p { a href={ (frame::home(&here.programme)) "/offices/" (office.key) "/move" } {
                        (t.with("solution-move", &[("office", Arg::from(office.name.as_str()))]))
                    } }
                }
            }
        }))
    }
}

/// The other solutions, where somebody asked for them.
fn others(visit: &Visit, here: &Here, solution: &Solution, may_plan: bool) -> Markup {
    let t = &visit.t;
    let ask =
        Link::new(format!("{}/solution?all={ALL_MOST}", frame::home(&here.programme)), t.text("solution-ask_all"));
    let body = match solution.all.len() {
        0 => button_link(&ask, Kind::Secondary),
        1 => html! { p { (t.text("solution-only_one")) } },
        count => html! {
            p { (t.with(if solution.more { "solution-more" } else { "solution-count" }, &[("count", count.into())])) }
            @for (number, other) in (1_usize..).zip(&solution.all) { (one(visit, here, (number, other), (solution, may_plan))) }
        },
    };
    ui::section(&t.text("solution-others"), body)
}

/// One of them: only the offices in which it differs are listed.
fn one(
    visit: &Visit,
    here: &Here,
    (number, other): (usize, &Picked),
    (solution, may_plan): (&Solution, bool),
) -> Markup {
    let (t, basis) = (&visit.t, &here.basis);
    let written = |picks: &[String]| {
        let names = picks.iter().zip(1..).map(|(key, rank)| format!("{rank}. {}", basis.area(key, t.lang())));
        names.collect::<Vec<_>>().join(", ")
    };
    let places = basis.offices.iter().zip(other).zip(&solution.picks);
    let differ = places.filter(|((_, own), best)| own != best);
    let lines: Vec<String> = differ.map(|((office, own), _)| format!("{}: {}", office.name, written(own))).collect();
    let mark = here.mark();
    let number_word = number.to_string();
    html! {
        h3 { (t.with("solution-other", &[("number", number.into())])) }
        @if lines.is_empty() { p { (t.text("solution-this_one")) } } @else { (frame::list(&lines)) }
        @if may_plan { (choose_button(t, visit, number, &[("number", &number_word), ("seen", &mark)])) }
    }
}

fn choose_button(t: &T, visit: &Visit, number: usize, hidden: &[(&str, &str)]) -> Markup {
    let label = t.with("solution_choose-submit", &[("number", number.into())]);
    ui::post_button(t, &visit.path, &label, Kind::Secondary, hidden)
}
