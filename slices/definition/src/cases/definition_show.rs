//! Reading the definition as it is being worded.

use db::{ReadTx, release};
use kernel::{Outcome, Say};
use programmes::offer::ProgrammeName;

use super::here;
use crate::{
    model::{Definition, Item, Plain, Source, State, Version},
    rules::{paper::PaperFacts, permissions, wording::is_intention},
    store,
};

/// The subject under which definitions are released, and their plain language.
pub(crate) const SUBJECT: &str = "definition";
pub(crate) const PLAIN: &str = "definition-plain";

/// An item with what stands around it.
#[derive(Debug)]
pub(crate) struct ItemLine {
    pub(crate) item: Item,
    pub(crate) sources: Vec<Source>,
    /// How many statements it cites that are not to be had just now.
    pub(crate) missing: usize,
    /// Comments that wait for a resolution, and all of them.
    pub(crate) open: usize,
    pub(crate) comments: usize,
    /// Whether it begins like an intention.
    pub(crate) intends: bool,
}

/// The page of the definition.
#[derive(Debug)]
pub(crate) struct DefinitionShow {
    pub(crate) name: ProgrammeName,
    pub(crate) definition: Option<Definition>,
    pub(crate) items: Vec<ItemLine>,
    /// The newest first.
    pub(crate) versions: Vec<Version>,
    pub(crate) released: Option<release::Release>,
    pub(crate) plain: Option<Plain>,
    /// The keys of offices for which the reader may answer.
    pub(crate) own_offices: Vec<(String, String)>,
    pub(crate) may: May,
}

/// What the reader may do.
#[derive(Debug, Clone, Copy)]
pub(crate) struct May {
    /// Wording, where the text is open.
    pub(crate) edit: bool,
    pub(crate) submit: bool,
    pub(crate) decide: bool,
    pub(crate) withdraw: bool,
}

impl DefinitionShow {
    /// The version that the offices have before them.
    pub(crate) fn submitted(&self) -> Option<&Version> {
        self.versions.first().filter(|version| version.state == State::Submitted)
    }

    /// Whether the plain language was compared with another text than the one that is here now.
    pub(crate) fn plain_is_due(&self) -> bool {
        match (&self.plain, &self.definition) {
            (Some(plain), Some(definition)) => plain.checked != definition.revision,
            _ => false,
        }
    }
}

/// Everything the page shows.
pub(crate) fn definition_show(tx: &mut ReadTx<'_>) -> Outcome<DefinitionShow> {
    tx.allow(&permissions::DEFINITION_SHOW)?;
    let name = programmes::offer::programme_name(tx)?;
    let definition = store::definition::definition_find(tx)?;
    let versions = store::version::versions(tx)?;
    let open = !versions.first().is_some_and(|version| version.state == State::Submitted);
    let may = May {
        edit: open && tx.may(&permissions::DEFINITION_EDIT),
        submit: open && tx.may(&permissions::VERSION_SUBMIT),
        decide: !open && tx.may(&permissions::VERSION_DECIDE),
        withdraw: tx.may(&permissions::DEFINITION_WITHDRAW),
    };
    let own_offices = if open { Vec::new() } else { super::consent_give::own_offices(tx)? };
    Ok(DefinitionShow {
        items: item_lines(tx)?,
        released: release::public(tx, SUBJECT)?,
        plain: store::plain::plain_find(tx)?,
        own_offices,
        name,
        definition,
        versions,
        may,
    })
}

fn item_lines(tx: &mut ReadTx<'_>) -> Outcome<Vec<ItemLine>> {
    let citations = store::item::citations(tx)?;
    let sources = here::sources(tx, &citations)?;
    let comments = store::comment::comments(tx)?;
    let line = |item: Item| {
        let own = || comments.iter().filter(|comment| comment.item == item.id);
        let cited = citations.iter().filter(|one| one.item == item.id).count();
        let sources: Vec<Source> = sources.iter().filter(|source| source.item == item.id).cloned().collect();
        ItemLine {
            missing: cited.saturating_sub(sources.len()),
            sources,
            open: own().filter(|comment| comment.resolution.is_none()).count(),
            comments: own().count(),
            intends: is_intention(&item.text),
            item: item.clone(),
        }
    };
    Ok(store::item::items(tx)?.into_iter().map(line).collect())
}

/// The text as it is now, for a paper that says that it is a draft.
pub(crate) fn draft_paper(tx: &mut ReadTx<'_>) -> Outcome<PaperFacts> {
    tx.allow(&permissions::DEFINITION_SHOW)?;
    let definition = here::definition_here(tx)?;
    let standing = Say::new("definition_paper-standing_draft").with("day", tx.now().day());
    Ok(PaperFacts {
        head: here::head(tx, standing)?,
        snapshot: here::snapshot(tx, &definition)?,
        offices: Vec::new(),
        reason: String::new(),
    })
}
