//! A file while it is read: where its lines begin, where its places stand, what is wrong.

use std::{cell::RefCell, collections::BTreeMap, ops::Range};

use kernel::Say;
use toml::de::DeTable;

use crate::section::{Section, shortened};

/// As many faults of a file are told at most: nobody reads more, and a file may be made of nothing else.
const MOST: usize = 1_000;

/// One fault of a file: where it is, and what to do about it.
#[derive(Debug, Clone, PartialEq)]
pub struct LineFault {
    /// The line, from 1.
    pub line: usize,
    /// The place in words of the file, counted from 1: `milestone[3].on`. Empty for the file as a whole.
    pub path: String,
    /// The sentence.
    pub say: Say,
}

/// Reads a file by `work`, which asks its sections for what it needs.
///
/// # Errors
/// All faults at once, in the order of the lines; of more than 1,000 that there are more. What is no TOML is said line by line, and nothing else: what stands behind
/// a broken line would only be guessed at.
pub fn read<T>(text: &str, work: impl FnOnce(&Section<'_>) -> Option<T>) -> Result<T, Vec<LineFault>> {
    let book = Book::new(text);
    let (table, broken) = DeTable::parse_recoverable(text);
    for fault in &broken {
        book.fault_at(fault.span().map_or(0, |span| span.start), syntax(fault.message()));
    }
    let value = if broken.is_empty() { whole(&book, table.get_ref(), work) } else { None };
    let faults = book.faults();
    value.filter(|_| faults.is_empty()).ok_or(faults)
}

/// The line of a place in a file, for faults that only the records can tell; line 1 where there is no such place. `work` is
/// what reads the file.
pub fn line_of<T>(text: &str, path: &str, work: impl FnOnce(&Section<'_>) -> Option<T>) -> usize {
    let book = Book::new(text);
    let (table, _) = DeTable::parse_recoverable(text);
    let _lines_only = whole(&book, table.get_ref(), work);
    book.line_of(path)
}

fn whole<T>(book: &Book, table: &DeTable<'_>, work: impl FnOnce(&Section<'_>) -> Option<T>) -> Option<T> {
    let file = Section::whole(book, table);
    let value = work(&file);
    file.done();
    value
}

fn syntax(message: &str) -> Say {
    if message.contains("duplicate key") {
        Say::new("file-twice")
    } else {
        Say::new("file-syntax").with("detail", shortened(message))
    }
}

/// What is known about a file while it is read: where its lines begin, where its places stand, what is wrong.
pub(crate) struct Book {
    breaks: Vec<usize>,
    lines: RefCell<BTreeMap<String, usize>>,
    faults: RefCell<Vec<LineFault>>,
}

impl Book {
    pub(crate) fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
        Self { breaks, lines: RefCell::default(), faults: RefCell::default() }
    }

    /// The line of a byte, from 1.
    pub(crate) fn line_at(&self, byte: usize) -> usize {
        self.breaks.partition_point(|at| *at < byte) + 1
    }

    /// The line of a place, or of the nearest place around it.
    pub(crate) fn line_of(&self, path: &str) -> usize {
        let lines = self.lines.borrow();
        let mut rest = path;
        loop {
            if let Some(line) = lines.get(rest) {
                return *line;
            }
            match rest.rfind(['.', '[']) {
                Some(at) => rest = rest.get(..at).unwrap_or_default(),
                None => return 1,
            }
        }
    }

    pub(crate) fn fault(&self, path: &str, say: Say) {
        self.keep(self.line_of(path), path, say);
    }

    pub(crate) fn fault_at(&self, byte: usize, say: Say) {
        self.keep(self.line_at(byte), "", say);
    }

    fn keep(&self, line: usize, path: &str, say: Say) {
        let mut faults = self.faults.borrow_mut();
        // One more tells that there are more.
        if faults.len() <= MOST {
            faults.push(LineFault { line, path: path.to_owned(), say });
        }
    }

    /// All faults in the order of the lines; they are told once.
    pub(crate) fn faults(&self) -> Vec<LineFault> {
        let mut faults = self.faults.take();
        let more = faults.len() > MOST;
        faults.truncate(MOST);
        faults.sort_by_key(|fault| fault.line);
        let last = faults.last().map_or(1, |fault| fault.line);
        let told = || LineFault { line: last, path: String::new(), say: Say::new("file-more").with("count", MOST) };
        faults.extend(more.then(told));
        faults
    }

    pub(crate) fn note(&self, path: &str, span: Range<usize>) {
        self.lines.borrow_mut().insert(path.to_owned(), self.line_at(span.start));
    }
}
