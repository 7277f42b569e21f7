//! `gelingen demo`: the model project, loaded once, on this machine only, signed in by one click.

use std::{net::SocketAddr, path::PathBuf};

use clap::ArgMatches;
use db::{Ctx, Db, Engine, scopes};
use kernel::{Say, ScopeKind};
use ui::T;
use web::SiteConfig;

use crate::{logs, slices, speak, trouble::Trouble, world};

mod live;
mod scenario;

pub(super) fn run(t: &T, matches: &ArgMatches) -> Result<(), Trouble> {
    logs::start("warn", false);
    let listen = loopback(matches.get_one::<String>("listen").map_or("", String::as_str))?;
    let folder = matches.get_one::<PathBuf>("data").cloned().unwrap_or_default();
    std::fs::create_dir_all(&folder)?;
    // Another name than the real database has: nobody loses one by trying the demo in the wrong folder.
    let path = folder.join("demo.db");
    if matches.get_flag("fresh") {
        remove(&path)?;
    }
    let world = world::world();
    let db = Db::open(Engine::Sqlite(path), &slices::migrations(), super::READERS, &world)?;
    let ctx = Ctx::system(db.clone(), world.clone());
    if !is_loaded(&ctx)? {
        speak::say(&t.text("cli-demo-loading"));
        scenario::load(t, &ctx)?;
    }
    let live = matches.get_one::<u32>("live").map(|people| live::begin(&ctx, *people)).transpose()?;
    let people = scenario::people()?;
    let site = slices::site(
        db,
        world,
        SiteConfig { demo: true, attachments: Some(folder.join("attachments")), ..SiteConfig::default() },
    )?;
    super::serve::until_told(site, listen, None, ctx, |address| {
        let address = format!("http://{address}");
        speak::say("");
        speak::say(&t.with("cli-demo-ready", &[("address", address.clone().into())]));
        if let Some(code) = &live {
            speak::say(&t.with("cli-demo-live_at", &[("address", format!("{address}/w/{code}/wall").into())]));
        }
        speak::say(&t.with("cli-demo-sign_in", &[("address", address.into())]));
        for person in &people {
            speak::say(&format!("  {} – {}", person.name, person.roles(t)));
        }
        speak::say(&t.text("cli-demo-end"));
    })
}

fn loopback(text: &str) -> Result<SocketAddr, Trouble> {
    let refused = || Trouble::Said(Say::new("cli-demo-loopback").with("address", text));
    let address: SocketAddr = text.parse().map_err(|_| refused())?;
    if address.ip().is_loopback() { Ok(address) } else { Err(refused()) }
}

fn remove(path: &std::path::Path) -> Result<(), Trouble> {
    for end in ["", "-wal", "-shm"] {
        match std::fs::remove_file(format!("{}{end}", path.display())) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// The scenario is loaded in one transaction: where the model project is, all is.
fn is_loaded(ctx: &Ctx) -> Result<bool, Trouble> {
    Ok(ctx.read_now(|tx| scopes::find(tx, ScopeKind::Programme, scenario::KEY))?.is_some())
}
