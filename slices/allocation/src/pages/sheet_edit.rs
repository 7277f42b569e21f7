//! Changing what one office brings in: ranks, needs, pins and bans.

use kernel::{Arg, Key, Outcome};
use maud::{Markup, html};
use ui::T;
use web::{Again, Reply, Sent, Visit};

use super::{frame, sheet_form};
use crate::{
    cases::{self, SheetShow},
    model::{Heard, WishKind},
    rules,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again =
        Again::fresh(sheet_form::fields(&now.here.basis.offices[now.at].sheet, now.here.offices[now.at].version));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (key, home) = (visit.param::<Key>("office")?, frame::home_of(&visit));
    let before = now(&visit).await?;
    let sent = visit
        .submit(
            |form| sheet_form::read(key, &before.here.basis, form),
            move |tx, cmd| cases::sheet_edit(tx, cmd).map(|()| Visit::to(&home, "sheet_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

async fn now(visit: &Visit) -> Outcome<SheetShow> {
    let key: Key = visit.param("office")?;
    visit.ctx.read(move |tx| cases::sheet_edit_show(tx, &key)).await
}

fn view(visit: &Visit, now: &SheetShow, again: Again) -> Reply {
    let t = &visit.t;
    let (basis, office) = (&now.here.basis, &now.here.basis.offices[now.at]);
    let stored = sheet_form::fields(&office.sheet, now.here.offices[now.at].version);
    let both = html! {
        @if again.stale { (ui::stale(t, &sheet_form::rows(basis, [&stored, &again.fields], t))) }
    };
    let again = again.renewed(&stored);
    let back = frame::home(&now.here.programme);
    let body = html! {
        (both)
        (heard(t, now))
        p { a href={ (back) "/offices/" (office.key) "/move" } { (t.text("sheet_edit-to_move")) } }
        (sheet_form::form(t, (&visit.path, &back), (basis, &office.sheet), (&again.fields, &again.faults)))
    };
    let title = t.with("sheet_edit-of", &[("office", Arg::from(office.name.as_str()))]);
    let sheet = frame::sheet(visit, &now.here.programme, title).lead(t.text("sheet_edit-lead"));
    Reply::page(visit, sheet, body).again(&again)
}

/// What the leadership of the office wished in the needs workshop.
fn heard(t: &T, now: &SheetShow) -> Markup {
    let told = |wish: &Heard| {
        let area = ("area", Arg::from(now.here.basis.area(&wish.area, t.lang())));
        let reason = ("reason", Arg::from(wish.reason.as_str()));
        match &wish.kind {
            WishKind::Certain => t.with("sheet-heard_certain", &[area, reason]),
            WishKind::NotNow => t.with("sheet-heard_not_now", &[area, reason]),
            WishKind::OnlyWith(condition) => {
                t.with("condition-of", &[area, ("condition", Arg::Text(rules::condition_word(condition, t)))])
            }
        }
    };
    let all: Vec<String> = now.heard.iter().map(told).collect();
    html! { @if !all.is_empty() { (ui::section(&t.text("sheet-heard"), frame::list(&all))) } }
}
