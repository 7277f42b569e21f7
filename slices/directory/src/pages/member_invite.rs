//! Inviting somebody into an organisation, a programme or the installation.
//!
//! The answer is a page of its own, not a redirect: the link in it is shown once and kept nowhere in plain.

use kernel::{Arg, Faults, Fields, No, Outcome, Reader, Role, ScopeKind};
use maud::{Markup, html};
use ui::{Form, Kind, Link, T, actions, button_link};
use web::{Again, Reply, Visit};

use super::{
    account_edit::{lang, langs},
    again, desk,
    home::Home,
};
use crate::{
    cases::{
        member_invite::{self, MemberInvite, MemberInvited},
        membership_list::scope_name,
    },
    model::{PersonNew, Token},
    rules::{permissions, role::roles_to_give},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let fields = Fields::default().with("lang", visit.t.lang().tag());
    view(&visit, &Again::fresh(fields)).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let kind = visit.ctx.place().scope.kind;
    let cmd = match read(kind, &visit.form) {
        Ok(cmd) => cmd,
        Err(faults) => {
            let fields = visit.form.clone();
            return view(&visit, &Again { fields, faults, stale: false }).await;
        }
    };
    let (desk, secret) = (desk(&visit), visit.secret());
    let (salt, token) = (secret.salt, Token::new(secret.bytes));
    let case = move |tx: &mut db::WriteTx<'_>| {
        member_invite::member_invite(tx, &cmd, &desk, &token).map(|invited| kept(&invited, &salt))
    };
    match visit.keyed(case).await {
        Ok(answer) => invited_page(&visit, &answer).await,
        Err(no) => view(&visit, &again(&visit, no)?).await,
    }
}

/// What is kept under the form's key: whom, how, and the salt of the link, which is nothing without the key.
pub(super) fn kept(invited: &MemberInvited, salt: &str) -> String {
    let MemberInvited { person, has_link, mailed } = invited;
    format!("{person} {has_link} {mailed} {salt}")
}

fn read_kept(answer: &str) -> Option<(MemberInvited, &str)> {
    let mut parts = answer.split(' ');
    let (person, has_link, mailed) = (parts.next()?.parse().ok()?, parts.next()? == "true", parts.next()? == "true");
    Some((MemberInvited { person, has_link, mailed }, parts.next()?))
}

fn read(kind: ScopeKind, form: &Fields) -> Result<MemberInvite, Faults> {
    let mut read = Reader::new(form);
    let (name, email) = (read.line("name", 120), read.email("email"));
    let role = match kind {
        ScopeKind::Instance => read.choice_or_none::<Role>("role"),
        ScopeKind::Organisation | ScopeKind::Programme | ScopeKind::Workshop => read.choice("role"),
    };
    let lang = lang(&mut read, form);
    read.done().map(|()| MemberInvite { person: PersonNew { name, email, lang }, role })
}

async fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let scope = visit.ctx.place().scope;
    let permission = permissions::member_invite(scope.kind);
    let name = visit.ctx.read(move |tx| tx.allow(permission).and_then(|()| scope_name(tx))).await?;
    let (t, home) = (&visit.t, Home::of(visit));
    let mut roles: Vec<(String, String)> = Vec::new();
    if scope.kind == ScopeKind::Instance {
        roles.push((String::new(), t.text("role-none")));
    }
    let given = roles_to_give(visit.actor(), scope);
    roles.extend(given.into_iter().map(|role| (role.to_string(), t.text(&format!("role-{role}")))));
    let form = Form::new(t, "member_invite", &home.below("new"), &again.fields, &again.faults)
        .line("name", 120)
        .email("email")
        .select("role", roles)
        .radios("lang", langs(t))
        .cancel(&home.people())
        .render();
    let sheet = home.sheet(visit, t.text("member_invite-title"), &name).lead(t.text("member_invite-lead"));
    Ok(Reply::page(visit, sheet, form).again(again))
}

/// What came of an invitation or a new link.
pub(super) async fn invited_page(visit: &Visit, answer: &str) -> Outcome<Reply> {
    let (t, home) = (&visit.t, Home::of(visit));
    let (invited, salt) = read_kept(answer).ok_or(No::Missing)?;
    let id = invited.person;
    let (person, name) =
        visit.ctx.read(move |tx| Ok((member_invite::member_invited(tx, id)?, scope_name(tx)?))).await?;
    let title = t.with("member_invited-title", &[("name", Arg::from(person.name.as_str()))]);
    // Whoever invites sees a link only where it did not go to the person directly.
    let link = (invited.has_link && !invited.mailed)
        .then(|| format!("{}/link/{}", visit.shown_url(), Token::new(visit.secret_of(salt)).text()));
    let back = Link::new(home.people(), t.text("member_invited-back"));
    let body = html! {
        (invited_view(t, &person.email, invited.mailed, link.as_deref()))
        (actions(vec![button_link(&back, Kind::Primary)]))
    };
    Ok(Reply::page(visit, home.sheet(visit, title, &name), body))
}

fn invited_view(t: &T, email: &str, mailed: bool, link: Option<&str>) -> Markup {
    let email = [("email", Arg::from(email))];
    html! {
        @if mailed { p { (t.with("member_invited-mailed", &email)) } }
        @match link {
            Some(link) => {
                p { (t.text("member_invited-hand_over")) }
                p class="as-typed" { a href=(link) { (link) } }
                p { (t.text("member_invited-once")) }
            }
            None => { @if !mailed { p { (t.with("member_invited-known", &email)) } } }
        }
    }
}
