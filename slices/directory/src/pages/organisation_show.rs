//! One organisation: facts, and its people for those who belong to it.

use kernel::{Day, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, actions, badge, button_link, facts};
use web::{Reply, Sheet, Visit};

use super::{home::Home, member_list::members_section};
use crate::{
    cases::organisation_show::{self, OrganisationShow},
    model::OrganisationRow,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(organisation_show::organisation_show).await?;
    let (t, home) = (&visit.t, Home::of(&visit));
    let body = view(t, &home, &shown);
    let sheet = Sheet::new(shown.facts.row.name.clone()).crumb("/organisations", t.text("organisation_list-title"));
    Ok(Reply::page(&visit, sheet, body))
}

fn view(t: &T, home: &Home, shown: &OrganisationShow) -> Markup {
    html! {
        @if shown.facts.row.withdrawn { p { (badge(&t.text("state-withdrawn"), Tone::Attention)) } }
        (facts(rows(t, shown)))
        (buttons(t, home, shown))
        @if let Some(people) = &shown.people { (members_section(t, home, people)) }
    }
}

fn rows(t: &T, shown: &OrganisationShow) -> Vec<(String, Markup)> {
    let facts = &shown.facts;
    let text = |text: String| html! { (text) };
    let day = |day: Day| html! { (t.day_short(day)) };
    let mut rows = vec![(t.text("organisation_edit-kind"), text(t.text(&facts.row.kind.text_key())))];
    rows.extend(facts.row.official_key.clone().map(|key| (t.text("organisation_edit-official_key"), text(key))));
    rows.extend(facts.valid_from.map(|from| (t.text("organisation_edit-valid_from"), day(from))));
    rows.extend(facts.valid_until.map(|until| (t.text("organisation_edit-valid_until"), day(until))));
    rows.extend(shown.successor.as_ref().map(|row| (t.text("organisation_edit-successor"), link(row))));
    if !shown.predecessors.is_empty() {
        let links = html! { @for row in &shown.predecessors { (link(row)) " " } };
        rows.push((t.text("organisation_show-predecessors"), links));
    }
    rows
}

fn link(row: &OrganisationRow) -> Markup {
    html! { a href={ "/organisations/" (row.key) } { (row.name) } }
}

fn buttons(t: &T, home: &Home, shown: &OrganisationShow) -> Markup {
    let button = |may: bool, rest: &str, key: &str, kind: Kind| {
        may.then(|| button_link(&Link::new(format!("{}/{rest}", home.path), t.text(key)), kind))
    };
    let buttons = [
        button(shown.may_edit, "edit", "common-edit", Kind::Secondary),
        button(shown.may_history, "history", "common-history", Kind::Quiet),
        button(shown.may_withdraw, "withdraw", "common-withdraw", Kind::Quiet),
    ];
    actions(buttons.into_iter().flatten().collect())
}
