//! The list: what ships, and the programme's own.

use kernel::{Arg, Outcome};
use maud::{Markup, html};
use ui::{Card, Link, T};
use web::{Reply, Visit};

use crate::{
    cases::{self, MethodList},
    model::Method,
    pages::{list, sheet},
    rules,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let lang = visit.t.lang();
    let found = visit.ctx.read(move |tx| cases::method_list(tx, lang)).await?;
    let t = &visit.t;
    let sheet = sheet(&visit, t.text("method_list-title")).lead(t.text("method_list-lead"));
    Ok(Reply::page(&visit, sheet, view(t, &list(&visit), found)))
}

fn view(t: &T, path: &str, found: MethodList) -> Markup {
    let own: Vec<Card> = found.own.iter().map(|kept| card(t, format!("{path}/{}", kept.id), &kept.method)).collect();
    // An own one often keeps the name of what it was copied from: the link says which is which.
    let shipped = found.shipped.iter().map(|(which, method)| {
        let card = card(t, format!("{path}/{}", which.word()), method);
        let named = t.with("method_list-shipped_name", &[("title", method.title.clone().into())]);
        Card { link: Link::new(card.link.href, named), ..card }
    });
    html! {
        (ui::section(&t.text("method_list-own"), html! {
            @if own.is_empty() {
                (ui::empty(&t.text("method_list-empty"), &t.text("method_list-empty_text"), None))
            } @else {
                (ui::card_list(own))
            }
        }))
        (ui::section(&t.text("method_list-shipped"), ui::card_list(shipped.collect())))
    }
}

fn card(t: &T, href: String, method: &Method) -> Card {
    let minutes = t.with("method_list-minutes", &[("minutes", Arg::Number(rules::duration(method).into()))]);
    let rounds = t.with("method_list-rounds", &[("count", method.rounds.len().into())]);
    Card { link: Link::new(href, &method.title), meta: vec![minutes, rounds], text: Some(method.about.clone()) }
}
