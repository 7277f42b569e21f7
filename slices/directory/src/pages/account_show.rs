//! The own account: name, roles, open sessions.

use kernel::{Arg, Outcome, ScopeKind};
use maud::{Markup, html};
use ui::{Kind, Link, T, actions, button_link, empty, facts, post_button, section, section_with};
use web::{Reply, Sheet, Visit};

use crate::cases::{
    account::{self, AccountShow},
    person::person_show::Held,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let account = visit.ctx.read(account::account_show).await?;
    let body = view(&visit.t, &account);
    Ok(Reply::page(&visit, Sheet::new(visit.t.text("account_show-title")), body))
}

fn view(t: &T, account: &AccountShow) -> Markup {
    let person = &account.person;
    html! {
        (facts(vec![
            (t.text("person-name"), html! { (person.name) }),
            (t.text("person-email"), html! { (person.email) }),
            (t.text("person-lang"), html! { (t.text(&format!("lang-{}", person.lang.tag()))) }),
        ]))
        (actions(vec![
            button_link(&Link::new("/account/edit", t.text("account_edit-title")), Kind::Secondary),
            button_link(&Link::new("/account/password", t.text("account_password-title")), Kind::Secondary),
        ]))
        (section(&t.text("account_show-roles"), role_list(t, &account.roles, "account_show-no_role")))
        (section_with(
            &t.text("account_show-sessions"),
            post_button(t, "/sign-out-everywhere", &t.text("account_show-sign_out_everywhere"), Kind::Secondary, &[]),
            html! {
                p { (t.text("account_show-sessions-text")) }
                ul { @for session in &account.sessions {
                    li { (t.with("account_show-session", &[
                        ("since", Arg::from(t.moment(session.created_at))),
                        ("seen", Arg::from(t.moment(session.last_seen_at))),
                    ])) }
                } }
            },
        ))
    }
}

/// Roles with the places where they are held; `next` says what to do where there is none.
pub(super) fn role_list(t: &T, roles: &[Held], next: &str) -> Markup {
    html! {
        @if roles.is_empty() {
            (empty(&t.text("role_list-empty"), &t.text(next), None))
        } @else {
            ul { @for held in roles { li { (role_line(t, held)) } } }
        }
    }
}

fn role_line(t: &T, held: &Held) -> Markup {
    let href = match held.kind {
        ScopeKind::Organisation => format!("/organisations/{}", held.key),
        ScopeKind::Programme => format!("/programmes/{}", held.key),
        ScopeKind::Instance | ScopeKind::Workshop => String::new(),
    };
    html! {
        strong { (t.text(&format!("role-{}", held.role))) } " – "
        @if href.is_empty() { (t.text("place-instance")) } @else { a href=(href) { (held.name) } }
        ", " (t.with("role_list-since", &[("day", Arg::from(t.day_short(held.since)))]))
        @if let Some(until) = held.until {
            ", " (t.with("role_list-until", &[("day", Arg::from(t.day_short(until)))]))
        }
    }
}
