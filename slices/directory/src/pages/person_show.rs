//! One person, for administrators: roles everywhere, and what may be done with the account.

use kernel::{Arg, Id, Outcome, Person};
use maud::{Markup, html};
use ui::{Kind, Link, T, actions, button_link, facts, history, section};
use web::{Reply, Sheet, Visit};

use super::{account_show::role_list, search::history_pager};
use crate::cases::person::person_show::{self, PersonShow};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (id, t) = (visit.param::<Id<Person>>("person")?, visit.t.clone());
    let before = visit.query.get("before").parse::<i64>().ok();
    let shown = visit.ctx.read(move |tx| person_show::person_show(tx, &t, id, before)).await?;
    let body = html! {
        (view(&visit.t, &shown))
        (history_pager(&visit.t, &visit.path, before, shown.next))
    };
    let sheet = Sheet::new(shown.person.name.clone()).crumb("/people", visit.t.text("person_list-title"));
    Ok(Reply::page(&visit, sheet, body))
}

fn view(t: &T, shown: &PersonShow) -> Markup {
    let person = &shown.person;
    let state = match (person.withdrawn, person.has_password) {
        (true, _) => "state-withdrawn",
        (false, true) => "state-active",
        (false, false) => "state-invited",
    };
    html! {
        (facts(vec![
            (t.text("person-email"), html! { (person.email) }),
            (t.text("person-lang"), html! { (t.text(&format!("lang-{}", person.lang.tag()))) }),
            (t.text("person-state"), html! { (t.text(state)) }),
        ]))
        (buttons(t, shown))
        (section(&t.text("account_show-roles"), role_list(t, &shown.roles, "person_show-no_role")))
        (section(&t.text("common-history"), history(t, &shown.history)))
    }
}

fn buttons(t: &T, shown: &PersonShow) -> Markup {
    let person = &shown.person;
    let button = |may: bool, verb: &str, key: &str, kind: Kind| {
        let text = || t.with(key, &[("name", Arg::from(person.name.as_str()))]);
        may.then(|| button_link(&Link::new(format!("/people/{}/{verb}", person.id), text()), kind))
    };
    let buttons = [
        button(shown.may_edit, "edit", "common-edit", Kind::Secondary),
        button(shown.may_link, "link", "member_list-link", Kind::Secondary),
        button(shown.may_end, "end", "person_show-end", Kind::Quiet),
        button(shown.may_withdraw, "withdraw", "common-withdraw", Kind::Quiet),
    ];
    actions(buttons.into_iter().flatten().collect())
}
