//! What happened to an organisation.

use kernel::Outcome;
use maud::html;
use ui::history;
use web::{Reply, Visit};

use super::{home::Home, search::history_pager};
use crate::cases::organisation_show;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (t, before) = (visit.t.clone(), visit.query.get("before").parse::<i64>().ok());
    let shown = visit.ctx.read(move |tx| organisation_show::organisation_history(tx, &t, before)).await?;
    let t = &visit.t;
    let sheet = Home::of(&visit).sheet(&visit, t.text("organisation_history-title"), &shown.name);
    let body = html! { (history(t, &shown.entries)) (history_pager(t, &visit.path, before, shown.next)) };
    Ok(Reply::page(&visit, sheet, body))
}
