//! `gelingen check`: configuration and health, each line with what to do about it.

use db::Db;
use kernel::Scope;
use ui::T;

use crate::{
    config::{Config, Origin},
    night,
    scrub::{self, Health},
    slices, speak,
    trouble::Trouble,
};

pub(super) fn run(t: &T, config: &Config) -> Result<(), Trouble> {
    speak::say(&t.text("check-config"));
    for (key, value, origin) in config.shown() {
        let from = match origin {
            Origin::Default => t.text("check-default"),
            Origin::File(path) => path.display().to_string(),
            Origin::Environment(name) => name.clone(),
        };
        speak::say(&format!("  {key} = {value:?}  ({from})"));
    }
    let mut report = Report { t, problems: 0 };
    speak::say(&t.text("check-health"));
    report.tell("listen", config.listen().map(|address| address.to_string()));
    report.tell(
        "public_url",
        config.public_url().map(|url| url.map_or_else(|| t.text("check-no_public_url"), |url| url.as_str().to_owned())),
    );
    report.tell("log_format", config.log().map(|(filter, _)| filter));
    report.tell(
        "mail",
        config.post().map(|office| t.text(if office.is_some() { "check-mail" } else { "check-no_mail" })),
    );
    let database = database(t, config);
    let opened = database.is_ok();
    report.tell(
        "metrics",
        config
            .site()
            .map(|door| t.text(if door.metrics_token.is_some() { "check-metrics" } else { "check-no_metrics" })),
    );
    report.tell("database", database);
    report.tell("backup", backup(t, config, opened));
    report.tell("attachments", attachments(t, config, opened));
    match report.problems {
        0 => {
            speak::say(&t.text("check-good"));
            Ok(())
        }
        count => Err(Trouble::Said(kernel::Say::new("check-bad").with("count", count))),
    }
}

struct Report<'a> {
    t: &'a T,
    problems: usize,
}

impl Report<'_> {
    fn tell(&mut self, what: &str, found: Result<String, Trouble>) {
        match found {
            Ok(text) => speak::say(&format!("  ✓ {what}: {text}")),
            Err(trouble) => {
                self.problems += 1;
                for line in trouble.lines(self.t) {
                    speak::say(&format!("  ✗ {what}: {line}"));
                }
            }
        }
    }
}

/// Whether backups are made, and how the last night went.
fn backup(t: &T, config: &Config, opened: bool) -> Result<String, Trouble> {
    let Some(plan) = config.backup()? else { return Ok(t.text("check-no_backup")) };
    let there = matches!(config.engine(), db::Engine::Sqlite(path) if !path.exists());
    if !opened || there {
        return Ok(t.with("check-backup-first", &[("place", plan.folder.display().to_string().into())]));
    }
    let ctx = super::open(config)?;
    let known = ctx.read_now(db::backups::latest)?;
    let Some(last) = &known.last else {
        return Ok(t.with("check-backup-first", &[("place", plan.folder.display().to_string().into())]));
    };
    let say = |key| {
        let good = known.last_good.as_ref().map_or_else(|| t.text("check-backup-never"), |good| t.moment(good.at));
        Trouble::Said(kernel::Say::new(key).with("moment", t.moment(last.at)).with("good", good))
    };
    match last.fault {
        Some(fault) => Err(match fault {
            db::backups::BackupFault::Written => say("check-backup-written"),
            db::backups::BackupFault::Restored => say("check-backup-restored"),
            db::backups::BackupFault::Journal => say("check-backup-journal"),
        }),
        None if night::is_late(&known, ctx.world().now()) => Err(say("check-backup-late")),
        None if last.lacking > 0 => Err(say("check-backup-lacking")),
        None => Ok(t.with(
            "check-backup",
            &[
                ("moment", t.moment(last.at).into()),
                ("file", plan.folder.join(&last.file).display().to_string().into()),
            ],
        )),
    }
}

/// Whether all attachments were whole when they were read last.
fn attachments(t: &T, config: &Config, opened: bool) -> Result<String, Trouble> {
    let new = matches!(config.engine(), db::Engine::Sqlite(path) if !path.exists());
    let last = if opened && !new { super::open(config)?.read_now(db::scrubs::latest)? } else { None };
    let moment = last.map(|last| t.moment(last.at)).unwrap_or_default();
    match scrub::health(last.as_ref()) {
        Health::Unseen => Ok(t.text("check-attachments-first")),
        Health::Whole => Ok(t.with(
            "check-attachments",
            &[("moment", moment.into()), ("count", last.map_or(0, |last| last.whole).into())],
        )),
        Health::Unread => Err(Trouble::Said(kernel::Say::new("check-attachments-unread").with("moment", moment))),
        Health::Spoilt(count) => {
            let say = kernel::Say::new("check-attachments-spoilt").with("moment", moment);
            Err(Trouble::Said(say.with("count", count)))
        }
    }
}

/// Looks at the database without changing it.
fn database(t: &T, config: &Config) -> Result<String, Trouble> {
    let engine = config.engine();
    if let db::Engine::Sqlite(path) = &engine
        && !path.exists()
    {
        return Ok(t.with("check-database-new", &[("place", engine.place().into())]));
    }
    let pending = Db::pending(&engine, &slices::migrations())?;
    if !pending.is_empty() {
        return Err(Trouble::Said(kernel::Say::new("check-database-pending").with("count", pending.len())));
    }
    let ctx = super::open(config)?;
    let refused = ctx.db().check_book()?;
    if !refused.is_empty() {
        return Err(Trouble::Raw(refused.join("\n")));
    }
    let members = ctx.read_now(|tx| directory::offer::members(tx, Scope::INSTANCE.id))?;
    if members.is_empty() {
        return Err(Trouble::said("check-no_administrator"));
    }
    Ok(t.with("check-database", &[("place", engine.place().into()), ("count", members.len().into())]))
}
