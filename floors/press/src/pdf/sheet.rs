//! What the template gets: the paper with the decisions that are easier made here than there, such as which
//! sheets lie across and how wide columns are.

use serde::Serialize;
use serde_json::Value;

use super::fonts::Faces;
use super::glyphs;
use crate::{Block, Document, PressError, Table, fault, words};

/// Tables with more columns than this lie across.
const UPRIGHT_COLUMNS: usize = 6;
/// Up to this many characters outside wide tables, the whole paper lies across with them.
const SHORT_TEXT: usize = 1_500;
/// From this many characters and headings on, a list of contents helps.
const LONG_TEXT: usize = 12_000;
const LONG_HEADINGS: usize = 5;

#[derive(Serialize)]
struct Sheets<'a> {
    title: &'a str,
    subtitle: Option<&'a str>,
    running_title: Option<&'a str>,
    made_by: &'a str,
    language: &'a str,
    region: &'static str,
    day: Day,
    long_day: String,
    words: words::Words,
    contents: bool,
    across: bool,
    runs: Vec<Run<'a>>,
}

#[derive(Serialize)]
struct Day {
    year: i32,
    month: u8,
    day: u8,
}

/// Blocks that lie the same way round.
#[derive(Serialize)]
struct Run<'a> {
    across: bool,
    blocks: Vec<Piece<'a>>,
}

/// A block, and for a table how its columns are set.
#[derive(Serialize)]
struct Piece<'a> {
    #[serde(flatten)]
    block: &'a Block,
    columns: Option<Vec<Column>>,
    together: bool,
}

#[derive(Serialize)]
struct Column {
    weight: f64,
    numeric: bool,
}

/// The template's data, in characters that can be drawn. The paper has been checked before.
pub(super) fn lay_out(document: &Document) -> Result<Value, PressError> {
    let words = words::of(&document.language)
        .ok_or_else(|| PressError::Faulty(vec![fault::Fault::UnknownLanguage(document.language.clone())]))?;
    let (year, month, day) = fault::day(&document.dated)
        .ok_or_else(|| PressError::Faulty(vec![fault::Fault::UnreadableDate(document.dated.clone())]))?;
    let runs = runs(&document.blocks);
    let sheets = Sheets {
        title: &document.title,
        subtitle: document.subtitle.as_deref(),
        running_title: document.running_title.as_deref(),
        made_by: &document.made_by,
        language: &document.language,
        region: if document.language == "de" { "DE" } else { "GB" },
        day: Day { year, month, day },
        long_day: words.long_day((year, month, day)),
        words,
        contents: needs_contents(&document.blocks),
        across: runs.first().is_some_and(|run| run.across),
        runs,
    };
    let mut value = serde_json::to_value(&sheets)?;
    glyphs::make_drawable(&mut value, Faces::get()?);
    Ok(value)
}

/// Cuts the blocks where the sheet turns. A short paper is not cut: its title would stand alone on a sheet.
fn runs(blocks: &[Block]) -> Vec<Run<'_>> {
    let any_wide = blocks.iter().any(is_wide);
    let beside: usize = blocks.iter().filter(|block| !is_wide(block)).map(length).sum();
    let mut runs = vec![Run { across: any_wide && beside <= SHORT_TEXT, blocks: Vec::new() }];
    let whole = runs.iter().any(|run| run.across) || !any_wide;
    for (index, block) in blocks.iter().enumerate() {
        let across = !whole && leads_to_wide(&blocks[index..]);
        if let Some(run) = runs.last_mut().filter(|run| whole || run.across == across) {
            run.blocks.push(piece(block));
        } else {
            runs.push(Run { across, blocks: vec![piece(block)] });
        }
    }
    runs.retain(|run| !run.blocks.is_empty());
    runs
}

/// A wide table, or headings right before one: they turn with it.
fn leads_to_wide(blocks: &[Block]) -> bool {
    blocks.iter().find(|block| !matches!(block, Block::Heading { .. })).is_some_and(is_wide)
}

fn is_wide(block: &Block) -> bool {
    matches!(block, Block::Table(table) if table.columns().len() > UPRIGHT_COLUMNS)
}

fn needs_contents(blocks: &[Block]) -> bool {
    let headings = blocks.iter().filter(|block| matches!(block, Block::Heading { level: 2 | 3, .. })).count();
    headings >= LONG_HEADINGS && blocks.iter().map(length).sum::<usize>() >= LONG_TEXT
}

/// About how much there is to read.
fn length(block: &Block) -> usize {
    match block {
        Block::Heading { text, .. } | Block::Note(text) => text.len(),
        Block::Paragraph(inlines) => inlines.iter().map(|inline| inline.words().len()).sum(),
        Block::List(list) => list.items.iter().flatten().map(|inline| inline.words().len()).sum(),
        Block::Table(table) => table.rows().iter().flat_map(|row| row.texts()).map(str::len).sum(),
        // A drawing takes the room of about a third of a sheet.
        Block::Figure(_) => 1_000,
    }
}

fn piece(block: &Block) -> Piece<'_> {
    match block {
        Block::Table(table) => Piece { block, columns: Some(columns(table)), together: is_short(table) },
        _ => Piece { block, columns: None, together: false },
    }
}

/// Surely less than half a sheet, even where all text stands in one narrow column.
fn is_short(table: &Table) -> bool {
    let texts = || table.rows().iter().flat_map(|row| row.texts());
    let (letters, breaks) = texts().fold((0, 0), |(l, b), text| (l + text.len(), b + text.matches('\n').count()));
    table.rows().len() <= 10 && letters <= 800 && breaks <= 5
}

fn columns(table: &Table) -> Vec<Column> {
    let numeric = table.numeric();
    numeric.into_iter().enumerate().map(|(index, numeric)| Column { weight: weight(table, index), numeric }).collect()
}

/// Letters of room for a word. What has digits is never parted and its digits are wide.
fn room(word: &str) -> usize {
    let letters = word.chars().count();
    if word.contains(|c: char| c.is_ascii_digit()) { letters * 5 / 4 + 1 } else { letters }
}

/// How much width a column deserves: its longest word should fit, and of running text more asks for more, but
/// by the square root, so that one long answer does not starve its neighbours.
fn weight(table: &Table, index: usize) -> f64 {
    let cells = || table.rows().iter().filter_map(move |row| row.texts().nth(index));
    let header = table.columns().get(index).map_or("", String::as_str);
    let longest = cells().chain([header]).flat_map(str::split_whitespace).map(room).max();
    let total: usize = cells().map(|text| text.chars().count()).sum();
    let mean = total / table.rows().len().max(1);
    let word = f64::from(u32::try_from(longest.unwrap_or(1).clamp(4, 18)).unwrap_or(18));
    let running = f64::from(u32::try_from(mean.min(400)).unwrap_or(400)).sqrt() * 3.0;
    word.max(running) + 1.0
}
