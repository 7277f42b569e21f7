//! Takes an archive back: the schema of its day, its rows, then the steps that came after.

use std::{
    collections::BTreeSet,
    io::{self, Read},
    path::Path,
};

use kernel::World;

use super::{
    ArchiveError, Files, Summary,
    export::Export,
    format::Table,
    named,
    reader::{Item, Reader},
};
use crate::{Migration, Value, engine::Conn, migrate};

/// How many rows are handed to the engine at once.
const BATCH: usize = 1_000;
/// How many bytes of rows are held at most, beside one row.
const HELD: usize = 4 << 20;

/// Everything, in the write transaction that is open; the caller commits.
pub(super) fn whole(
    conn: &mut Conn,
    migrations: &[Migration],
    files: &dyn Files,
    world: &World,
    path: &Path,
) -> Result<Summary, ArchiveError> {
    conn.lock_migrations()?;
    if let Some((table, _)) = conn.tables()?.into_iter().next() {
        return Err(ArchiveError::NotEmpty(table.name));
    }
    let mut reader = Reader::open(path)?;
    migrate::run_exactly(conn, migrations, &reader.header().schema, world)?;
    let tables: Vec<Table> = conn.tables()?.into_iter().map(|(table, _)| table).collect();
    let references = conn.defer_references()?;
    for table in tables.iter().filter(|table| table.name != "migrations") {
        // Migrations put rows of their own: those of the archive take their place.
        conn.clear(&table.name)?;
    }
    let names = load(conn, &tables, files, &mut reader)?;
    conn.settle_references(&references)?;
    let summary = reader.summary()?;
    let mut export = Export::new(io::sink());
    export.tables(conn)?;
    let found = export.these(files, names)?.content;
    if found != summary.content {
        return Err(ArchiveError::Differs { wanted: summary.content, found });
    }
    migrate::run_missing(conn, migrations, world)?;
    Ok(summary)
}

/// Puts every row and every file in its place; the names of the files.
fn load(
    conn: &mut Conn,
    tables: &[Table],
    files: &dyn Files,
    reader: &mut Reader,
) -> Result<BTreeSet<String>, ArchiveError> {
    let (mut batch, mut held, mut names) = (Batch::default(), 0, BTreeSet::new());
    while let Some(item) = reader.next()? {
        match item {
            Item::Table(table) => {
                batch.send(conn)?;
                batch.table = Some(known(tables, table)?);
            }
            Item::Row(values) => {
                held += values.iter().map(weight).sum::<usize>();
                batch.rows.push(values);
                if batch.rows.len() >= BATCH || held >= HELD {
                    batch.send(conn)?;
                    held = 0;
                }
            }
            Item::File(name) => {
                let name = plain(name)?;
                let mut bytes = FileBytes { reader, part: Vec::new(), at: 0 };
                files.put(&name, &mut bytes)?;
                // What the place did not read to its end would be taken for the next file's.
                io::copy(&mut bytes, &mut io::sink())?;
                names.insert(name);
            }
            Item::FileEnd | Item::Chunk(_) => {}
        }
    }
    batch.send(conn)?;
    Ok(names)
}

#[derive(Default)]
struct Batch {
    table: Option<Table>,
    rows: Vec<Vec<Value>>,
}

impl Batch {
    fn send(&mut self, conn: &mut Conn) -> Result<(), ArchiveError> {
        if let Some(table) = self.table.as_ref().filter(|_| !self.rows.is_empty()) {
            conn.insert(table, &self.rows)?;
            self.rows.clear();
        }
        Ok(())
    }
}

fn weight(value: &Value) -> usize {
    match value {
        Value::Null | Value::Int(_) => 16,
        Value::Text(text) => 24 + text.len(),
        Value::Bytes(bytes) => 24 + bytes.len(),
    }
}

/// Names come from the file: only those that the schema has go into a statement.
fn known(tables: &[Table], wanted: Table) -> Result<Table, ArchiveError> {
    let own = tables.iter().find(|own| own.name == wanted.name && wanted.name != "migrations");
    let fits = own.is_some_and(|own| wanted.columns.iter().all(|column| own.columns.contains(column)));
    if fits { Ok(wanted) } else { Err(ArchiveError::damaged(format!("table {} is not of its schema", wanted.name))) }
}

/// A name of a file must stay within the place of attachments.
fn plain(name: String) -> Result<String, ArchiveError> {
    let part = |part: &str| !part.is_empty() && part != "." && part != "..";
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || b"._-/".contains(&byte);
    let good = name.len() <= named::LONGEST && name.split('/').all(part) && name.bytes().all(letters);
    if good { Ok(name) } else { Err(ArchiveError::damaged("a file has a name that leads elsewhere")) }
}

/// The bytes of the file that is being read.
struct FileBytes<'r> {
    reader: &'r mut Reader,
    part: Vec<u8>,
    at: usize,
}

impl Read for FileBytes<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.at == self.part.len() && self.reader.in_file() {
            if let Some(Item::Chunk(part)) = self.reader.next().map_err(io::Error::other)? {
                (self.part, self.at) = (part, 0);
            }
        }
        let count = out.len().min(self.part.len() - self.at);
        out[..count].copy_from_slice(&self.part[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
