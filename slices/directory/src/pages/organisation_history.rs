//! What happened to an organisation.

use kernel::Outcome;
use ui::history;
use web::{Reply, Visit};

use super::home::Home;
use crate::cases::organisation_show;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let t = visit.t.clone();
    let (name, entries) = visit.ctx.read(move |tx| organisation_show::organisation_history(tx, &t)).await?;
    let t = &visit.t;
    let sheet = Home::of(&visit).sheet(&visit, t.text("organisation_history-title"), &name);
    Ok(Reply::page(&visit, sheet, history(t, &entries)))
}
