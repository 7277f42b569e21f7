//! All organisations, with search.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Card, Kind, Link, T, actions, button_link, card_list, empty};
use web::{Reply, Sheet, Visit};

use super::search::{list_pager, search_form};
use crate::{
    cases::organisation_list::{self, OrganisationList},
    model::OrganisationRow,
};

const PATH: &str = "/organisations";

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (words, after) = (visit.query.get("q").to_owned(), visit.query.get("after").to_owned());
    let (q, from) = (words.clone(), after.clone());
    let list = visit.ctx.read(move |tx| organisation_list::organisation_list(tx, &q, &from)).await?;
    let t = &visit.t;
    let sheet = Sheet::new(t.text("organisation_list-title")).lead(t.text("organisation_list-lead"));
    let body = view(t, &list, &words, &after);
    Ok(Reply::page(&visit, sheet, body))
}

fn view(t: &T, list: &OrganisationList, words: &str, after: &str) -> Markup {
    let new = Link::new("/organisations/new", t.text("organisation_new-title"));
    let rows = &list.page.rows;
    html! {
        (buttons(t, list, &new))
        @if !rows.is_empty() || !words.is_empty() { (search_form(t, PATH, &t.text("organisation_list-search"), words)) }
        @if !rows.is_empty() {
            (card_list(rows.iter().map(|row| card(t, row)).collect()))
        } @else if words.is_empty() {
            (empty(&t.text("organisation_list-empty"), &t.text("organisation_list-empty-text"), list.may_new.then_some(new)))
        } @else {
            (empty(&t.text("list-nothing_found"), &t.text("list-nothing_found-text"), Some(Link::new(PATH, t.text("common-all")))))
        }
        (list_pager(t, PATH, words, after, list.page.next.as_deref()))
    }
}

fn buttons(t: &T, list: &OrganisationList, new: &Link) -> Markup {
    let people = Link::new("/people", t.text("organisation_list-people"));
    let new = list.may_new.then(|| button_link(new, Kind::Primary));
    let people = list.may_people.then(|| button_link(&people, Kind::Secondary));
    let buttons: Vec<Markup> = new.into_iter().chain(people).collect();
    html! { @if !buttons.is_empty() { (actions(buttons)) } }
}

fn card(t: &T, row: &OrganisationRow) -> Card {
    let mut meta = vec![t.text(&row.kind.text_key())];
    meta.extend(row.official_key.clone());
    if row.withdrawn {
        meta.push(t.text("state-withdrawn"));
    }
    Card { link: Link::new(format!("{PATH}/{}", row.key), row.name.clone()), meta, text: None }
}
