//! What happened in a programme.

use kernel::Outcome;
use maud::html;
use ui::Link;
use web::{Reply, Visit};

use crate::{cases, pages::frame};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let before = visit.query.get("before").parse::<i64>().ok();
    let texts = visit.t.clone();
    let history = visit.ctx.read(move |tx| cases::programme_history(tx, &texts, before)).await?;
    let t = &visit.t;
    let home = frame::home(&history.programme);
    let next = history
        .next
        .map(|number| Link::new(format!("{home}/history?before={number}"), t.text("programme_history-older")));
    let first = before.map(|_| Link::new(format!("{home}/history"), t.text("common-first")));
    let body = html! {
        (ui::history(t, &history.entries))
        (ui::pager(t, next, first))
    };
    let sheet = frame::sheet(t, &history.programme, t.text("programme_history-heading"));
    Ok(Reply::page(&visit, sheet.lead(t.text("programme_history-lead")), body))
}
