//! Signing in: with e-mail address and password, or in the demo with one click.

use kernel::{Arg, Fields, Outcome, Reader, Say};
use maud::{Markup, html};
use ui::{Form, T, section};
use web::{Again, Reply, Sheet, Visit, local};

use super::again;
use crate::cases::{
    password::password_fits,
    sign_in::{self, DemoCard},
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
    let name = email.clone();
    let account = match visit.ctx.write(move |tx| sign_in::sign_in_try(tx, &name)).await {
        Ok(account) => account,
        Err(no) => return view(&visit, &again(&visit, no)?).await,
    };
    let known = account.as_ref().and_then(|account| account.password.clone());
    let fits = password_fits(known, password).await?;
    let Some(account) = account.filter(|_| fits) else {
        return view(&visit, &visit.faulty("", Say::new("sign_in-refused-wrong"))).await;
    };
    let old = visit.token().map(str::to_owned);
    let token = visit.ctx.write(move |tx| sign_in::sign_in(tx, account.id, &email, old.as_deref())).await?;
    Ok(Reply::to(local(visit.form.get("to"))).sign_in(token.text()))
}

/// One click in the demo; elsewhere there is no such door.
pub(crate) async fn save_demo(visit: Visit) -> Outcome<Reply> {
    if !visit.is_demo() {
        return Err(kernel::No::Missing);
    }
    let (key, old) = (visit.form.get("person").to_owned(), visit.token().map(str::to_owned));
    let token = visit.ctx.write(move |tx| sign_in::demo_sign_in(tx, &key, old.as_deref())).await?;
    Ok(Reply::to(local(visit.form.get("to"))).sign_in(token.text()))
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
