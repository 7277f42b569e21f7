//! The worker: takes letters from the outbox and hands them to the post office, until the process ends.

use std::time::Duration;

use db::{Ctx, outbox};
use post::PostOffice;

/// How often the outbox is looked at.
const PAUSE: Duration = Duration::from_secs(5);

/// Sends what is due, again and again.
pub(crate) async fn run(ctx: Ctx, office: PostOffice) {
    loop {
        if let Err(no) = round(&ctx, &office).await {
            tracing::error!(error = ?no, "the outbox could not be read");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// One look into the outbox.
pub(crate) async fn round(ctx: &Ctx, office: &PostOffice) -> kernel::Outcome<()> {
    for letter in ctx.read(outbox::due).await? {
        let id = letter.id.clone();
        match office.send(&letter).await {
            Ok(()) => ctx.write(move |tx| outbox::sent(tx, &id)).await?,
            Err(error) => {
                tracing::warn!(letter = %id, %error, "a letter did not go out");
                let again = error.is_passing();
                ctx.write(move |tx| outbox::failed(tx, &id, again)).await?;
            }
        }
    }
    Ok(())
}
