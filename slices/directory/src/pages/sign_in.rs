//! Signing in: with e-mail address and password, or in the demo with one click.

use kernel::{Arg, Fields, Outcome, Reader, Say};
use maud::{Markup, html};
use ui::{Form, T, section};
use web::{Again, Reply, Sheet, Visit, local};

use super::{again, browser, entrance, signed_in};
use crate::{
    cases::{
        password::{Whose, password_fits, turn},
        sign_in::{self, DemoCard},
    },
    rules::session::HOURS,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let to = local(visit.query.get("to"));
    if visit.actor().person().is_some() {
        return Ok(Reply::to(to));
    }
    let fields = Fields::default().with("to", to);
    view(&visit, &Again::fresh(fields)).await
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let mut read = Reader::new(&visit.form);
    let email = read.line("email", 254);
    let password = visit.form.get("password").to_owned();
    if password.is_empty() {
        read.fault("password", Say::new("form-missing"));
    }
    if let Err(faults) = read.done() {
        let fields = visit.form.clone();
        return view(&visit, &Again { fields, faults, stale: false }).await;
    }
    match enter(&visit, email, password).await {
        Ok(Some(salt)) => Ok(signed_in(local(visit.form.get("to")), &entrance(&visit, &salt))),
        Ok(None) => view(&visit, &visit.faulty("", Say::new("sign_in-refused-wrong"))).await,
        Err(no) => view(&visit, &again(&visit, no)?).await,
    }
}

/// Tries the password; the salt of the session's token, or `None` where it does not fit.
async fn enter(visit: &Visit, email: String, password: String) -> Outcome<Option<String>> {
    if let Some(salt) = visit.answered().await? {
        return Ok(Some(salt));
    }
    let (name, address, browser) = (email.clone(), email.clone(), browser(visit));
    // Only who brings a browser's token is looked for: a flood without cookies costs no reading.
    let whose = match browser.clone() {
        Some(browser) => visit.ctx.read(move |tx| sign_in::sign_in_whose(tx, &address, &browser)).await?,
        None => Whose::Stranger,
    };
    let turn = turn(whose)?;
    let account = visit.ctx.write(move |tx| sign_in::sign_in_try(tx, &name, browser.as_ref())).await?;
    let known = account.and_then(|account| account.password);
    if !password_fits(turn, known, password).await? {
        return Ok(None);
    }
    let salt = visit.secret().salt;
    let entrance = entrance(visit, &salt);
    let case = move |tx: &mut db::WriteTx<'_>| sign_in::sign_in(tx, &email, &entrance).map(|()| salt.clone());
    visit.keyed(case).await.map(Some)
}

/// One click in the demo; elsewhere there is no such door.
pub(crate) async fn save_demo(visit: Visit) -> Outcome<Reply> {
    if !visit.is_demo() {
        return Err(kernel::No::Missing);
    }
    let (key, salt) = (visit.form.get("person").to_owned(), visit.secret().salt);
    let entrance = entrance(&visit, &salt);
    let case = move |tx: &mut db::WriteTx<'_>| sign_in::demo_sign_in(tx, &key, &entrance).map(|()| salt.clone());
    let salt = visit.keyed(case).await?;
    Ok(signed_in(local(visit.form.get("to")), &super::entrance(&visit, &salt)))
}

async fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let t = &visit.t;
    let cards = if visit.is_demo() { visit.ctx.read(sign_in::demo_cards).await? } else { Vec::new() };
    let to = local(again.fields.get("to"));
    let form = Form::new(t, "sign_in", "/sign-in", &again.fields, &again.faults)
        .email("email")
        .autocomplete("username")
        .password("password", "current-password")
        .hidden("to", to)
        .render();
    let body = html! {
        @if !cards.is_empty() { (demo(t, to, &cards)) }
        @if cards.is_empty() { (form) } @else { (section(&t.text("sign_in-with_password"), form)) }
        p class="muted" { (t.with("sign_in-lasts", &[("life", Arg::from(HOURS.0)), ("idle", Arg::from(HOURS.1))])) }
        p { a href="/password-forgotten" { (t.text("sign_in-forgotten")) } }
    };
    let sheet = Sheet::new(t.text("sign_in-title"));
    let sheet = if cards.is_empty() { sheet } else { sheet.lead(t.text("sign_in-demo-lead")) };
    Ok(Reply::page(visit, sheet, body).again(again))
}

/// The people of the demo, grouped by the place of their role in the order of their making.
fn demo(t: &T, to: &str, cards: &[DemoCard]) -> Markup {
    let mut groups: Vec<(&str, Vec<&DemoCard>)> = Vec::new();
    for card in cards {
        match groups.iter_mut().find(|(place, _)| *place == card.place) {
            Some((_, group)) => group.push(card),
            None => groups.push((&card.place, vec![card])),
        }
    }
    html! {
        @for (place, group) in groups {
            @let heading = if place.is_empty() { t.text("place-instance") } else { place.to_owned() };
            (section(&heading, html! {
                ul class="person-list" { @for card in group { li { (demo_card(t, to, card)) } } }
            }))
        }
    }
}

fn demo_card(t: &T, to: &str, card: &DemoCard) -> Markup {
    let role = card.role.map_or_else(|| t.text("role-none"), |role| t.text(&format!("role-{role}")));
    html! {
        div { p { strong { (role) } } p class="muted" { (card.name) } }
        form method="post" action="/demo/sign-in" {
            input type="hidden" name="to" value=(to);
            button class="button secondary" type="submit" name="person" value=(card.key) {
                (t.text("sign_in-submit"))
                span class="visually-hidden" { " " (t.with("sign_in-demo-as", &[("name", Arg::from(card.name.as_str()))])) }
            }
        }
    }
}
