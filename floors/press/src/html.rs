//! The paper as part of a page: one article, with or without its title; looks are left to the style sheet.

use maud::{Markup, PreEscaped, html as markup};

use crate::fault::is_followable;
use crate::{Block, Cell, Document, Emphasis, Figure, Inline, List, Row, Table, words};

/// The paper as an article, title included.
pub fn html(document: &Document) -> Markup {
    let head = markup! {
        header.paper-head {
            h1 { (broken(&document.title)) }
            @if let Some(subtitle) = &document.subtitle { p.paper-subtitle { (broken(subtitle)) } }
        }
    };
    article(document, &head)
}

/// The same without its title, for a page whose heading is the title already.
pub fn html_body(document: &Document) -> Markup {
    article(document, &markup! {})
}

fn article(document: &Document, head: &Markup) -> Markup {
    markup! {
        article.paper lang=(document.language) {
            (head)
            @for (index, block) in document.blocks.iter().enumerate() {
                (self::block(block, index + 1, &document.language))
            }
        }
    }
}

fn block(block: &Block, number: usize, language: &str) -> Markup {
    match block {
        Block::Heading { level, text } => heading(*level, text),
        Block::Paragraph(inlines) => markup! { p { (self::inlines(inlines)) } },
        Block::List(list) => self::list(list),
        Block::Table(table) => self::table(table, number),
        Block::Figure(figure) => self::figure(figure),
        Block::Note(text) => note(text, language),
    }
}

fn note(text: &str, language: &str) -> Markup {
    markup! {
        div.paper-note role="note" {
            p {
                @if let Some(words) = words::of(language) { strong { (words.note) ":" } " " }
                (broken(text))
            }
        }
    }
}

fn heading(level: u8, text: &str) -> Markup {
    match level {
        ..=2 => markup! { h2 { (broken(text)) } },
        3 => markup! { h3 { (broken(text)) } },
        4.. => markup! { h4 { (broken(text)) } },
    }
}

fn list(list: &List) -> Markup {
    let items = markup! { @for item in &list.items { li { (inlines(item)) } } };
    markup! {
        @if list.ordered { ol { (items) } } @else { ul { (items) } }
    }
}

/// The frame takes the keyboard's focus, so that a wide table can be scrolled inside it without a mouse. On narrow
/// screens a row with a head becomes a block, and its cells say their column from `data-label`.
fn table(table: &Table, number: usize) -> Markup {
    let id = format!("paper-table-{number}");
    let numeric = table.numeric();
    markup! {
        div.table-frame tabindex="0" role="region" aria-labelledby=(id) {
            table {
                caption #(id) { (broken(table.caption())) }
                thead {
                    tr {
                        @for (column, number) in table.columns().iter().zip(&numeric) {
                            th class=[number_class(*number)] scope="col" { (broken(column)) }
                        }
                    }
                }
                tbody { @for row in table.rows() { (self::row(row, table.columns(), &numeric)) } }
            }
        }
    }
}

fn row(row: &Row, columns: &[String], numeric: &[bool]) -> Markup {
    let after_head = usize::from(row.head.is_some());
    let numeric = numeric.iter().copied().chain(std::iter::repeat(false));
    // A row without a head has nothing to stand under.
    let columns = columns.iter().map(|column| row.head.is_some().then_some(column)).chain(std::iter::repeat(None));
    let about = columns.zip(numeric).skip(after_head);
    markup! {
        tr {
            @if let Some(head) = &row.head { th scope="row" { (broken(head)) } }
            @for (cell, (column, number)) in row.cells.iter().zip(about) {
                td class=[number_class(number)] data-label=[column.filter(|_| !cell.text.is_empty())] { (self::cell(cell)) }
            }
        }
    }
}

/// Digits of one column stand below each other.
fn number_class(number: bool) -> Option<&'static str> {
    number.then_some("number")
}

fn cell(cell: &Cell) -> Markup {
    match cell.emphasis {
        Emphasis::Plain => broken(&cell.text),
        Emphasis::Strong => markup! { strong { (broken(&cell.text)) } },
        Emphasis::Muted => markup! { span.muted { (broken(&cell.text)) } },
    }
}

fn figure(figure: &Figure) -> Markup {
    markup! {
        figure {
            div.figure-frame role="img" aria-label=(figure.alt()) { (PreEscaped(figure.svg().as_str())) }
            @if let Some(caption) = figure.caption() { figcaption { (broken(caption)) } }
        }
    }
}

fn inlines(inlines: &[Inline]) -> Markup {
    markup! {
        @for inline in inlines {
            @match inline {
                Inline::Text(text) => (broken(text)),
                Inline::Strong(text) => strong { (broken(text)) },
                Inline::Emphasis(text) => em { (broken(text)) },
                // A page must hold even before anybody has checked the paper.
                Inline::Link { text, url } if is_followable(url) => a href=(url) { (broken(text)) },
                Inline::Link { text, .. } => (broken(text)),
            }
        }
    }
}

/// Text whose line breaks are kept, because people who write addresses mean them.
fn broken(text: &str) -> Markup {
    markup! {
        @for (index, line) in text.lines().enumerate() {
            @if index > 0 { br; }
            (line)
        }
    }
}
