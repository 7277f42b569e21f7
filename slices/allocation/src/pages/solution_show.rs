//! The proposal: the best allocation with a reason for each pick, and others that are equally good.

use kernel::{Arg, Faults, Fields, Outcome, Reader};
use maud::{Markup, html};
use ui::{Kind, T};
use web::{Again, Reply, Sent, Visit};

use super::{by_hand, drift_view, frame, matrix_view, solved};
use crate::{
    cases::{self, SolutionChoose, SolutionShow},
    model::{Basis, Goal, Office, Picked, Solution, Solving},
    rules,
};

/// More equally good solutions than anybody compares.
const ALL_MOST: i64 = 100;

/// How many of them are offered at first.
const ALL_FIRST: i64 = 20;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let asked = asked(&visit.query);
    view(visit, asked, Again::default()).await
}

/// How many equally good solutions somebody wants to see: none where nobody asked.
type Asked = Result<Option<usize>, Faults>;

fn asked(sent: &Fields) -> Asked {
    if sent.get("all").is_empty() {
        return Ok(None);
    }
    let mut read = Reader::new(sent);
    let all = read.number("all", 1, ALL_MOST);
    read.done().map(|()| usize::try_from(all).ok())
}

/// Takes one of the equally good solutions.
pub(crate) async fn choose(visit: Visit) -> Outcome<Reply> {
    let here = visit.ctx.read(cases::solution_choose_show).await?;
    // Who sends the same form again is answered the same, whatever became of the basis since.
    if let Ok(Some(to)) = visit.answered().await {
        return Ok(Reply::to(to));
    }
    let number = visit.form.get("number").parse::<usize>().unwrap_or_default();
    // As many as were listed: the same question lists the same solutions.
    let all = asked(&visit.form).ok().flatten().or(usize::try_from(ALL_FIRST).ok());
    let Solving::Solved(solution) = solved::solved(&visit, &here.basis, all).await? else {
        let faulty = visit.faulty("", kernel::Say::new("solution_choose-refused-changed"));
        return view(visit, Ok(None), faulty).await;
    };
    let home = format!("{}/solution", frame::home_of(&visit));
    let reason = visit.t.with("solution_choose-reason", &[("number", number.into())]);
    let t = visit.t.clone();
    let sent = visit
        .submit(
            move |form| {
                let (seen, best) = (form.get("seen").to_owned(), solution.picks.clone());
                let other = number.checked_sub(1).and_then(|at| solution.all.get(at)).cloned();
                let none = || Faults::one("", kernel::Say::new("solution_choose-refused-changed"));
                Ok(SolutionChoose { seen, number, best, other: other.ok_or_else(none)?, reason })
            },
            move |tx, cmd| cases::solution_choose(tx, cmd, &t).map(|()| Visit::to(&home, "solution_choose")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, Ok(all), again).await,
    }
}

async fn view(visit: Visit, asked: Asked, again: Again) -> Outcome<Reply> {
    let texts = visit.t.clone();
    let shown = visit.ctx.read(move |tx| cases::solution_show(tx, &texts)).await?;
    let all = asked.as_ref().ok().copied().flatten();
    let solving = solved::solved(&visit, &shown.here.basis, all).await?;
    let t = &visit.t;
    let body = match solved::or_why(solving, &shown.here.programme, t) {
        Err(why) => why,
        Ok(solution) => html! {
            @for fault in &again.faults.0 { div class="summary" role="alert" { p { (t.say(&fault.say)) } } }
            (best(&visit, &shown, &solution))
            (others(&visit, &shown, &solution, &asked))
        },
    };
    let body = html! { (drift_view::drifts(t, &shown.here, &shown.drifts, shown.may_plan)) (body) };
    let sheet = frame::sheet(&visit, &shown.here.programme, t.text("solution_show-heading"));
    Ok(Reply::page(&visit, sheet.lead(t.text("solution_show-lead")), body).again(&again))
}

fn best(visit: &Visit, shown: &SolutionShow, solution: &Solution) -> Markup {
    let (t, here, may_plan) = (&visit.t, &shown.here, shown.may_plan);
    let basis = &here.basis;
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
                (needs_told(t, shown, office, &solution.picks[at]))
                @if may_plan {
                    p { a href={ (frame::home(&here.programme)) "/offices/" (office.key) "/move" } {
                        (t.with("solution-move", &[("office", Arg::from(office.name.as_str()))]))
                    } }
                }
            }
        }))
    }
}

/// How the needs came about for which an office has its areas.
fn needs_told(t: &T, shown: &SolutionShow, office: &Office, picks: &[String]) -> Markup {
    let told = picks.iter().filter_map(|area| {
        let words = shown.words.get(&(office.key.clone(), area.clone()))?;
        let name = ("area", Arg::from(shown.here.basis.area(area, t.lang())));
        Some(t.with("solution-need", &[name, ("words", t.say(words).into())]))
    });
    let told: Vec<String> = told.collect();
    html! { @if !told.is_empty() { p { (t.text("solution-needs")) } (frame::list(&told)) } }
}

/// The other solutions, where somebody asked for them; and how many to ask for.
fn others(visit: &Visit, shown: &SolutionShow, solution: &Solution, asked: &Asked) -> Markup {
    let t = &visit.t;
    let body = match solution.all.len() {
        0 => html! {},
        1 => html! { p { (t.text("solution-only_one")) } },
        count => html! {
            p { (t.with(if solution.more { "solution-more" } else { "solution-count" }, &[("count", count.into())])) }
            @for (number, other) in (1_usize..).zip(&solution.all) { (one(visit, shown, (number, other), solution)) }
        },
    };
    ui::section(&t.text("solution-others"), html! { (ask(visit, asked)) (body) })
}

/// A form that asks by its address, so that the list can be shown to others.
fn ask(visit: &Visit, asked: &Asked) -> Markup {
    let t = &visit.t;
    let sent = visit.query.get("all");
    let first = ALL_FIRST.to_string();
    let fields = Fields::default().with("all", if sent.is_empty() { first.as_str() } else { sent });
    let none = Faults::default();
    let set =
        by_hand::Setting { t, form: "solution_show", fields: &fields, faults: asked.as_ref().err().unwrap_or(&none) };
    let hint = t.with("form-hint_number", &[("least", 1_i64.into()), ("most", ALL_MOST.into())]);
    html! {
        (set.summary())
        form class="form" id="solution_show" method="get" action=(visit.path) novalidate {
            (set.number("all", &t.text("solution_show-all"), Some(&hint)))
            div class="actions" { button class="button secondary" type="submit" { (t.text("solution-ask_all")) } }
        }
    }
}

/// One of them: only the offices in which it differs are listed.
fn one(visit: &Visit, shown: &SolutionShow, (number, other): (usize, &Picked), solution: &Solution) -> Markup {
    let (t, here) = (&visit.t, &shown.here);
    let basis = &here.basis;
    let written = |picks: &[String]| {
        let names = picks.iter().zip(1..).map(|(key, rank)| format!("{rank}. {}", basis.area(key, t.lang())));
        names.collect::<Vec<_>>().join(", ")
    };
    let places = basis.offices.iter().zip(other).zip(&solution.picks);
    let differ = places.filter(|((_, own), best)| own != best);
    let lines: Vec<String> = differ.map(|((office, own), _)| format!("{}: {}", office.name, written(own))).collect();
    let (mark, number_word, all) = (here.mark(), number.to_string(), solution.all.len().to_string());
    let hidden = [("number", number_word.as_str()), ("seen", &mark), ("all", &all)];
    html! {
        h3 { (t.with("solution-other", &[("number", number.into())])) }
        @if lines.is_empty() { p { (t.text("solution-this_one")) } } @else { (frame::list(&lines)) }
        @if shown.may_plan { (choose_button(visit, basis, (number, other), (solution, &hidden))) }
    }
}

/// Where people moved ranks by hand that would be lost, the button first names them.
fn choose_button(
    visit: &Visit,
    basis: &Basis,
    (number, other): (usize, &Picked),
    (solution, hidden): (&Solution, &[(&str, &str)]),
) -> Markup {
    let t = &visit.t;
    let label = t.with("solution_choose-submit", &[("number", number.into())]);
    let places = basis.offices.iter().zip(other).zip(&solution.picks);
    let lost = places.filter(|((office, own), best)| rules::is_lost(&office.sheet, best, own));
    let lost: Vec<String> = lost
        .map(|((office, _), best)| {
            let ranks = rules::ranks(&office.sheet, best, office.sheet.moved.as_ref());
            let reason = office.sheet.moved.as_ref().map_or("", |moved| moved.reason.as_str());
            format!("{}: {} ({reason})", office.name, rules::ranks_word(basis, &ranks, t))
        })
        .collect();
    if lost.is_empty() {
        return ui::post_button(t, &visit.path, &label, Kind::Secondary, hidden);
    }
    let sure = t.with("solution_choose-sure", &[("lost", lost.join("; ").into())]);
    ui::careful_button(t, &visit.path, (&label, &sure), hidden)
}
