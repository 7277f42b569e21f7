//! `gelingen journal verify` and `gelingen journal heads`: whether what happened still reads as it was written.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use db::{
    ArchiveError, archive,
    journal::{self, Fault, Head, Stream},
};
use kernel::Say;
use ui::T;

use super::backup::about;
use crate::{config::Config, speak, trouble::Trouble};

pub(super) fn run(t: &T, config: &Config, matches: &ArgMatches) -> Result<(), Trouble> {
    match matches.subcommand() {
        Some(("verify", rest)) => {
            let kept = rest.get_one::<PathBuf>("heads").map(|file| kept(file)).transpose()?.unwrap_or_default();
            verify(t, config, rest.get_one::<String>("scope").cloned(), kept)
        }
        Some(("heads", _)) => {
            let heads = super::open_as_it_is(config)?.read_now(journal::heads)?;
            heads.iter().for_each(|head| speak::say(&head.to_string()));
            Ok(())
        }
        _ => Err(Trouble::said("cli-see_help")),
    }
}

fn verify(t: &T, config: &Config, key: Option<String>, kept: Vec<Head>) -> Result<(), Trouble> {
    let (asked, heads) = (key.clone(), kept.len());
    let streams = super::open_as_it_is(config)?.read_now(move |tx| journal::verify_all(tx, key.as_deref(), &kept))?;
    if let (Some(key), true) = (asked, streams.is_empty()) {
        return Err(Trouble::Said(Say::new("journal-absent").with("key", key)));
    }
    for stream in &streams {
        speak::say(&told(t, stream));
    }
    let entries = streams.iter().map(|stream| stream.entries).sum::<i64>();
    match streams.iter().filter(|stream| stream.fault.is_some()).count() {
        0 => {
            let key = if heads == 0 { "journal-good" } else { "journal-good-heads" };
            speak::say(&t.with(key, &[("entries", entries.into()), ("heads", heads.into())]));
            Ok(())
        }
        count => Err(Trouble::Said(Say::new("journal-bad").with("count", count))),
    }
}

/// A stream in one line.
pub(crate) fn told(t: &T, stream: &Stream) -> String {
    let line = |mark: &str, key: &str, number: i64| {
        format!("  {mark} {}: {}", stream.key, t.with(key, &[("number", number.into())]))
    };
    match stream.fault {
        None => line("✓", "journal-stream", stream.entries),
        Some(Fault::Entry(number)) => line("✗", "journal-fault-entry", number),
        Some(Fault::End(number)) => line("✗", "journal-fault-end", number),
        Some(Fault::Head(number)) => line("✗", "journal-fault-head", number),
    }
}

/// Heads that were kept elsewhere: those of an archive, or a list as `gelingen journal heads` prints it.
fn kept(file: &Path) -> Result<Vec<Head>, Trouble> {
    match archive::heads(file) {
        Err(ArchiveError::Foreign) => {}
        heads => return heads.map_err(|error| about(file, error)),
    }
    let text = std::fs::read_to_string(file).map_err(|error| about(file, error.into()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let say = || Say::new("journal-heads").with("file", file.display().to_string()).with("line", at + 1);
            line.parse().map_err(|()| Trouble::Said(say()))
        })
        .collect()
}
