//! Saying which statements an item grew from: the plenum's, or any of a lower round.

use db::{ReadTx, WriteTx, journal::Event};
use kernel::{Id, No, Outcome, Say};
use workshops::offer::StatementLine;

use super::here::{self, Gathered};
use crate::{
    model::{Citation, Item},
    rules::{choice::merged, permissions},
    store,
};

/// What an item shall cite, and what the reader saw: only the difference is written, so that of two who choose at once
/// neither undoes what the other did.
#[derive(Debug, Clone)]
pub(crate) struct ItemCite {
    pub(crate) id: Id<Item>,
    pub(crate) statements: Vec<Id<StatementLine>>,
    pub(crate) seen: Vec<Id<StatementLine>>,
    /// The version of the item that the reader saw.
    pub(crate) version: i64,
}

/// The statements to choose from, and those that are chosen.
#[derive(Debug)]
pub(crate) struct CiteShow {
    pub(crate) item: Item,
    pub(crate) stem: String,
    pub(crate) workshops: Vec<Gathered>,
    pub(crate) chosen: Vec<Id<StatementLine>>,
}

/// What the form offers.
pub(crate) fn item_cite_show(tx: &mut ReadTx<'_>, id: Id<Item>) -> Outcome<CiteShow> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    let item = store::item::item_find(tx, id)?;
    let definition = here::definition_open(tx)?;
    let chosen = own(tx, id)?.into_iter().map(|one| one.statement).collect();
    Ok(CiteShow { item, stem: definition.stem, workshops: here::gathered(tx, |_| true)?, chosen })
}

/// Keeps the choice; what is no statement of a closed workshop of this programme is refused. What was chosen while its workshop
/// was closed stays, also where the closing was taken back; a statement that was taken back meanwhile goes.
pub(crate) fn item_cite(tx: &mut WriteTx<'_>, cmd: &ItemCite) -> Outcome<()> {
    tx.allow(&permissions::DEFINITION_EDIT)?;
    let item = store::item::item_find(tx, cmd.id)?;
    here::definition_open(tx)?;
    if item.version != cmd.version {
        return Err(No::Stale);
    }
    let workshops = here::gathered(tx, |_| true)?;
    let before = own(tx, cmd.id)?;
    let now: Vec<_> = before.iter().map(|one| one.statement).collect();
    let mut after = Vec::new();
    for statement in merged(&now, &cmd.seen, &cmd.statements) {
        if let Some(kept) = before.iter().find(|one| one.statement == statement) {
            if !is_gone(&workshops, kept) {
                after.push(*kept);
            }
            continue;
        }
        let of = workshops.iter().find(|one| one.statements.iter().any(|line| line.id == statement));
        let workshop = of.ok_or_else(|| No::at("statements", Say::new("form-choice")))?.line.scope;
        after.push(Citation { item: cmd.id, workshop, statement });
    }
    if after == before {
        return Ok(());
    }
    for old in before.iter().filter(|old| !after.contains(old)) {
        store::item::citation_delete(tx, old)?;
    }
    for new in after.iter().filter(|new| !before.contains(new)) {
        store::item::citation_insert(tx, new)?;
    }
    let event = Event::new("definition.item_cited", cmd.id);
    tx.append(event.change("cited", labels(&workshops, &before), labels(&workshops, &after)))
}

/// Whether its workshop is closed and has no such statement.
fn is_gone(workshops: &[Gathered], citation: &Citation) -> bool {
    let of = workshops.iter().find(|one| one.line.scope == citation.workshop);
    of.is_some_and(|one| one.statements.iter().all(|line| line.id != citation.statement))
}

fn own(tx: &mut ReadTx<'_>, id: Id<Item>) -> Outcome<Vec<Citation>> {
    Ok(store::item::citations(tx)?.into_iter().filter(|one| one.item == id).collect())
}

fn labels(workshops: &[Gathered], citations: &[Citation]) -> String {
    let lines = workshops.iter().flat_map(|one| &one.statements);
    let cited = lines.filter(|line| citations.iter().any(|one| one.statement == line.id));
    cited.map(|line| line.label.as_str()).collect::<Vec<_>>().join(", ")
}
