//! One person, for administrators: roles everywhere, a new link, the end of an administrator's role.

use kernel::{Arg, Id, Outcome, Person, Role};
use maud::{Markup, html};
use ui::{Kind, Link, T, actions, button_link, facts, history, section};
use web::{Reply, Sheet, Visit};

use super::account_show::role_list;
use crate::cases::person_show::{self, PersonShow};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (id, t) = (visit.param::<Id<Person>>("person")?, visit.t.clone());
    let shown = visit.ctx.read(move |tx| person_show::person_show(tx, &t, id)).await?;
    let body = view(&visit.t, &shown);
    let sheet = Sheet::new(shown.person.name.clone()).crumb("/people", visit.t.text("person_list-title"));
    Ok(Reply::page(&visit, sheet, body))
}

fn view(t: &T, shown: &PersonShow) -> Markup {
    let person = &shown.person;
    let state = if person.has_password { "state-active" } else { "state-invited" };
    html! {
        (facts(vec![
            (t.text("person-email"), html! { (person.email) }),
            (t.text("person-lang"), html! { (t.text(&format!("lang-{}", person.lang.tag()))) }),
            (t.text("person-state"), html! { (t.text(state)) }),
        ]))
        (buttons(t, shown))
        (section(&t.text("account_show-roles"), role_list(t, &shown.roles)))
        (section(&t.text("common-history"), history(t, &shown.history)))
    }
}

fn buttons(t: &T, shown: &PersonShow) -> Markup {
    let person = &shown.person;
    let button = |verb: &str, key: &str, kind: Kind| {
        let text = t.with(key, &[("name", Arg::from(person.name.as_str()))]);
        button_link(&Link::new(format!("/people/{}/{verb}", person.id), text), kind)
    };
    let mut buttons = vec![button("link", "member_list-link", Kind::Secondary)];
    if shown.roles.iter().any(|held| held.role == Role::Administrator) {
        buttons.push(button("end", "person_show-end", Kind::Quiet));
    }
    actions(buttons)
}
