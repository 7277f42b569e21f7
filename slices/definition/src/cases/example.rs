//! An example for the demo: a definition of made-up items that cite the statements of a closed workshop.

use db::WriteTx;
use kernel::{No, Outcome};
use serde::Deserialize;
use ui::T;

use super::{
    CommentNew, ConsentGive, ItemCite, ItemEdit, StemEdit, VersionDecide, VersionSubmit, comment_new,
    consent_give::{answered, office_here},
    here,
    item_cite::item_cite,
    item_edit::{item_edit, item_new},
    stem_edit::stem_edit,
    version_decide::version_decide,
    version_submit::{version_submit, version_submit_show},
};
use crate::rules::consent::Decision;

/// A definition as it is told to the demo.
#[derive(Debug, Clone, Deserialize)]
pub struct Example {
    /// The stem.
    pub stem: String,
    /// Why its first version went back to the editing group.
    pub returned: String,
    /// What offices had said to that version.
    pub answer: Vec<ExampleAnswer>,
    /// The items in their order.
    pub item: Vec<ExampleItem>,
}

/// One item of it.
#[derive(Debug, Clone, Deserialize)]
pub struct ExampleItem {
    /// Its words.
    pub text: String,
    /// Its words in the first version, where they were others.
    pub before: Option<String>,
    /// Labels of the statements it grew from, such as `5.1.2`.
    pub from: Vec<String>,
    /// A comment on it, which waits for its resolution.
    pub comment: Option<String>,
    /// Another wording that the comment proposes.
    pub proposal: Option<String>,
}

/// What an office said to the first version.
#[derive(Debug, Clone, Deserialize)]
pub struct ExampleAnswer {
    /// The office's key.
    pub office: String,
    /// `agreed`, `noted` or `returned`.
    pub answer: String,
    /// The note, or the reasons.
    pub text: String,
}

/// How long the offices had for the first version.
const DAYS: i64 = 14;

/// Enters it into the programme of this transaction, whose workshops are closed.
pub fn example_create(tx: &mut WriteTx<'_>, t: &T, example: &Example) -> Outcome<()> {
    stem_edit(tx, &StemEdit { stem: example.stem.clone(), version: 0 })?;
    let workshops = here::gathered(tx, |_| true)?;
    let mut ids = Vec::new();
    for one in &example.item {
        let id = item_new(tx, one.before.as_ref().unwrap_or(&one.text))?;
        let lines = workshops.iter().flat_map(|workshop| &workshop.statements);
        let statements = lines.filter(|line| one.from.contains(&line.label)).map(|line| line.id).collect();
        item_cite(tx, &ItemCite { id, statements, seen: Vec::new(), version: 1 })?;
        ids.push(id);
    }
    first_version(tx, t, example)?;
    for (id, one) in ids.into_iter().zip(&example.item) {
        item_edit(tx, &ItemEdit { id, version: 1, text: one.text.clone() })?;
        if let Some(text) = &one.comment {
            comment_new(tx, &CommentNew { item: id, text: text.clone(), proposal: one.proposal.clone() })?;
        }
    }
    Ok(())
}

/// The first version was laid before the offices, and went back.
fn first_version(tx: &mut WriteTx<'_>, t: &T, example: &Example) -> Outcome<()> {
    let revision = version_submit_show(tx)?.definition.revision;
    let due = tx.now().plus_seconds(DAYS * 86_400).day();
    version_submit(tx, &VersionSubmit { due, revision })?;
    let version = here::submitted(tx)?;
    for one in &example.answer {
        let key = one.office.parse().map_err(|()| No::Missing)?;
        let office = office_here(tx, &key)?;
        let answer = one.answer.parse().map_err(|()| No::Missing)?;
        answered(tx, &version, office.id, (&ConsentGive { answer, text: one.text.clone(), seen: 0 }, false))?;
    }
    let seen = example.answer.len();
    version_decide(tx, t, &VersionDecide { decision: Decision::GiveBack, reason: example.returned.clone(), seen })
}
