//! The worker: hands letters to the post office and lets go of what has expired, until the process ends.

use std::time::Duration;

use db::{Ctx, WriteTx, commands_forget, journal, outbox};
use kernel::Outcome;
use post::PostOffice;

/// How often the outbox is looked at.
const PAUSE: Duration = Duration::from_secs(5);
/// How many looks lie between two clearings: about an hour.
const CLEARING: u32 = 720;

/// Sends what is due and forgets what has expired, again and again.
pub(crate) async fn run(ctx: Ctx, office: Option<PostOffice>) {
    for look in (0..CLEARING).cycle() {
        if look == 0
            && let Err(no) = ctx.write(forget).await
        {
            tracing::error!(error = ?no, "expired entries could not be cleared");
        }
        if let Some(office) = &office
            && let Err(no) = send_due(&ctx, office).await
        {
            tracing::error!(error = ?no, "the outbox could not be read");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Lets go of what has expired.
fn forget(tx: &mut WriteTx<'_>) -> Outcome<()> {
    journal::forget_expired(tx)?;
    commands_forget(tx)?;
    workshops::offer::devices_forget(tx).map(|_| ())
}

/// One look into the outbox.
async fn send_due(ctx: &Ctx, office: &PostOffice) -> Outcome<()> {
    for letter in ctx.read(outbox::due).await? {
        let id = letter.id.clone();
        match office.send(&letter).await {
            Ok(()) => ctx.write(move |tx| outbox::sent(tx, &id)).await?,
            Err(error) => {
                // The server's own words often hold the address: they stay out of the log.
                let again = error.is_passing();
                tracing::warn!(letter = %id, again, "a letter did not go out");
                ctx.write(move |tx| outbox::failed(tx, &id, again)).await?;
            }
        }
    }
    Ok(())
}
