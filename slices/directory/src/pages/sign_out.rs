//! Signing out: this browser, or all of them.

use kernel::Outcome;
use web::{Reply, Visit};

use crate::cases::session;

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    if let Some(token) = visit.token().map(str::to_owned) {
        visit.ctx.write(move |tx| session::sign_out(tx, &token)).await?;
    }
    Ok(Reply::to("/?done=sign_out").sign_out())
}

pub(crate) async fn save_everywhere(visit: Visit) -> Outcome<Reply> {
    visit.ctx.write(session::sign_out_everywhere).await?;
    Ok(Reply::to("/sign-in?done=sign_out_everywhere").sign_out())
}
