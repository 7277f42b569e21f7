//! The programme, its definition and its workshops: where the cases begin. The callers ask the rights.

use db::{ReadTx, scopes};
use directory::offer::organisations_by_ids;
use kernel::{No, Outcome, Scope, ScopeKind};
use workshops::offer::{StatementLine, WorkshopLine, statements, workshops_closed};

use crate::{
    model::{Citation, Comment, Definition, Item, Snapshot, SnapshotItem, SnapshotSource, Source, State, Version},
    rules::{consent::Standing, paper::Head, submission::text_is_open},
    store,
};

/// The definition of this programme; a refusal while nobody began one.
pub(crate) fn definition_here(tx: &mut ReadTx<'_>) -> Outcome<Definition> {
    programmes::offer::programme_name(tx)?;
    store::definition::definition_find(tx)?.ok_or_else(|| No::refused("definition-refused-none"))
}

/// The same where its text may be changed just now.
pub(crate) fn definition_open(tx: &mut ReadTx<'_>) -> Outcome<Definition> {
    let definition = definition_here(tx)?;
    text_is_open(newest(tx)?.as_ref())?;
    Ok(definition)
}

/// The newest version, if one was ever submitted.
pub(crate) fn newest(tx: &mut ReadTx<'_>) -> Outcome<Option<Version>> {
    Ok(store::version::versions(tx)?.into_iter().next())
}

/// The version that the offices have before them; a refusal while there is none.
pub(crate) fn submitted(tx: &mut ReadTx<'_>) -> Outcome<Version> {
    definition_here(tx)?;
    let version = newest(tx)?.filter(|version| version.state == State::Submitted);
    version.ok_or_else(|| No::refused("definition-refused-nothing_submitted"))
}

/// A closed workshop with its statements.
#[derive(Debug)]
pub(crate) struct Gathered {
    pub(crate) line: WorkshopLine,
    pub(crate) statements: Vec<StatementLine>,
}

/// The closed workshops of the programme that are wanted.
pub(crate) fn gathered(tx: &mut ReadTx<'_>, wanted: impl Fn(&WorkshopLine) -> bool) -> Outcome<Vec<Gathered>> {
    let mut all = Vec::new();
    for line in workshops_closed(tx)?.into_iter().filter(wanted) {
        let place = scopes::place(tx, Scope { kind: ScopeKind::Workshop, id: line.scope })?;
        let statements = tx.inside(place, statements)?;
        all.push(Gathered { line, statements });
    }
    Ok(all)
}

/// The cited statements with their words, those of an item in the order of their workshop.
pub(crate) fn sources(tx: &mut ReadTx<'_>, citations: &[Citation]) -> Outcome<Vec<Source>> {
    let gathered = gathered(tx, |line| citations.iter().any(|one| one.workshop == line.scope))?;
    let mut sources = Vec::new();
    for Gathered { line: workshop, statements } in gathered {
        for line in statements {
            let citing = citations.iter().filter(|one| one.workshop == workshop.scope && one.statement == line.id);
            sources.extend(citing.map(|one| Source {
                item: one.item,
                code: workshop.code.clone(),
                workshop: workshop.title.clone(),
                line: line.clone(),
            }));
        }
    }
    Ok(sources)
}

/// The text as it is now, with its sources.
pub(crate) fn snapshot(tx: &mut ReadTx<'_>, definition: &Definition) -> Outcome<Snapshot> {
    let citations = store::item::citations(tx)?;
    let sources = sources(tx, &citations)?;
    let item = |item: Item| {
        let own = sources.iter().filter(|source| source.item == item.id);
        let source = |source: &Source| SnapshotSource {
            workshop: source.workshop.clone(),
            label: source.line.label.clone(),
            text: source.line.text.clone(),
            dissents: source.line.dissents.clone(),
        };
        SnapshotItem { id: item.id.to_string(), text: item.text, sources: own.map(source).collect() }
    };
    let items = store::item::items(tx)?.into_iter().map(item).collect();
    Ok(Snapshot { stem: definition.stem.clone(), items })
}

/// The offices of the cohort with what they said to a version.
pub(crate) fn standings(tx: &mut ReadTx<'_>, version: &Version) -> Outcome<Vec<Standing>> {
    let members = tx.place().members.clone();
    let offices = organisations_by_ids(tx, &members)?;
    let consents = store::consent::consents(tx, version.id)?;
    let standing = |office: directory::offer::OrganisationRow| Standing {
        answers: consents.iter().filter(|consent| consent.office == office.id).cloned().collect(),
        id: office.id,
        key: office.key,
        name: office.name,
    };
    Ok(offices.into_iter().map(standing).collect())
}

/// What all papers of this programme begin with.
pub(crate) fn head(tx: &mut ReadTx<'_>, standing: kernel::Say) -> Outcome<Head> {
    let name = programmes::offer::programme_name(tx)?;
    Ok(Head { title: name.title, short: name.short, made_by: name.made_by, dated: tx.now().day(), standing })
}

/// How many comments wait for a resolution.
pub(crate) fn open_comments(comments: &[Comment]) -> usize {
    comments.iter().filter(|comment| comment.resolution.is_none()).count()
}
