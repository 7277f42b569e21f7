//! Archives: all that is in a database, in one file that either engine can take back. For backup and restore.
//!
//! An archive is gzip of lines of JSON, so that it can be read with `zcat` long after this program: a header, then each
//! table with its rows in the order of their keys, then the attachments. Each table and each file ends with its SHA-256;
//! the hash over these is the *content hash*, alike for the same content on both engines. The last bytes are a hash over
//! every byte before them: no flipped bit passes.

mod error;
mod export;
mod files;
mod format;
mod import;
mod named;
mod reader;
mod seal;

use std::{
    fs::{self, File, OpenOptions},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};
use kernel::{Actor, Moment, No, Outcome, Place, World};

pub use error::ArchiveError;
pub use files::{Files, NoFiles};
pub(crate) use format::{Table, hex};

use crate::{
    Engine, Migration, ReadTx, Row,
    disk::{Fault, faulty},
    engine::{Step, Work},
    journal::{self, Head, Stream},
    migrate,
    pool::aside,
};
use export::Export;
use format::{End, Header};
use reader::{Item, Reader};
use seal::Sealed;

/// What an archive holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// When it was made.
    pub made_at: Moment,
    /// The version of the program that made it.
    pub program: String,
    /// How many tables.
    pub tables: u64,
    /// How many rows in all of them.
    pub rows: u64,
    /// How many attachments.
    pub files: u64,
    /// The content hash.
    pub content: String,
    /// Attachments that its records name and that are not in it, because they were missing or damaged then.
    pub lacking: Vec<String>,
}

impl Summary {
    fn new(header: &Header, end: &End, lacking: Vec<String>) -> Self {
        Self {
            made_at: Moment(header.made_at),
            program: header.program.clone(),
            tables: end.tables,
            rows: end.rows,
            files: end.files,
            content: end.content.clone(),
            lacking,
        }
    }
}

/// Writes all that the database holds at this moment into a new file, while others go on reading and writing.
///
/// The file appears under its name only when it is whole and on the disk. An attachment that is missing or damaged ends nothing:
/// all else is worth keeping, and the summary says what is lacking.
pub fn write(engine: &Engine, files: &dyn Files, world: &World, path: &Path) -> Result<Summary, ArchiveError> {
    if path.exists() {
        return Err(ArchiveError::Exists);
    }
    let part = beside(path);
    let written = aside(|| write_part(engine, files, world, &part)).and_then(|summary| {
        fs::rename(&part, path)?;
        if !faulty(Fault::BackupUnnamed) {
            sync_folder(path)?;
        }
        Ok(summary)
    });
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

fn write_part(engine: &Engine, files: &dyn Files, world: &World, part: &Path) -> Result<Summary, ArchiveError> {
    let mut conn = engine.open_present()?;
    let torn = faulty(Fault::TornBackup);
    if !torn {
        conn.step(Step::BeginRead)?;
    }
    let header = Header {
        format: format::FORMAT,
        made_at: world.now().0,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        schema: migrate::ledger(&mut conn)?,
    };
    let mut sealed = Sealed::new(BufWriter::new(create(part)?));
    // The header stands in a member of its own: what kind of archive it is can be read without the rest.
    let mut head = GzEncoder::new(&mut sealed, Compression::default());
    head.write_all(&format::line(&format::Mark::Archive(header.clone()))?)?;
    head.finish()?;
    let mut body = GzEncoder::new(&mut sealed, Compression::default());
    let mut export = Export::new(&mut body);
    export.tables(&mut conn)?;
    if !torn {
        conn.step(Step::Rollback)?;
    }
    let (end, lacking) = export.files(files)?;
    body.finish()?;
    let file = sealed.finish()?.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    if !faulty(Fault::BackupUnsynced) {
        file.sync_all()?;
    }
    Ok(Summary::new(&header, &end, lacking))
}

/// Reads an archive to its end without restoring it, and compares every hash.
pub fn check(path: &Path) -> Result<Summary, ArchiveError> {
    let mut reader = Reader::open(path)?;
    while reader.next()?.is_some() {}
    reader.summary()
}

/// Takes an archive back into an empty database and brings its schema up to date: all or nothing.
///
/// First the schema is made as it was when the archive was written, from the program's own migrations. Then the rows
/// are loaded and compared with the archive's content hash. Only then newer migrations run over them, as they would have run over the
/// old database. So every archive stays readable for as long as migrations are kept.
pub fn restore(
    engine: &Engine,
    migrations: &[Migration],
    files: &dyn Files,
    world: &World,
    path: &Path,
) -> Result<Summary, ArchiveError> {
    check(path)?;
    aside(|| {
        let mut conn = engine.open(Work::Copies)?;
        conn.step(Step::BeginWrite)?;
        let done = import::whole(&mut conn, migrations, files, world, path);
        match done {
            Ok(_) => conn.step(Step::Commit)?,
            // What went wrong first is told: the engine may have rolled back already.
            Err(_) => drop(conn.step(Step::Rollback)),
        }
        done
    })
}

/// The content hash of a database as it is now.
pub fn content(engine: &Engine, files: &dyn Files) -> Result<String, ArchiveError> {
    aside(|| {
        let mut conn = engine.open_present()?;
        conn.step(Step::BeginRead)?;
        let mut export = Export::new(std::io::sink());
        export.tables(&mut conn)?;
        conn.step(Step::Rollback)?;
        Ok(export.files(files)?.0.content)
    })
}

/// Follows the journal of a database as it is now, as [`journal::verify_all`]: of a copy, too, that nobody serves.
pub fn verify(engine: &Engine, world: &World, kept: &[Head]) -> Outcome<Vec<Stream>> {
    aside(|| -> Result<_, ArchiveError> {
        let mut conn = engine.open_present()?;
        conn.step(Step::BeginRead)?;
        let actor = Actor::System;
        Ok(journal::verify_all(&mut ReadTx::new(&mut conn, world, &actor, Place::instance()), None, kept))
    })
    .map_err(No::broken)?
}

/// The heads of the journal's streams as they were when the archive was made.
pub fn heads(path: &Path) -> Result<Vec<Head>, ArchiveError> {
    let mut reader = Reader::open(path)?;
    let (mut heads, mut columns) = (Vec::new(), None);
    while let Some(item) = reader.next()? {
        match item {
            Item::Table(table) => columns = (table.name == "journal_streams").then_some(table.columns),
            Item::Row(values) => {
                if let Some(columns) = &columns {
                    let named = |name: &str| {
                        let at = columns.iter().position(|column| column == name);
                        at.and_then(|at| values.get(at).cloned()).unwrap_or(crate::Value::Null)
                    };
                    let mut row = Row::new(vec![named("scope_id"), named("last_number"), named("last_hash")]);
                    heads.push(Head { scope: row.get()?, number: row.get()?, hash: row.get()? });
                }
            }
            Item::File(_) | Item::Chunk(_) | Item::FileEnd => {}
        }
    }
    Ok(heads)
}

/// The name under which a file grows: beside its place, so that the last step is a rename.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

/// A file that only its owner may read: an archive holds all that the database holds.
fn create(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A new name is on the disk when its folder is.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
