//! How the program stands: what its parts count, gathered once for the metrics and for the page of administrators.

pub(super) mod health_show;
mod judgement;
pub(super) mod metrics_show;

use db::{DbFigures, backups::Backups, outbox::Letters, scrubs::Scrubbed};
use kernel::{Moment, Outcome};
use web::{DoorFigures, Visit};

/// Everything that is known, at one moment.
struct Standing {
    now: Moment,
    place: String,
    post: bool,
    door: DoorFigures,
    data: DbFigures,
    hashing: u64,
    letters: Letters,
    backups: Backups,
    scrubbed: Option<Scrubbed>,
}

/// Asks the parts. Asks no right: the pages have.
async fn standing(visit: &Visit) -> Outcome<Standing> {
    let system = visit.system();
    let read =
        |tx: &mut db::ReadTx<'_>| Ok((db::outbox::standing(tx)?, db::backups::latest(tx)?, db::scrubs::latest(tx)?));
    let (letters, backups, scrubbed) = system.read(read).await?;
    Ok(Standing {
        now: visit.ctx.world().now(),
        place: system.db().place(),
        post: visit.has_post(),
        door: visit.door_figures(),
        data: system.db().figures(),
        hashing: directory::offer::passwords_waiting(),
        letters,
        backups,
        scrubbed,
    })
}
