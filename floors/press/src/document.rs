//! The block model: what a paper says, without how it looks. It is stored as JSON when a release is made.

use serde::{Deserialize, Serialize};

use crate::{Fault, Figure, Table, fault};

/// One paper: a title, who made it, and blocks in reading order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The one first-level heading; also the title of the PDF.
    pub title: String,
    /// BCP 47 language of the whole text: `de` or `en`.
    pub language: String,
    /// A line below the title.
    #[serde(default)]
    pub subtitle: Option<String>,
    /// Short name for the head of each sheet, such as the programme's; the title stands in for it.
    #[serde(default)]
    pub running_title: Option<String>,
    /// Who answers for the paper, shown at the foot of each sheet.
    pub made_by: String,
    /// Day of the data as `2026-11-21`. It is also the PDF's date: same data, same bytes.
    pub dated: String,
    /// The content in reading order.
    pub blocks: Vec<Block>,
}

/// One piece of content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Block {
    /// A heading below the title.
    Heading {
        /// 2 to 4; 1 is the title.
        level: u8,
        /// The words of the heading.
        text: String,
    },
    /// A paragraph of running text.
    Paragraph(Vec<Inline>),
    /// A list.
    List(List),
    /// A table with caption and header cells.
    Table(Table),
    /// A drawing with its description in words.
    Figure(Figure),
    /// A remark set apart from the running text.
    Note(String),
}

/// A list of short texts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// Whether the order matters, so that the items are numbered.
    pub ordered: bool,
    /// The items.
    pub items: Vec<Vec<Inline>>,
}

/// A stretch of running text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words that matter more.
    Strong(String),
    /// Words with a stress.
    Emphasis(String),
    /// A link; only `https`, `http`, `mailto` and `tel` addresses are followed.
    Link {
        /// What is shown.
        text: String,
        /// Where it leads.
        url: String,
    },
}

impl Document {
    /// Starts an empty paper.
    pub fn new(
        title: impl Into<String>,
        language: impl Into<String>,
        made_by: impl Into<String>,
        dated: impl Into<String>,
    ) -> Self {
        Self {
            title: title.into(),
            language: language.into(),
            subtitle: None,
            running_title: None,
            made_by: made_by.into(),
            dated: dated.into(),
            blocks: Vec::new(),
        }
    }

    /// The same paper with a line below the title.
    #[must_use]
    pub fn with_subtitle(mut self, subtitle: impl Into<String>) -> Self {
        self.subtitle = Some(subtitle.into());
        self
    }

    /// The same paper with a short name for the head of each sheet.
    #[must_use]
    pub fn with_running_title(mut self, running_title: impl Into<String>) -> Self {
        self.running_title = Some(running_title.into());
        self
    }

    /// The same paper with one block more.
    #[must_use]
    pub fn with(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }

    /// The tables in reading order, for a workbook.
    pub fn tables(&self) -> Vec<&Table> {
        let tables =
            self.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        tables.collect()
    }

    /// Everything that keeps this paper from being printed; empty when it is fit.
    pub fn check(&self) -> Vec<Fault> {
        fault::all(self)
    }
}

impl Block {
    /// A heading of level 2, 3 or 4.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A paragraph of plain words.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Inline::text(text)])
    }

    /// A list with bullets, each item plain words.
    pub fn bullets<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(List::plain(false, items))
    }

    /// A numbered list, each item plain words.
    pub fn steps<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(List::plain(true, items))
    }

    /// A remark set apart.
    pub fn note(text: impl Into<String>) -> Self {
        Self::Note(text.into())
    }
}

impl List {
    fn plain<T: Into<String>>(ordered: bool, items: impl IntoIterator<Item = T>) -> Self {
        Self { ordered, items: items.into_iter().map(|item| vec![Inline::text(item)]).collect() }
    }
}

impl Inline {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Words that matter more.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong(text.into())
    }

    /// Words with a stress.
    pub fn emphasis(text: impl Into<String>) -> Self {
        Self::Emphasis(text.into())
    }

    /// A link with its words.
    pub fn link(text: impl Into<String>, url: impl Into<String>) -> Self {
        Self::Link { text: text.into(), url: url.into() }
    }

    /// The words that are shown.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Emphasis(text) | Self::Link { text, .. } => text,
        }
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl From<Figure> for Block {
    fn from(figure: Figure) -> Self {
        Self::Figure(figure)
    }
}
