//! What ends a command: a sentence with the remedy, and an exit status that is not 0.

use std::{error::Error, io, path::Path};

use kernel::{No, Say};

/// Why a command ended.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// A sentence of our own, by its text key.
    Said(Say),
    /// A sentence of a floor, which is in English.
    Raw(String),
    /// Several faults in a file: one line each.
    Lines(Say, Vec<String>),
    /// Another trouble with an exit status of its own.
    Status(u8, Box<Trouble>),
}

impl Trouble {
    pub(crate) fn said(key: &'static str) -> Self {
        Trouble::Said(Say::new(key))
    }

    /// A file that cannot be read; the system's own words only where we have none.
    pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::of_file("config-unreadable", path, error)
    }

    /// A file that cannot be written.
    pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::of_file("cli-unwritable", path, error)
    }

    fn of_file(key: &'static str, path: &Path, error: &io::Error) -> Self {
        let why = match error.kind() {
            io::ErrorKind::NotFound => "absent",
            io::ErrorKind::PermissionDenied => "forbidden",
            io::ErrorKind::IsADirectory => "folder",
            io::ErrorKind::InvalidData => "no_text",
            _ => "other",
        };
        let say = Say::new(key).with("path", path.display().to_string()).with("why", why);
        Trouble::Said(say.with("reason", error.to_string()))
    }

    /// The same, and the command ends with this status.
    pub(crate) fn with_status(self, status: u8) -> Self {
        Trouble::Status(status, Box::new(self))
    }

    /// The exit status.
    pub(crate) fn status(&self) -> u8 {
        if let Trouble::Status(status, _) = self { *status } else { 1 }
    }

    /// The lines to print.
    pub(crate) fn lines(&self, t: &ui::T) -> Vec<String> {
        match self {
            Trouble::Said(say) => vec![t.say(say)],
            Trouble::Raw(text) => vec![text.clone()],
            Trouble::Status(_, trouble) => trouble.lines(t),
            Trouble::Lines(say, lines) => std::iter::once(t.say(say)).chain(lines.iter().cloned()).collect(),
        }
    }
}

impl From<No> for Trouble {
    fn from(no: No) -> Self {
        match no {
            No::Refused(say) => Trouble::Said(say),
            No::Faulty(faults) => {
                faults.0.into_iter().next().map_or(Trouble::said("cli-missing"), |fault| Trouble::Said(fault.say))
            }
            No::Missing => Trouble::said("cli-missing"),
            No::Forbidden(_) => Trouble::said("error-forbidden-text"),
            No::Stale => Trouble::said("form-stale"),
            No::Full => Trouble::said("error-full-text"),
            No::Busy(_) => Trouble::said("error-busy-text"),
            No::Broken(source) => Trouble::Raw(source.to_string()),
        }
    }
}

impl From<db::DbError> for Trouble {
    fn from(error: db::DbError) -> Self {
        match error {
            db::DbError::Newer(name) => Trouble::Said(Say::new("cli-database-newer").with("name", name)),
            db::DbError::Edited(name) => Trouble::Said(Say::new("cli-database-edited").with("name", name)),
            db::DbError::Open { place, source } => {
                let reason = std::iter::successors(Some(&*source as &dyn Error), |&error| error.source());
                let reason = reason.map(ToString::to_string).collect::<Vec<_>>().join(": ");
                Trouble::Said(Say::new("cli-database-closed").with("place", place).with("reason", reason))
            }
            other => Trouble::Raw(other.to_string()),
        }
    }
}

impl From<db::ArchiveError> for Trouble {
    fn from(error: db::ArchiveError) -> Self {
        use db::ArchiveError as E;
        Trouble::Said(match error {
            E::Db(error) => return error.into(),
            E::Io(error) => return error.into(),
            E::Exists => Say::new("archive-exists"),
            E::NoDatabase(place) => Say::new("archive-no_database").with("place", place),
            E::Foreign => Say::new("archive-foreign"),
            E::Damaged(reason) => Say::new("archive-damaged").with("reason", reason),
            E::NewerFormat(number) => Say::new("archive-newer_format").with("number", i64::from(number)),
            E::NewerSchema(name) => Say::new("archive-newer_schema").with("name", name),
            E::NotEmpty(table) => Say::new("archive-not_empty").with("table", table),
            E::TooLarge(table) => Say::new("archive-too_large").with("table", table),
            E::Differs { wanted, found } => Say::new("archive-differs").with("wanted", wanted).with("found", found),
        })
    }
}

impl From<ui::TextError> for Trouble {
    fn from(error: ui::TextError) -> Self {
        Trouble::Raw(error.to_string())
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble::Raw(error.to_string())
    }
}
