//! `gelingen serve`: the web server, until it is told to end.

use std::net::SocketAddr;

use db::Ctx;
use post::PostOffice;
use ui::T;
use web::Site;

use crate::{config::Config, logs, night::Night, scrub::Scrubber, slices, speak, trouble::Trouble, worker};

/// When attachments are looked at where no hour is set for backups.
const HOUR: (i8, i8) = (2, 30);

pub(super) fn run(t: &T, config: &Config) -> Result<(), Trouble> {
    let (filter, json) = config.log()?;
    logs::start(&filter, json);
    let (listen, office, door) = (config.listen()?, config.post()?, config.site()?);
    let plan = config.backup()?;
    let ctx = super::open(config)?;
    ctx.write_now(catalogue::offer::shipped_load)?;
    let at = plan.as_ref().map_or(HOUR, |plan| plan.at);
    Scrubber { ctx: ctx.clone(), files: config.attachments()?, at }.watch()?;
    if let Some(plan) = plan {
        plan.prepare().map_err(|error| {
            let say = kernel::Say::new("archive-folder").with("file", plan.folder.display().to_string());
            Trouble::Said(say.with("reason", error.to_string()))
        })?;
        let (engine, files, migrations) = (config.engine(), config.attachments()?, slices::migrations());
        Night { ctx: ctx.clone(), engine, migrations, files, plan }.watch()?;
    }
    let site = slices::site(ctx.db().clone(), ctx.world().clone(), door)?;
    let t = t.clone();
    until_told(site, listen, office, ctx, move |address| {
        speak::say(&t.with("cli-serve-ready", &[("address", format!("http://{address}").into())]));
    })
}

/// Serves until SIGINT or SIGTERM, then lets running requests finish.
pub(super) fn until_told(
    site: Site,
    listen: SocketAddr,
    office: Option<PostOffice>,
    ctx: Ctx,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), Trouble> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async move {
        let door = web::listen(site, listen).await.map_err(|error| {
            let say = kernel::Say::new("cli-listen").with("address", listen.to_string());
            Trouble::Said(say.with("reason", error.to_string()))
        })?;
        ready(door.address().unwrap_or(listen));
        tokio::spawn(worker::run(ctx, office));
        door.serve(told_to_end()).await;
        Ok(())
    })
}

async fn told_to_end() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
            let _ = interrupt.await;
            return;
        };
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}
