//! The paper as plain text, for mails. Lines are not wrapped: the reader's program knows its width, we do not.

use std::fmt::Write;

use crate::{Block, Document, Figure, Inline, List, Row, Table, words};

/// The paper as plain text. Tables become lists, as columns do not survive a mail program.
pub fn text(document: &Document) -> String {
    let mut parts = vec![underlined(&document.title, '=')];
    parts.extend(document.subtitle.clone());
    parts.extend(document.blocks.iter().map(|block| self::block(block, &document.language)));
    let mut whole = parts.join("\n\n");
    whole.push('\n');
    whole
}

fn block(block: &Block, language: &str) -> String {
    match block {
        Block::Heading { level, text } if *level <= 2 => underlined(text, '-'),
        Block::Heading { text, .. } => text.clone(),
        Block::Paragraph(inlines) => self::inlines(inlines),
        Block::List(list) => self::list(list),
        Block::Table(table) => self::table(table),
        Block::Figure(figure) => self::figure(figure, language),
        Block::Note(text) => match words::of(language) {
            Some(words) => format!("{}: {text}", words.note),
            None => text.clone(),
        },
    }
}

fn underlined(text: &str, with: char) -> String {
    let line: String = std::iter::repeat_n(with, text.chars().count().min(72)).collect();
    format!("{text}\n{line}")
}

fn inlines(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        out.push_str(inline.words());
        // An address that is its own text need not be said twice.
        if let Inline::Link { text, url } = inline
            && !url.ends_with(text.as_str())
        {
            let _infallible = write!(out, " ({url})");
        }
    }
    out
}

fn list(list: &List) -> String {
    let items = list.items.iter().enumerate().map(|(index, item)| {
        let mark = if list.ordered { format!("{}. ", index + 1) } else { "- ".to_owned() };
        let indent = format!("\n{}", " ".repeat(mark.len()));
        format!("{mark}{}", inlines(item).replace('\n', &indent))
    });
    items.collect::<Vec<_>>().join("\n")
}

fn table(table: &Table) -> String {
    let mut out = table.caption().to_owned();
    for row in table.rows() {
        out.push('\n');
        out.push_str(&self::row(row, table.columns()));
    }
    out
}

/// One row: its head (or first cell) as a bullet, the other cells below it with the name of their column.
fn row(row: &Row, columns: &[String]) -> String {
    let named = row.texts().zip(columns.iter().map(String::as_str));
    let lines = named.enumerate().map(|(index, (text, column))| match (index, row.head.is_some()) {
        (0, true) => format!("- {text}"),
        (0, false) => format!("- {column}: {text}"),
        _ => format!("  {column}: {text}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn figure(figure: &Figure, language: &str) -> String {
    let name = words::of(language).map_or("", |words| words.figure);
    let caption = figure.caption().map(|caption| format!("\n{caption}")).unwrap_or_default();
    format!("[{name}: {}]{caption}", figure.alt())
}
