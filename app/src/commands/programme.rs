//! `gelingen programme import FILE` and `export KEY`.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use kernel::{Say, ScopeKind};
use ui::T;

use crate::{config::Config, speak, trouble::Trouble};

pub(super) fn run(t: &T, config: &Config, matches: &ArgMatches) -> Result<(), Trouble> {
    match matches.subcommand() {
        Some(("import", rest)) => {
            let file = rest.get_one::<PathBuf>("file").ok_or(Trouble::said("cli-see_help"))?;
            import(t, config, file)
        }
        Some(("export", rest)) => {
            let key = rest.get_one::<String>("key").ok_or(Trouble::said("cli-see_help"))?;
            export(config, key, rest.get_one::<PathBuf>("output").map(PathBuf::as_path))
        }
        _ => Err(Trouble::said("cli-see_help")),
    }
}

fn import(t: &T, config: &Config, file: &Path) -> Result<(), Trouble> {
    let place = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| Trouble::unreadable(file, &error))?;
    let ctx = super::open(config)?;
    ctx.write_now(catalogue::offer::shipped_load)?;
    match ctx.write_now(move |tx| programmes::offer::transfer_import(tx, &text))? {
        Ok(key) => {
            speak::say(&t.with("cli-programme-imported", &[("key", key.to_string().into())]));
            Ok(())
        }
        Err(faults) => {
            let lines = faults.iter().map(|fault| {
                let path = if fault.path.is_empty() { String::new() } else { format!(" {}:", fault.path) };
                format!("{place}:{}:{path} {}", fault.line, t.say(&fault.say))
            });
            let lines = lines.collect();
            Err(Trouble::Lines(Say::new("cli-programme-faults").with("count", faults.len()), lines))
        }
    }
}

fn export(config: &Config, key: &str, output: Option<&Path>) -> Result<(), Trouble> {
    let ctx = super::open(config)?;
    let key = key.to_owned();
    let text = ctx.read_now(move |tx| {
        let scope = db::scopes::find(tx, ScopeKind::Programme, &key)?
            .ok_or_else(|| kernel::No::Refused(Say::new("cli-programme-absent").with("key", key)))?;
        let place = db::scopes::place(tx, scope)?;
        tx.inside(place, programmes::offer::transfer_export)
    })?;
    match output {
        Some(path) => std::fs::write(path, text).map_err(|error| Trouble::unwritable(path, &error)),
        None => {
            speak::say(text.trim_end_matches('\n'));
            Ok(())
        }
    }
}
