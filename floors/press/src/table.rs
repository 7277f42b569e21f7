//! Tables: a caption, a header cell above each column, rows. One without the first two cannot be built,
//! neither in code nor from stored JSON.

use serde::{Deserialize, Serialize};

use crate::Fault;
use crate::letters::is_blank;

/// A table that says what it shows and what its columns hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Table {
    caption: String,
    columns: Vec<String>,
    rows: Vec<Row>,
}

/// One row. Its head, if it has one, stands in the first column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// What the row is about, read out before each of its cells.
    #[serde(default)]
    pub head: Option<String>,
    /// The cells after the head.
    pub cells: Vec<Cell>,
}

/// One value in a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// What is written in it.
    pub text: String,
    /// How loud it is.
    #[serde(default)]
    pub emphasis: Emphasis,
}

/// How loud a cell is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Emphasis {
    /// As the rest.
    #[default]
    Plain,
    /// A sum, or what the reader should see first.
    Strong,
    /// "No answer" and the like.
    Muted,
}

/// What JSON holds, before it is known to be a table that can be read aloud.
#[derive(Deserialize)]
struct Stored {
    caption: String,
    columns: Vec<String>,
    rows: Vec<Row>,
}

impl TryFrom<Stored> for Table {
    type Error = Fault;

    fn try_from(stored: Stored) -> Result<Self, Fault> {
        Ok(Self { rows: stored.rows, ..Self::new(stored.caption, stored.columns)? })
    }
}

impl Table {
    /// Starts a table; refused without caption, without columns, or with a header cell that has no words.
    pub fn new<T: Into<String>>(
        caption: impl Into<String>,
        columns: impl IntoIterator<Item = T>,
    ) -> Result<Self, Fault> {
        let caption = caption.into();
        let columns: Vec<String> = columns.into_iter().map(Into::into).collect();
        if is_blank(&caption) {
            return Err(Fault::NoCaption);
        }
        if columns.is_empty() || columns.iter().any(|column| is_blank(column)) {
            return Err(Fault::NoHeaderCells);
        }
        Ok(Self { caption, columns, rows: Vec::new() })
    }

    /// The same table with one row more.
    #[must_use]
    pub fn with(mut self, row: Row) -> Self {
        self.rows.push(row);
        self
    }

    /// The same table with these rows after the others.
    #[must_use]
    pub fn with_rows(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// What the table shows.
    pub fn caption(&self) -> &str {
        &self.caption
    }

    /// The header cells.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The rows below the header cells.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Rows that do not fill their columns.
    pub(crate) fn ragged(&self) -> impl Iterator<Item = Fault> + '_ {
        let wanted = self.columns.len();
        self.rows
            .iter()
            .enumerate()
            .filter(move |(_, row)| row.width() != wanted)
            .map(move |(index, row)| Fault::RaggedRow { row: index + 1, found: row.width(), wanted })
    }

    /// For each column whether it holds nothing but numbers; these are set to the right, so that digits align.
    pub(crate) fn numeric(&self) -> Vec<bool> {
        let mut verdict: Vec<Option<bool>> = vec![None; self.columns.len()];
        for row in &self.rows {
            for (text, seen) in row.texts().zip(verdict.iter_mut()) {
                if text.chars().any(char::is_alphanumeric) {
                    *seen = Some(seen.unwrap_or(true) && is_number(text));
                }
            }
        }
        verdict.into_iter().map(|seen| seen.unwrap_or(false)).collect()
    }
}

impl Row {
    /// A row without head.
    pub fn new<T: Into<Cell>>(cells: impl IntoIterator<Item = T>) -> Self {
        Self { head: None, cells: cells.into_iter().map(Into::into).collect() }
    }

    /// A row whose first column tells what it is about.
    pub fn headed<T: Into<Cell>>(head: impl Into<String>, cells: impl IntoIterator<Item = T>) -> Self {
        Self { head: Some(head.into()), cells: cells.into_iter().map(Into::into).collect() }
    }

    fn width(&self) -> usize {
        usize::from(self.head.is_some()) + self.cells.len()
    }

    /// All texts of the row, head first.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.head.as_deref().into_iter().chain(self.cells.iter().map(|cell| cell.text.as_str()))
    }
}

impl Cell {
    /// A cell as the rest.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Plain }
    }

    /// A cell that the reader should see first.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Strong }
    }

    /// A cell that steps back.
    pub fn muted(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Muted }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

/// Digits with what people write around them: signs, separators, percent, euro. Days are no numbers.
fn is_number(text: &str) -> bool {
    let around = |c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | '+' | '-' | '−' | '–' | '±' | '%' | '€');
    text.chars().all(|c| c.is_ascii_digit() || around(c)) && !is_day(text)
}

/// `21.11.2026`, `1.2.26`, `2026-11-21`: between two separators there are one or two digits, never three.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['.', '-']).collect();
    matches!(parts[..], [_, month, _] if matches!(month.len(), 1 | 2))
}
