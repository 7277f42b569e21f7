//! An example for the demo: a definition of made-up items that cite the statements of a closed workshop.

use db::WriteTx;
use kernel::Outcome;
use serde::Deserialize;

use super::{
    CommentNew, ItemCite, StemEdit, comment_new, here, item_cite::item_cite, item_edit::item_new, stem_edit::stem_edit,
};

/// A definition as it is told to the demo.
#[derive(Debug, Clone, Deserialize)]
pub struct Example {
    /// The stem.
    pub stem: String,
    /// The items in their order.
    pub item: Vec<ExampleItem>,
}

/// One item of it.
#[derive(Debug, Clone, Deserialize)]
pub struct ExampleItem {
    /// Its words.
    pub text: String,
    /// Labels of the statements it grew from, such as `5.1.2`.
    pub from: Vec<String>,
    /// A comment on it, which waits for its resolution.
    pub comment: Option<String>,
    /// Another wording that the comment proposes.
    pub proposal: Option<String>,
}

/// Enters it into the programme of this transaction, whose workshops are closed.
pub fn example_create(tx: &mut WriteTx<'_>, example: &Example) -> Outcome<()> {
    stem_edit(tx, &StemEdit { stem: example.stem.clone(), version: 0 })?;
    let workshops = here::gathered(tx, |_| true)?;
    for one in &example.item {
        let id = item_new(tx, &one.text)?;
        let lines = workshops.iter().flat_map(|workshop| &workshop.statements);
        let statements = lines.filter(|line| one.from.contains(&line.label)).map(|line| line.id).collect();
        item_cite(tx, &ItemCite { id, statements, version: 1 })?;
        if let Some(text) = &one.comment {
            comment_new(tx, &CommentNew { item: id, text: text.clone(), proposal: one.proposal.clone() })?;
        }
    }
    Ok(())
}
