//! Inviting somebody into an organisation, a programme or the installation.
//!
//! The answer is a page of its own, not a redirect: the link in it is shown once and kept nowhere in plain.

use kernel::{Arg, Faults, Fields, Outcome, Reader, Role, ScopeKind};
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
    model::PersonNew,
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
    let desk = desk(&visit);
    let invited = match visit.ctx.write(move |tx| member_invite::member_invite(tx, &cmd, &desk)).await {
        Ok(invited) => invited,
        Err(no) => return view(&visit, &again(&visit, no)?).await,
    };
    invited_page(&visit, &invited).await
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
pub(super) async fn invited_page(visit: &Visit, invited: &MemberInvited) -> Outcome<Reply> {
    let (t, home) = (&visit.t, Home::of(visit));
    let name = visit.ctx.read(scope_name).await?;
    let title = t.with("member_invited-title", &[("name", Arg::from(invited.name.as_str()))]);
    let back = Link::new(home.people(), t.text("member_invited-back"));
    let body = html! {
        (invited_view(t, &visit.shown_url(), invited))
        (actions(vec![button_link(&back, Kind::Primary)]))
    };
    Ok(Reply::page(visit, home.sheet(visit, title, &name), body))
}

fn invited_view(t: &T, url: &str, invited: &MemberInvited) -> Markup {
    let email = [("email", Arg::from(invited.email.as_str()))];
    html! {
        @if invited.mailed { p { (t.with("member_invited-mailed", &email)) } }
        @match &invited.link {
            Some(token) => {
                @let link = format!("{url}/link/{}", token.text());
                p { (t.text("member_invited-hand_over")) }
                p class="as-typed" { a href=(link) { (link) } }
                p { (t.text("member_invited-once")) }
            }
            None => { @if !invited.mailed { p { (t.with("member_invited-known", &email)) } } }
        }
    }
}
