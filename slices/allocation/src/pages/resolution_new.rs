//! Keeping the allocation as it is now as a resolution.

use kernel::{Faults, No, Outcome, Reader};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::{frame, matrix_view, solved};
use crate::{
    cases::{self, ResolutionNew},
    model::{Goal, Solving},
    rules,
};

const NOTE_MOST: usize = 1000;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(visit, Again::default()).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let here = visit.ctx.read(cases::resolution_new_show).await?;
    // Who sends the same form again is answered the same, whatever became of the basis since.
    if let Ok(Some(to)) = visit.answered().await {
        return Ok(Reply::to(to));
    }
    let Solving::Solved(solution) = solved::solved(&visit, &here.basis, None).await? else {
        return view(visit, Again::default()).await;
    };
    let (home, t) = (frame::home_of(&visit), visit.t.clone());
    let sent = visit
        .submit(
            |form| {
                let mut read = Reader::new(form);
                let note = read.text_or_empty("note", NOTE_MOST);
                read.done()?;
                let frozen = rules::freeze(&here.basis, &solution, &note, &t).map_err(told)?;
                Ok(ResolutionNew { seen: form.get("seen").to_owned(), frozen })
            },
            move |tx, cmd| {
                cases::resolution_new(tx, cmd)
                    .map(|id| Visit::to(&format!("{home}/resolutions/{id}"), "resolution_new"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(visit, again).await,
    }
}

/// A refusal as a fault of the whole form.
fn told(no: No) -> Faults {
    match no {
        No::Refused(say) => Faults::one("", say),
        No::Faulty(faults) => faults,
        _ => Faults::one("", kernel::Say::new("resolution_new-refused-changed")),
    }
}

async fn view(visit: Visit, again: Again) -> Outcome<Reply> {
    let here = visit.ctx.read(cases::resolution_new_show).await?;
    let solving = solved::solved(&visit, &here.basis, None).await?;
    let t = &visit.t;
    let back = format!("{}/solution", frame::home(&here.programme));
    let sheet = frame::sheet(&visit, &here.programme, t.text("resolution_new-heading"));
    let sheet = sheet.crumb(&back, t.text("solution_show-heading")).lead(t.text("resolution_new-lead"));
    let solution = match solved::or_why(solving, &here.programme, t) {
        Ok(solution) => solution,
        Err(why) => return Ok(Reply::page(&visit, sheet, why)),
    };
    let basis = &here.basis;
    let ranks = rules::spread(basis, &solution.picks);
    let price = rules::price(basis, &solution, &ranks, t);
    let form = Form::new(t, "resolution_new", &visit.path, &again.fields, &again.faults);
    let form = form.hidden("seen", here.mark()).text("note", NOTE_MOST).optional().cancel(&back);
    let body = html! {
        (matrix_view::matrix(basis, &ranks, t))
        (matrix_view::moves(basis, &ranks, t))
        (ui::section(&t.text("solution-price"), frame::list(&rules::price_told(&price, basis.terms.goal == Goal::Fair, t))))
        (form.render())
    };
    Ok(Reply::page(&visit, sheet, body).again(&again))
}
