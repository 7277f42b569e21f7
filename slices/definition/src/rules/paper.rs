//! The definition as papers: a poster for the wall, a leaflet with sources, consent and dissent, and plain language.
//!
//! Page, PDF and DOCX are made from the same document, so that they cannot differ.

use kernel::{Day, Say};
use press::{Block, Cell, Document, Inline, Row, Table};
use serde::{Deserialize, Serialize};
use ui::T;

use super::consent::Standing;
use crate::model::{Answer, Consent, Plain, Snapshot};

/// What all papers of a programme share.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    /// The programme's title, and its short one.
    pub(crate) title: String,
    pub(crate) short: String,
    pub(crate) made_by: String,
    pub(crate) dated: Day,
    /// „Entwurf“, „Fassung 2, freigegeben …“.
    pub(crate) standing: Say,
}

/// What the papers of a version are made from; of a draft there is no consent yet.
#[derive(Debug, Clone)]
pub(crate) struct PaperFacts {
    pub(crate) head: Head,
    pub(crate) snapshot: Snapshot,
    pub(crate) offices: Vec<Standing>,
    /// Why the lead decided so.
    pub(crate) reason: String,
}

/// Both papers in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Papers {
    pub(crate) poster: Document,
    pub(crate) leaflet: Document,
}

/// Both papers in the language of `t`.
pub(crate) fn papers(facts: &PaperFacts, t: &T) -> Papers {
    Papers { poster: poster(facts, t), leaflet: leaflet(facts, t) }
}

fn begun(head: &Head, title: &str, t: &T) -> Document {
    Document::new(title, t.lang().tag(), &head.made_by, head.dated.to_string())
        .with_subtitle(&head.title)
        .with_running_title(&head.short)
}

/// The stem as the title, and nothing but the items below it.
fn poster(facts: &PaperFacts, t: &T) -> Document {
    let items = facts.snapshot.items.iter().map(|item| item.text.as_str());
    begun(&facts.head, &facts.snapshot.stem, t).with(Block::steps(items)).with(Block::note(t.say(&facts.head.standing)))
}

fn leaflet(facts: &PaperFacts, t: &T) -> Document {
    let items = facts.snapshot.items.iter().map(|item| item.text.as_str());
    let mut paper = begun(&facts.head, &t.text("definition_paper-title"), t)
        .with(Block::Paragraph(vec![Inline::strong(&facts.snapshot.stem)]))
        .with(Block::steps(items))
        .with(Block::note(t.say(&facts.head.standing)))
        .with(Block::heading(2, t.text("definition_paper-sources")))
        .with(Block::paragraph(t.text("definition_paper-sources_text")));
    if let Ok(table) = sources(&facts.snapshot, t) {
        paper = paper.with(table);
    }
    if !facts.offices.is_empty() {
        paper = paper.with(Block::heading(2, t.text("definition_paper-consent")));
        if let Ok(table) = consents(&facts.offices, t) {
            paper = paper.with(table);
        }
        if !facts.reason.is_empty() {
            let reason = t.with("definition_paper-reason", &[("reason", facts.reason.as_str().into())]);
            paper = paper.with(Block::paragraph(reason));
        }
    }
    let dissent = dissent(facts, t);
    if dissent.is_empty() {
        return paper;
    }
    paper.with(Block::heading(2, t.text("definition_paper-dissent"))).with(Block::bullets(dissent))
}

/// Each item by its number, with the statements it grew from.
fn sources(snapshot: &Snapshot, t: &T) -> Result<Table, press::Fault> {
    let head =
        ["definition_paper-number", "definition_paper-item", "definition_paper-grew_from"].map(|key| t.text(key));
    let rows = snapshot.items.iter().enumerate().map(|(at, item)| {
        let from: Vec<String> = item
            .sources
            .iter()
            .map(|source| format!("{} „{}“ ({})", source.label, source.text, source.workshop))
            .collect();
        let from = if from.is_empty() { t.text("definition_paper-no_source") } else { from.join("\n") };
        Row::headed((at + 1).to_string(), [Cell::plain(&item.text), Cell::plain(from)])
    });
    Ok(Table::new(t.text("definition_paper-sources_caption"), head)?.with_rows(rows))
}

fn consents(offices: &[Standing], t: &T) -> Result<Table, press::Fault> {
    let head = ["definition_paper-office", "definition_paper-answer", "definition_paper-words"].map(|key| t.text(key));
    let row = |office: &Standing| {
        let answer = office.answer().map_or_else(|| t.text("definition_paper-no_answer"), |one| answer_words(one, t));
        let text = office.answer().map_or("", |one| one.text.as_str());
        let text = if text.is_empty() { "–" } else { text };
        Row::headed(&office.name, [Cell::plain(answer), Cell::plain(text)])
    };
    Ok(Table::new(t.text("definition_paper-consent_caption"), head)?.with_rows(offices.iter().map(row)))
}

fn answer_words(consent: &Consent, t: &T) -> String {
    t.text(&format!("consent_answer-{}", consent.answer.word()))
}

/// What was said against it: by offices now and before, and in the workshops against the cited statements.
fn dissent(facts: &PaperFacts, t: &T) -> Vec<String> {
    let mut all = Vec::new();
    for office in &facts.offices {
        let now = office.answer().filter(|consent| consent.answer == Answer::Returned);
        for (consent, key) in now
            .map(|one| (one, "definition_paper-dissent_now"))
            .into_iter()
            .chain(office.earlier().map(|one| (one, "definition_paper-dissent_before")))
        {
            let args = [
                ("office", office.name.as_str().into()),
                ("answer", answer_words(consent, t).into()),
                ("text", consent.text.as_str().into()),
            ];
            all.push(t.with(key, &args));
        }
    }
    for (at, item) in facts.snapshot.items.iter().enumerate() {
        for source in &item.sources {
            for text in &source.dissents {
                let args = [
                    ("item", (at + 1).into()),
                    ("label", source.label.as_str().into()),
                    ("text", text.as_str().into()),
                ];
                all.push(t.with("definition_paper-dissent_workshop", &args));
            }
        }
    }
    all
}

/// The plain language as a paper.
pub(crate) fn plain(head: &Head, plain: &Plain, t: &T) -> Document {
    begun(head, &t.text("definition_paper-plain_title"), t)
        .with(Block::Paragraph(vec![Inline::strong(&plain.stem)]))
        .with(Block::steps(plain.items()))
        .with(Block::note(t.say(&head.standing)))
}
