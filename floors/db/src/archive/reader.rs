//! Reads an archive line by line, in bounded memory, and compares every hash on the way.

use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Seek},
    path::Path,
};

use flate2::read::MultiGzDecoder;

use super::{
    ArchiveError, Summary,
    format::{self, End, HEAD, Header, LONGEST, Mark, Table, Tally},
    named::Named,
    seal,
};
use crate::Value;

/// What an archive holds, in its order.
pub(super) enum Item {
    Table(Table),
    Row(Vec<Value>),
    File(String),
    Chunk(Vec<u8>),
    FileEnd,
}

/// An archive that is being read.
pub(super) struct Reader {
    lines: Lines,
    line: Vec<u8>,
    header: Header,
    tally: Tally,
    named: Named,
    table: Option<Table>,
    file: Option<String>,
    end: Option<End>,
}

impl Reader {
    /// Opens an archive whose seal is whole.
    pub(super) fn open(path: &Path) -> Result<Self, ArchiveError> {
        let mut file = File::open(path)?;
        // What a newer program wrote may be sealed in another way: ask for the format first.
        header(&mut lines(&file)?, &mut Vec::new())?;
        file.rewind()?;
        seal::compare(&mut file)?;
        file.rewind()?;
        let (mut lines, mut line) = (lines(&file)?, Vec::new());
        let header = header(&mut lines, &mut line)?;
        Ok(Self {
            lines,
            line,
            header,
            tally: Tally::default(),
            named: Named::default(),
            table: None,
            file: None,
            end: None,
        })
    }

    pub(super) fn header(&self) -> &Header {
        &self.header
    }

    /// Whether a file has begun and not ended.
    pub(super) fn in_file(&self) -> bool {
        self.file.is_some()
    }

    /// The next item; `None` at the end, when all hashes were as they should be.
    pub(super) fn next(&mut self) -> Result<Option<Item>, ArchiveError> {
        loop {
            if !next_line(&mut self.lines, LONGEST, &mut self.line)? {
                return if self.end.is_some() { Ok(None) } else { Err(ArchiveError::damaged("it has no end")) };
            }
            let mark = match self.line.first() {
                Some(b'[') => return self.row().map(Some),
                Some(b'{') => serde_json::from_slice(&self.line).ok(),
                // Nor are millions of blanks looked through.
                _ => None,
            };
            let mark = mark.ok_or_else(|| self.wrong("a line is unreadable"))?;
            if let Some(item) = self.mark(mark)? {
                return Ok(Some(item));
            }
        }
    }

    /// What was read, once it was read to its end.
    pub(super) fn summary(&self) -> Result<Summary, ArchiveError> {
        let end = self.end.as_ref().ok_or_else(|| ArchiveError::damaged("it has no end"))?;
        Ok(Summary::new(&self.header, end, self.named.lacking()))
    }

    fn row(&mut self) -> Result<Item, ArchiveError> {
        let width = self.table.as_ref().map(|table| table.columns.len());
        let values = width.and_then(|width| format::values(&self.line, width));
        let values = values.ok_or_else(|| self.wrong("a row does not fit its table"))?;
        self.tally.row(&self.line);
        self.named.row(&values);
        Ok(Item::Row(values))
    }

    fn mark(&mut self, mark: Mark) -> Result<Option<Item>, ArchiveError> {
        match mark {
            Mark::Table(table) => {
                self.tally.begin(&self.line);
                self.named.table(&table);
                self.table = Some(table.clone());
                Ok(Some(Item::Table(table)))
            }
            Mark::TableEnd(end) => match self.table.take() {
                Some(table) if self.tally.table_end(&table.name) == end => Ok(None),
                _ => Err(ArchiveError::damaged(format!("table {} is not as it was", end.name))),
            },
            Mark::File(head) => {
                self.tally.begin(&self.line);
                self.named.met(&head.name);
                self.file = Some(head.name.clone());
                Ok(Some(Item::File(head.name)))
            }
            Mark::Chunk(text) => {
                let bytes = format::unhex(&text).filter(|_| self.file.is_some());
                let bytes = bytes.ok_or_else(|| self.wrong("a piece of a file is unreadable"))?;
                self.tally.chunk(&bytes);
                Ok(Some(Item::Chunk(bytes)))
            }
            Mark::FileEnd(end) => match self.file.take() {
                Some(name) if self.tally.file_end(&name) == end => Ok(Some(Item::FileEnd)),
                _ => Err(ArchiveError::damaged(format!("file {} is not as it was", end.name))),
            },
            Mark::End(end) if self.tally.end() == end && self.end.is_none() => {
                self.end = Some(end);
                Ok(None)
            }
            Mark::Seal(_) if self.end.is_some() => Ok(None),
            Mark::End(_) | Mark::Seal(_) | Mark::Archive(_) => Err(self.wrong("a line is out of place")),
        }
    }

    /// Damage, with the part of the archive in which it was met.
    fn wrong(&self, what: &str) -> ArchiveError {
        match (&self.table, &self.file) {
            (Some(table), _) => ArchiveError::damaged(format!("{what} (table {})", table.name)),
            (None, Some(file)) => ArchiveError::damaged(format!("{what} (file {file})")),
            (None, None) => ArchiveError::damaged(what),
        }
    }
}

type Lines = BufReader<MultiGzDecoder<BufReader<File>>>;

fn lines(file: &File) -> Result<Lines, ArchiveError> {
    Ok(BufReader::with_capacity(1 << 16, MultiGzDecoder::new(BufReader::with_capacity(1 << 16, file.try_clone()?))))
}

/// The first line of the file: what it is, and who wrote it.
fn header(lines: &mut Lines, line: &mut Vec<u8>) -> Result<Header, ArchiveError> {
    match next_line(lines, HEAD, line) {
        Ok(true) => {}
        Ok(false) | Err(ArchiveError::Damaged(_)) => return Err(ArchiveError::Foreign),
        Err(other) => return Err(other),
    }
    let found: serde_json::Value = serde_json::from_slice(line).map_err(|_| ArchiveError::Foreign)?;
    match found["archive"]["format"].as_u64().and_then(|format| u32::try_from(format).ok()) {
        None => Err(ArchiveError::Foreign),
        Some(format) if format > format::FORMAT => Err(ArchiveError::NewerFormat(format)),
        Some(_) => match serde_json::from_value(found) {
            Ok(Mark::Archive(header)) => Ok(header),
            _ => Err(ArchiveError::damaged("its header is unreadable")),
        },
    }
}

/// Reads one line of at most so many bytes; whether there was one.
fn next_line(lines: &mut Lines, longest: usize, line: &mut Vec<u8>) -> Result<bool, ArchiveError> {
    line.clear();
    let read = lines.by_ref().take(longest as u64 + 1).read_until(b'\n', line);
    match read {
        Ok(0) => Ok(false),
        Ok(_) if line.last() == Some(&b'\n') => Ok(true),
        Ok(_) => Err(ArchiveError::damaged("a line does not end")),
        // What the decoder refuses is the file's fault, not the disk's.
        Err(error)
            if matches!(
                error.kind(),
                std::io::ErrorKind::InvalidInput | std::io::ErrorKind::InvalidData | std::io::ErrorKind::UnexpectedEof
            ) =>
        {
            Err(ArchiveError::damaged(error.to_string()))
        }
        Err(error) => Err(error.into()),
    }
}
