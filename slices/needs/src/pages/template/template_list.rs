//! The list: the programme's own templates, and the one that ships, which can be copied.

use kernel::Outcome;
use maud::{Markup, html};
use ui::{Card, Kind, Link, T, post_button};
use web::{Reply, Visit};

use super::{facts, list, sheet};
use crate::{
    cases::{self, TemplateList},
    model::TemplateOwn,
    rules,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let found = visit.ctx.read(cases::template_list).await?;
    let t = &visit.t;
    let sheet = sheet(t, &found.programme, t.text("template_list-title")).lead(t.text("template_list-lead"));
    Ok(Reply::page(&visit, sheet, view(t, &found)))
}

pub(crate) async fn copy(visit: Visit) -> Outcome<Reply> {
    let path = format!("/programmes/{}/needs/templates", visit.key("programme"));
    let title = visit.t.text("template_copy-title");
    let case = move |tx: &mut db::WriteTx<'_>| {
        cases::template_copy(tx, &title).map(|id| Visit::to(&format!("{path}/{id}/edit"), "template_copy"))
    };
    visit.change(case).await
}

fn view(t: &T, found: &TemplateList) -> Markup {
    let path = list(&found.programme);
    let cards: Vec<Card> = found.own.iter().map(|own| card(t, &path, own)).collect();
    html! {
        (ui::section(&t.text("template_list-own"), html! {
            @if cards.is_empty() {
                (ui::empty(&t.text("template_list-empty"), &t.text("template_list-empty_text"), None))
            } @else {
                (ui::card_list(cards))
            }
        }))
        (ui::section(&t.text("template_list-shipped"), html! {
            (ui::actions(vec![post_button(t, &format!("{path}/copy"), &t.text("template_list-copy"), Kind::Primary, &[])]))
            (facts(t, &found.shipped))
        }))
    }
}

fn card(t: &T, path: &str, own: &TemplateOwn) -> Card {
    let formula = own.template.formulas.first();
    let formula = formula.map(|one| rules::formula_told(one, &own.template.scales, t.lang(), None));
    let minutes: u16 = own.template.steps.iter().map(|step| step.minutes).sum();
    let minutes = t.with("template_list-minutes", &[("minutes", i64::from(minutes).into())]);
    Card { link: Link::new(format!("{path}/{}/edit", own.id), &own.title), meta: vec![minutes], text: formula }
}
