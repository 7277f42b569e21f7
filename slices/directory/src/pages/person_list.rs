//! All people of the installation, for its administrators.

use kernel::{Outcome, Page};
use maud::{Markup, html};
use ui::{Card, Kind, Link, T, actions, button_link, card_list, empty};
use web::{Reply, Sheet, Visit};

use super::search::{list_pager, search_form};
use crate::{cases::person::person_show, model::PersonRow};

const PATH: &str = "/people";

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (words, after) = (visit.query.get("q").to_owned(), visit.query.get("after").to_owned());
    let (q, from) = (words.clone(), after.clone());
    let page = visit.ctx.read(move |tx| person_show::person_list(tx, &q, &from)).await?;
    let t = &visit.t;
    let sheet = Sheet::new(t.text("person_list-title"))
        .lead(t.text("person_list-lead"))
        .crumb("/organisations", t.text("organisation_list-title"));
    let body = view(t, &page, &words, &after);
    Ok(Reply::page(&visit, sheet, body))
}

fn view(t: &T, page: &Page<PersonRow>, words: &str, after: &str) -> Markup {
    let new = Link::new("/people/new", t.text("member_invite-title"));
    html! {
        (actions(vec![button_link(&new, Kind::Primary)]))
        (search_form(t, PATH, &t.text("person_list-search"), words))
        @if page.rows.is_empty() {
            (empty(&t.text("list-nothing_found"), &t.text("list-nothing_found-text"), Some(Link::new(PATH, t.text("common-all")))))
        } @else {
            (card_list(page.rows.iter().map(|row| card(t, row)).collect()))
        }
        (list_pager(t, PATH, words, after, page.next.as_deref()))
    }
}

fn card(t: &T, row: &PersonRow) -> Card {
    let mut meta = vec![row.email.clone()];
    if !row.has_password {
        meta.push(t.text("state-invited"));
    }
    if row.withdrawn {
        meta.push(t.text("state-withdrawn"));
    }
    Card { link: Link::new(format!("{PATH}/{}", row.id), row.name.clone()), meta, text: None }
}
