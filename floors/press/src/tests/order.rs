//! Page, plain text and sheets say the same words in the same order.

use super::samples::{report, table};
use super::words::copied;
use crate::{Block, Document, html, pdf, text};

/// Words without what may differ between kinds of paper: white space, hyphens at line ends.
fn bare(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}')).collect()
}

/// All texts of the paper in reading order, alternative texts apart: they are not drawn.
fn texts(paper: &Document) -> Vec<String> {
    let mut all = vec![paper.title.clone()];
    all.extend(paper.subtitle.clone());
    for block in &paper.blocks {
        match block {
            Block::Heading { text, .. } | Block::Note(text) => all.push(text.clone()),
            Block::Paragraph(inlines) => all.extend(inlines.iter().map(|inline| inline.words().to_owned())),
            Block::List(list) => all.extend(list.items.iter().flatten().map(|inline| inline.words().to_owned())),
            Block::Table(table) => {
                all.push(table.caption().to_owned());
                all.extend(table.rows().iter().flat_map(|row| row.texts()).map(str::to_owned));
            }
            Block::Figure(figure) => all.extend(figure.caption().map(str::to_owned)),
        }
    }
    all.into_iter().map(|words| bare(&words)).filter(|words| !words.is_empty()).collect()
}

/// The page without its tags.
fn untagged(page: &str) -> String {
    page.split('<').filter_map(|part| part.split_once('>')).map(|(_, words)| words).collect()
}

#[test]
fn all_three_say_the_same_in_the_same_order() {
    // A cell that is missing in the middle would shift the search, so the table stands twice.
    let paper = report().with(Block::heading(2, "Noch einmal")).with(table()).with(Block::paragraph("Zum Schluss."));
    let papers = [
        ("page", bare(&untagged(&html(&paper).into_string()))),
        ("text", bare(&text(&paper))),
        ("sheets", bare(&copied(&pdf(&paper).unwrap()))),
    ];
    for (name, whole) in papers {
        let mut rest = whole.as_str();
        for words in texts(&paper) {
            let Some((_, after)) = rest.split_once(words.as_str()) else {
                panic!("{words} is missing or out of order in the {name}, after here:\n{rest}");
            };
            rest = after;
        }
    }
}
