//! What can be wrong with a paper. Each fault is one sentence for the log, without the words of its text and tables; people never see
//! it, because a screen must not offer what cannot be printed.

use crate::letters::is_blank;
use crate::{Block, Document, Inline, words};

/// One reason why a paper, table, figure or drawing is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The paper has no title.
    #[error("the paper has no title")]
    EmptyTitle,
    /// Only German and English have a page frame in words.
    #[error("the language {0:?} is not one of: de, en")]
    UnknownLanguage(String),
    /// The day must be a real day.
    #[error("the date {0:?} is not a day written like 2026-11-21")]
    UnreadableDate(String),
    /// A heading must have words.
    #[error("block {block} is a heading without words")]
    EmptyHeading {
        /// Position of the block, from 1.
        block: usize,
    },
    /// Levels start at 2 and go down one by one.
    #[error("a heading has level {level}, which does not follow level {after}")]
    SkippedLevel {
        /// Its level.
        level: u8,
        /// The level before it.
        after: u8,
    },
    /// Each row must fill each column.
    #[error("row {row} of a table has {found} cells, but there are {wanted} columns")]
    RaggedRow {
        /// Position of the row, from 1.
        row: usize,
        /// Cells in the row, its head included.
        found: usize,
        /// Columns of the table.
        wanted: usize,
    },
    /// An address that a reader must not be sent to.
    #[error("a link leads to no https, http, mailto or tel address")]
    UnsafeLink,
    /// A link must say where it leads.
    #[error("a link has no words")]
    EmptyLink,
    /// A table must say what it shows.
    #[error("a table needs a caption")]
    NoCaption,
    /// A table needs a header cell above each column.
    #[error("a table needs header cells with words above all its columns")]
    NoHeaderCells,
    /// A figure must be told in words, too.
    #[error("a figure needs a text that tells what it shows")]
    NoAlternativeText,
    /// A drawing holds more than shapes and text.
    #[error("the drawing is refused: {0}")]
    UnsafeDrawing(String),
}

/// Looks through the whole paper, so that all faults are known at once.
pub(crate) fn all(document: &Document) -> Vec<Fault> {
    let mut faults = Vec::new();
    if is_blank(&document.title) {
        faults.push(Fault::EmptyTitle);
    }
    if words::of(&document.language).is_none() {
        faults.push(Fault::UnknownLanguage(document.language.clone()));
    }
    if day(&document.dated).is_none() {
        faults.push(Fault::UnreadableDate(document.dated.clone()));
    }
    headings(document, &mut faults);
    for block in &document.blocks {
        match block {
            Block::Paragraph(inlines) => links(inlines, &mut faults),
            Block::List(list) => list.items.iter().for_each(|item| links(item, &mut faults)),
            Block::Table(table) => faults.extend(table.ragged()),
            Block::Heading { .. } | Block::Figure(_) | Block::Note(_) => {}
        }
    }
    faults
}

/// A level below 2 would be a second title; a jump from 2 to 4 loses people who walk by headings.
fn headings(document: &Document, faults: &mut Vec<Fault>) {
    let mut after = 1;
    for (index, block) in document.blocks.iter().enumerate() {
        let Block::Heading { level, text } = block else { continue };
        if is_blank(text) {
            faults.push(Fault::EmptyHeading { block: index + 1 });
        }
        if !(2..=4).contains(level) || *level > after + 1 {
            faults.push(Fault::SkippedLevel { level: *level, after });
        }
        after = *level;
    }
}

fn links(inlines: &[Inline], faults: &mut Vec<Fault>) {
    for inline in inlines {
        let Inline::Link { text, url } = inline else { continue };
        if !is_followable(url) {
            faults.push(Fault::UnsafeLink);
        }
        if is_blank(text) {
            faults.push(Fault::EmptyLink);
        }
    }
}

/// Whether a reader may be sent there: paper has no place to be relative to, and `javascript:` is an attack.
pub(crate) fn is_followable(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    let schemed = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| lower.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    schemed && !url.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// Year, month and day, if it is a real day.
pub(crate) fn day(dated: &str) -> Option<(i32, u8, u8)> {
    let well_formed = dated.len() == 10
        && dated.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    if !well_formed {
        return None;
    }
    let year: i32 = dated[..4].parse().ok()?;
    let month: u8 = dated[5..7].parse().ok()?;
    let day: u8 = dated[8..].parse().ok()?;
    (year > 0 && (1..=days_in(year, month)).contains(&day)).then_some((year, month, day))
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}
