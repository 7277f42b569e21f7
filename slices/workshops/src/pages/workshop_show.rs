//! A workshop.

use kernel::Outcome;
use maud::{Markup, html};
use ui::T;
use web::{Reply, Visit};

use crate::{cases, model::Workshop, pages::sheet_below_list};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let id = visit.param("workshop")?;
    let one = visit.ctx.read(move |tx| cases::workshop_show(tx, id)).await?;
    let sheet = sheet_below_list(&visit, one.title.as_str());
    Ok(Reply::page(&visit, sheet, view(&visit.t, &one)))
}

fn view(t: &T, one: &Workshop) -> Markup {
    let created = t.with("workshop_list-created", &[("day", t.day_short(one.created_at.day()).into())]);
    let about = html! {
        @if one.about.is_empty() {
            p class="muted" { (t.text("workshop_show-nothing")) }
        } @else {
            p class="as-typed" { (one.about) }
        }
    };
    html! {
        p class="muted" { (created) }
        (ui::section(&t.text("workshop_show-about"), about))
    }
}
