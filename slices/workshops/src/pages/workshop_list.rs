//! The list, as cards.

use kernel::{After, Outcome};
use maud::{Markup, html};
use ui::{Card, Kind, Link, T};
use web::{Reply, Visit};

use crate::{
    cases::{self, WorkshopList},
    model::Workshop,
    pages::{list, sheet},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let from = visit.query.get("after");
    let after = After((!from.is_empty()).then(|| from.to_owned()));
    let later = after.0.is_some();
    let found = visit.ctx.read(move |tx| cases::workshop_list(tx, &after)).await?;
    let sheet = sheet(&visit, visit.t.text("workshop_list-title"));
    Ok(Reply::page(&visit, sheet, view(&visit.t, &list(&visit), found, later)))
}

fn view(t: &T, path: &str, found: WorkshopList, later: bool) -> Markup {
    let new = || Link::new(format!("{path}/new"), t.text("workshop_list-new"));
    let text = if found.may_new { "workshop_list-empty_text_new" } else { "workshop_list-empty_text" };
    let next = found.page.next.map(|key| Link::new(format!("{path}?after={key}"), t.text("common-next_page")));
    let first = later.then(|| Link::new(path, t.text("common-first")));
    html! {
        @if found.page.rows.is_empty() {
            (ui::empty(&t.text("workshop_list-empty"), &t.text(text), found.may_new.then(new)))
        } @else {
            @if found.may_new { (ui::actions(vec![ui::button_link(&new(), Kind::Primary)])) }
            (ui::card_list(found.page.rows.into_iter().map(|one| card(t, path, one)).collect()))
            (ui::pager(t, next, first))
        }
    }
}

fn card(t: &T, path: &str, one: Workshop) -> Card {
    let created = t.with("workshop_list-created", &[("day", t.day_short(one.created_at.day()).into())]);
    let text = one.about.lines().next().map(str::to_owned);
    Card { link: Link::new(format!("{path}/{}", one.id), one.title), meta: vec![created], text }
}
