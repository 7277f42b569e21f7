//! Writes what a database holds as lines, table by table, each in the order of its keys.

use std::{
    collections::BTreeSet,
    io::{Read, Write},
};

use super::{
    ArchiveError, Files,
    format::{self, End, FileHead, Mark, Table, Tally, hex},
    named::Named,
};
use crate::engine::Conn;

/// How many bytes of a file go into one line.
const CHUNK: usize = 1 << 15;

/// Lines on their way out.
pub(super) struct Export<W> {
    out: W,
    tally: Tally,
    named: Named,
}

impl<W: Write> Export<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, tally: Tally::default(), named: Named::default() }
    }

    /// All tables. The transaction that is open decides what is seen: one moment. It is needed no longer than this.
    pub(super) fn tables(&mut self, conn: &mut Conn) -> Result<(), ArchiveError> {
        for (table, order) in conn.tables()? {
            // Which migrations ran stands in the header: the tables are made by them.
            if table.name != "migrations" {
                self.table(conn, table, &order)?;
            }
        }
        Ok(())
    }

    /// The files that the rows name, with the names of those that are lacking. After the tables: what they speak of was on the
    /// disk before them.
    pub(super) fn files(mut self, files: &dyn Files) -> Result<(End, Vec<String>), ArchiveError> {
        let names = self.named.all();
        let end = self.these(files, names)?;
        Ok((end, self.named.lacking()))
    }

    /// These files: an archive of before may hold some that no row names.
    pub(super) fn these(&mut self, files: &dyn Files, names: BTreeSet<String>) -> Result<End, ArchiveError> {
        for name in names {
            self.file(files, name)?;
        }
        let end = self.tally.end();
        self.mark(&Mark::End(end.clone()))?;
        Ok(end)
    }

    fn table(&mut self, conn: &mut Conn, table: Table, order: &str) -> Result<(), ArchiveError> {
        let head = self.mark(&Mark::Table(table.clone()))?;
        self.tally.begin(&head);
        self.named.table(&table);
        let mut line = Vec::new();
        conn.each(&table, order, &mut |values| {
            format::row(values, &mut line)?;
            if line.len() > format::LONGEST {
                return Err(ArchiveError::TooLarge(table.name.clone()));
            }
            self.tally.row(&line);
            self.named.row(values);
            Ok(self.out.write_all(&line)?)
        })?;
        let end = self.tally.table_end(&table.name);
        self.mark(&Mark::TableEnd(end)).map(drop)
    }

    fn file(&mut self, files: &dyn Files, name: String) -> Result<(), ArchiveError> {
        let Some(mut bytes) = files.open(&name)? else { return Ok(()) };
        self.named.met(&name);
        let head = self.mark(&Mark::File(FileHead { name: name.clone() }))?;
        self.tally.begin(&head);
        let mut chunk = Vec::with_capacity(CHUNK);
        while (&mut bytes).take(CHUNK as u64).read_to_end(&mut chunk)? > 0 {
            self.tally.chunk(&chunk);
            self.mark(&Mark::Chunk(hex(&chunk)))?;
            chunk.clear();
        }
        let end = self.tally.file_end(&name);
        self.mark(&Mark::FileEnd(end)).map(drop)
    }

    fn mark(&mut self, mark: &Mark) -> Result<Vec<u8>, ArchiveError> {
        let line = format::line(mark)?;
        self.out.write_all(&line)?;
        Ok(line)
    }
}
