//! Solving a basis: work for a processor that can take long, so it waits its turn and never holds up a page or a paper.

use kernel::Outcome;
use maud::{Markup, html};
use programmes::offer::ProgrammeFacts;
use ui::T;
use web::Visit;

use super::frame;
use crate::{
    model::{Basis, Obstacle, Solution, Solving},
    rules,
};

/// Solves a basis; with `all`, lists up to so many equally good solutions.
pub(crate) async fn solved(visit: &Visit, basis: &Basis, all: Option<usize>) -> Outcome<Solving> {
    let (basis, t) = (basis.clone(), visit.t.clone());
    visit.long_labour(move || Ok(rules::solve(&basis, all, &t))).await
}

/// The solution, or what stands in its way, as a part of a page.
pub(crate) fn or_why(solving: Solving, programme: &ProgrammeFacts, t: &T) -> Result<Box<Solution>, Markup> {
    match solving {
        Solving::Solved(solution) => Ok(solution),
        Solving::Conflict(text) => Err(conflict(&text, programme, t)),
        Solving::Unready(obstacles) => Err(unready(&obstacles, programme, t)),
    }
}

fn conflict(text: &str, programme: &ProgrammeFacts, t: &T) -> Markup {
    ui::section(
        &t.text("solution-conflict"),
        html! {
            p { (text) }
            p { (t.text("solution-conflict_next")) " " a href=(frame::home(programme)) { (t.text("solution-to_sheets")) } }
        },
    )
}

fn unready(obstacles: &[Obstacle], programme: &ProgrammeFacts, t: &T) -> Markup {
    ui::section(
        &t.text("solution-unready"),
        html! {
            ul {
                @for obstacle in obstacles {
                    li {
                        (obstacle.text)
                        @if let Some((office, name)) = &obstacle.office {
                            " " a href={ (frame::home(programme)) "/offices/" (office) } {
                                (t.with("solution-to_sheet", &[("office", name.as_str().into())]))
                            }
                        }
                    }
                }
            }
            p { a href=(frame::home(programme)) { (t.text("solution-to_sheets")) } }
        },
    )
}
