//! The reader's programmes, as cards.

use kernel::{After, Arg, Outcome};
use maud::{Markup, html};
use ui::{Card, Kind, Link, T, button_link};
use web::{Reply, Sheet, Visit};

use crate::{
    cases::{self, ProgrammeLine, ProgrammeList},
    pages::span::span,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let from = visit.query.get("after");
    let after = After((!from.is_empty()).then(|| from.to_owned()));
    let later = after.0.is_some();
    let list = visit.ctx.read(move |tx| cases::programme_list(tx, &after)).await?;
    let t = &visit.t;
    let sheet = Sheet::new(t.text("programme_list-heading")).lead(t.text("programme_list-lead"));
    Ok(Reply::page(&visit, sheet, view(t, list, later)))
}

fn view(t: &T, list: ProgrammeList, later: bool) -> Markup {
    let new = || Link::new("/programmes/new", t.text("programme_list-new"));
    let import = || Link::new("/programmes/import", t.text("programme_list-import"));
    let next = list.page.next.map(|key| Link::new(format!("/programmes?after={key}"), t.text("common-next_page")));
    let first = later.then(|| Link::new("/programmes", t.text("common-first")));
    let nothing = list.page.rows.is_empty();
    let text = if list.may_new { "programme_list-empty_text_new" } else { "programme_list-empty_text" };
    html! {
        @if nothing {
            (ui::empty(&t.text("programme_list-empty"), &t.text(text), list.may_new.then(new)))
        } @else {
            (ui::card_list(list.page.rows.into_iter().map(|line| card(t, line)).collect()))
            (ui::pager(t, next, first))
        }
        (ui::actions([
            (list.may_new && !nothing).then(|| button_link(&new(), Kind::Primary)),
            list.may_import.then(|| button_link(&import(), Kind::Secondary)),
        ].into_iter().flatten().collect()))
    }
}

fn card(t: &T, line: ProgrammeLine) -> Card {
    let card = line.card;
    let mut meta = vec![
        span(t, card.starts, card.ends),
        t.with("programme_list-offices", &[("count", Arg::Number(card.offices))]),
    ];
    meta.extend(line.roles.iter().map(|role| t.text(&format!("role-{role}"))));
    Card { link: Link::new(format!("/programmes/{}", card.key), card.short), meta, text: Some(card.title) }
}
