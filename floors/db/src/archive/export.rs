//! Writes what a database holds as lines, table by table, each in the order of its keys.

use std::io::{Read, Write};

use super::{
    ArchiveError, Files,
    format::{self, End, FileHead, Mark, Table, Tally, hex},
};
use crate::engine::Conn;

/// How many bytes of a file go into one line.
const CHUNK: usize = 1 << 15;

/// Lines on their way out.
pub(super) struct Export<W> {
    out: W,
    tally: Tally,
}

impl<W: Write> Export<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, tally: Tally::default() }
    }

    /// All tables and files. The transaction that is open decides what is seen: one moment.
    pub(super) fn whole(mut self, conn: &mut Conn, files: &dyn Files) -> Result<End, ArchiveError> {
        for (table, order) in conn.tables()? {
            // Which migrations ran stands in the header: the tables are made by them.
            if table.name != "migrations" {
                self.table(conn, table, &order)?;
            }
        }
        // After the tables: what the snapshot speaks of was on the disk before it.
        let mut names = files.names()?;
        names.sort();
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
        let mut line = Vec::new();
        conn.each(&table, order, &mut |values| {
            format::row(values, &mut line)?;
            if line.len() > format::LONGEST {
                return Err(ArchiveError::TooLarge(table.name.clone()));
            }
            self.tally.row(&line);
            Ok(self.out.write_all(&line)?)
        })?;
        let end = self.tally.table_end(&table.name);
        self.mark(&Mark::TableEnd(end)).map(drop)
    }

    fn file(&mut self, files: &dyn Files, name: String) -> Result<(), ArchiveError> {
        let mut bytes = files.open(&name)?;
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
