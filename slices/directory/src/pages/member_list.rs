//! The people of a programme, and the same list as a part of an organisation's page.

use kernel::{Arg, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, actions, button_link, empty, section_with, table};
use web::{Reply, Sheet, Visit};

use super::home::Home;
use crate::{
    cases::membership_list::{self, MemberList},
    model::Member,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (list, name) =
        visit.ctx.read(|tx| Ok((membership_list::member_list(tx)?, membership_list::scope_name(tx)?))).await?;
    let (t, home) = (&visit.t, Home::of(&visit));
    let sheet = Sheet::new(t.text("member_list-title")).crumb(home.path.clone(), name);
    let body = html! { (actions(invite(t, &home, &list).into_iter().collect())) (people(t, &home, &list)) };
    Ok(Reply::page(&visit, sheet, body))
}

/// The people under a heading of their own.
pub(super) fn members_section(t: &T, home: &Home, list: &MemberList) -> Markup {
    let buttons = html! { @if let Some(button) = invite(t, home, list) { (button) } };
    section_with(&t.text("member_list-title"), buttons, people(t, home, list))
}

fn invite(t: &T, home: &Home, list: &MemberList) -> Option<Markup> {
    let link = Link::new(home.below("new"), t.text("member_invite-title"));
    list.may_invite.then(|| button_link(&link, Kind::Secondary))
}

fn people(t: &T, home: &Home, list: &MemberList) -> Markup {
    let acts = !(list.may_end.is_empty() && list.may_link.is_empty());
    let mut head = vec!["person-name", "person-email", "member-role", "member-since"];
    if acts {
        head.push("member_list-acts");
    }
    let head: Vec<String> = head.into_iter().map(|key| t.text(key)).collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    html! {
        @if list.members.is_empty() {
            (empty(&t.text("member_list-empty"), &t.text("member_list-empty-text"), None))
        } @else {
            (table(&t.text("member_list-caption"), &head, list.members.iter().map(|one| row(t, home, list, one)).collect()))
        }
    }
}

fn row(t: &T, home: &Home, list: &MemberList, member: &Member) -> Vec<Markup> {
    let mut cells = vec![
        html! { (member.name) },
        html! { a href={ "mailto:" (member.email) } { (member.email) } },
        html! { (t.text(&format!("role-{}", member.role))) },
        html! { (t.day_short(member.since)) },
    ];
    // The name is said, not shown again: the row begins with it.
    let whose = t.with("member_list-whose", &[("name", Arg::from(member.name.as_str()))]);
    let act = |verb: &str, key: &str| {
        let path = home.below(&format!("{}/{verb}", member.person));
        html! { li { a href=(path) { (t.text(key)) span class="visually-hidden" { " " (whose) } } } }
    };
    if !(list.may_end.is_empty() && list.may_link.is_empty()) {
        cells.push(html! {
            ul class="plain" {
                @if list.may_end.contains(&member.person) { (act("end", "member_list-end")) }
                @if list.may_link.contains(&member.person) { (act("link", "member_list-link")) }
            }
        });
    }
    cells
}
